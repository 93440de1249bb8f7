#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the lists of this folder: layouts as published, players invented, one trap a line."""
import pathlib
import zipfile

here = pathlib.Path(__file__).resolve().parent
FRONT = [("ID Number", 15), ("Name", 61), ("Fed", 4), ("Sex", 4), ("Tit", 5), ("WTit", 5), ("OTit", 15)]
COMBINED = [("SRtng", 6), ("SGm", 4), ("SK", 3), ("RRtng", 6), ("RGm", 4), ("Rk", 3), ("BRtng", 6), ("BGm", 4), ("BK", 3)]
BACK = [("B-day", 6), ("Flag", 4)]


def fixed(columns, values=None, encoding="latin-1", by="bytes"):
    """One line; a value longer than its column pushes the rest to the right."""
    line = b""
    for (heading, width), value in zip(columns, values or [c[0] for c in columns]):
        cell = str(value).encode(encoding)
        length = len(cell) if by == "bytes" else len(str(value))
        line += cell + b" " * (width - length)
    return line


def write(name, lines, end=b"\r\n"):
    (here / name).write_bytes(end.join(lines) + end)


arena = FRONT + [("FOA", 4)] + COMBINED + BACK
legacy = FRONT + COMBINED + BACK
single = FRONT + [("FOA", 4), ("SEP26", 6), ("Gms", 4), ("K", 3)] + BACK

write("players_list_foa.txt", [
    fixed(arena),
    fixed(arena, [90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", "", 2611, 9, 10, 2580, 0, 10, 2597, 0, 10, 1994, ""]),
    fixed(arena, [90000025, "Zimorodkova, Alexandra", "RUS", "F", "IM", "WGM", "FT", "", 2405, 0, 10, 0, 0, 0, 2390, 3, 20, 1996, "w"]),
    fixed(arena, [90000033, "Shchurenko, Yuriy", "FID", "M", "", "", "", "AIM", 0, 0, 0, 1711, 0, 20, 0, 0, 0, 2011, ""]),
    fixed(arena, [90000041, "Müllerstein, Jörg", "GER", "M", "", "", "", "", 1888, 0, 20, 0, 0, 0, 0, 0, 0, 1970, "i"]),
    fixed(arena, [90000042, "Øystervåg, Åse", "NOR", "F", "", "", "", "", 1777, 0, 20, 0, 0, 0, 0, 0, 0, 1971, "wi"], "utf-8"),
    fixed(arena, [90000043, "Łąkowy, Żegota", "POL", "M", "", "", "", "", 1666, 0, 40, 0, 0, 0, 0, 0, 0, 2012, ""], "utf-8", "letters"),
    fixed(arena, [90000058, "Solovyov-Dalny, Ilya", "RUS", "M", "", "", "FA,DI,FT,NI,SI,LSI", "", 2101, 0, 20, 2099, 1, 20, 2098, 2, 20, 1988, "i"]),
    fixed(arena, [90000066, "O'Quill, Tam", "IRL", "M", "", "", "", "", 1500, 0, 40, 0, 0, 0, 0, 0, 0, 0, ""]),
    fixed(arena, [90000074, "Shortline, Ann", "ENG", "F"]).rstrip(),
    fixed(arena, ["", "Nonumber, Ned", "USA", "M", "", "", "", "", 1500, 0, 40, 0, 0, 0, 0, 0, 0, 1999, ""]),
    fixed(arena, [90000082, "", "USA", "M", "", "", "", "", 1500, 0, 40, 0, 0, 0, 0, 0, 0, 1999, ""]),
    fixed(arena, [90000091, "Badfield, Bob", "USA", "M", "", "", "", "", "15x0", 0, 40, 1600, 0, 40, 0, 0, 0, 19, ""]),
    fixed(arena, [90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", "", 2611, 9, 10, 2580, 0, 10, 2597, 0, 10, 1994, ""]),
    b"",
])
write("players_list.txt", [
    fixed(legacy),
    fixed(legacy, [90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", 2611, 9, 10, 2580, 0, 10, 2597, 0, 10, 1994, ""]),
    fixed(legacy, [90000025, "Zimorodkova, Alexandra", "RUS", "F", "IM", "WGM", "FT", 2405, 0, 10, 0, 0, 0, 2390, 3, 20, 1996, "w"]),
], b"\n")
write("standard_rating_list.txt", [
    fixed(single),
    fixed(single, [90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", "", 2612, 9, 10, 1994, ""]),
])
unknown = FRONT + [("New", 5), ("FOA", 4), ("OCT26", 6), ("Gms", 4), ("K", 3), ("Rank", 6)] + BACK
write("blitz_rating_list.txt", [
    fixed(unknown),
    fixed(unknown, [90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", "xyz", "", 2598, 2, 10, 77, 1994, ""]),
])


def player(values, names):
    return "<player>\n" + "".join(f"<{n}>{v}</{n}>\n" for n, v in zip(names, values)) + "</player>\n"


ABOUT = ["fideid", "name", "country", "sex", "title", "w_title", "o_title", "foa_title"]
ALL = ABOUT + ["rating", "games", "k", "rapid_rating", "rapid_games", "rapid_k", "blitz_rating", "blitz_games", "blitz_k",
               "birthday", "flag"]
ONE = ABOUT + ["rating", "games", "k", "birthday", "flag"]
first = player([90000017, "Zimorodkov, Arseny", "RUS", "M", "GM", "", "", "", 2611, 9, 10, 2580, 0, 10, 2597, 0, 10, 1994, ""], ALL)
second = player([90000025, "Zimorodkova, Alexandra", "RUS", "F", "IM", "WGM", "FT", "", 2405, 0, 10, "", "", "", 2390, 3, 20, 1996, "w"], ALL)
(here / "players_list_xml_foa.xml").write_text("<playerslist>\n" + first + second + "</playerslist>\n")
(here / "rapid_rating_list.xml").write_text(
    '<?xml version="1.0"?>\n<playerslist>\n' +
    player([90000033, "Shchurenko, Yuriy", "FID", "M", "", "", "", "", 1711, 0, 20, 2011, ""], ONE) + "</playerslist>\n")
broken = ("<playerslist>\n" + first + "<player>\n<fideid>90000041</fideid>\n<name>M").encode() + b"\xfcllerstein & S\x01on</name>\n" + \
    ("<country>GER</country>\n<sex>M</sex>\n<rating>18x8</rating>\n<birthday>1970</birthday>\n</player>\n" +
     "<player>\n<fideid>90000091</fideid>\n<name>Unended, Una</name>\n" + second +
     "<player>\n<fideid>90000082</fideid>\n<name>Wrong, Tag</nome>\n</player>\n" +
     player([90000033, "Shchurenko &amp; &#1070;, Yuriy", "FID", "M", "", "", "", "", 0, 0, 0, 1711, 0, 20, 0, 0, 0, 2011, ""], ALL) +
     "<player>\n<name>Nonumber, Ned</name>\n</player>\n</playerslist>\n").encode()
(here / "broken.xml").write_bytes(broken)
(here / "cut.xml").write_text("<playerslist>\n" + first + second[:120])
(here / "cp1251.xml").write_bytes(('<?xml version="1.0" encoding="windows-1251"?>\n<playerslist>\n' + player(
    [90000017, "Зимородков, Арсений", "RUS", "M", "", "", "", "", 2611, 9, 10, 2580, 0, 10, 2597, 0, 10, 1994, ""], ALL) +
    "</playerslist>\n").encode("cp1251"))

HEADER = "ID_No,Name,Sex,Fed,Clubnumber,ClubName,Birthday,Rtg_Nat,Fide_No,Rtg_Int"
rows = [
    "700011,Зимородков Арсений Павлович,,RUS,77,г. Москва,1994,2598,90000017,2611",
    '700012,"Зимородкова Александра Павловна",f,RUS,77,"г. Москва, ""центр""",1996,2400,90000025,2405',
    "700013,Щуренко Юрий Олегович,,RUS,23,Краснодарский край,2011,1350,90000033,",
    "700014,Соловьёв Пётр,m,RUS,50,Московская обл.,2015-03-08,,,",
    '700015,"Кавычкин Тит,,RUS,50,Московская обл.,2014,1100,,',
    "700016,Ёжиков-Лесной Фёдор Ильич,,RUS,50,Московская обл.,2013,1001,,",
    "x,Безномеров Ким,,RUS,50,Московская обл.,2013,1001,,",
    "700017,Ошибкина Вера,f,RUS,50,Московская обл.,13,10о1,,",
    "700018,Коротков Лев",
]
(here / "smanager_standard.csv").write_bytes(b"\xef\xbb\xbf" + "\r\n".join([HEADER] + rows + [""]).encode())
old = ["700011;Зимородков Арсений Павлович;;г. Москва;2580;;1994;м", "700012;Зимородкова Александра Павловна;;г. Москва;2377;;1996;ж",
       "700019;Новичков Ян;;Тверская обл.;;;2016;м"]
(here / "smaster_rapid.csv").write_bytes("\r\n".join(old + [""]).encode("cp1251"))
(here / "members.csv").write_text("Фамилия;Имя;Класс\nЗимородков;Арсений;5А\n")


def archive(name, members):
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_DEFLATED) as out:
        for member, data in members:
            out.writestr(zipfile.ZipInfo(member, (2026, 9, 1, 3, 0, 0)), data, zipfile.ZIP_DEFLATED)


archive("players_list_foa.zip", [("players_list_foa.txt", (here / "players_list_foa.txt").read_bytes())])
manager = (here / "smanager_standard.csv").read_bytes()
archive("national.zip", [("readme.txt", b"Lists of September\r\n"), ("smanager_standard.csv", manager),
                         ("smanager_blitz.csv", "\r\n".join([HEADER, rows[0].replace("2598", "2555"), ""]).encode())])
archive("nothing.zip", [("picture.png", b"x")])
damaged = bytearray((here / "players_list_foa.zip").read_bytes())
damaged[120] ^= 0x55
(here / "damaged.zip").write_bytes(damaged)
