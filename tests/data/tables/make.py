#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the table files of this folder: one invented roster in every encoding, and workbooks with
the traps of other programs. Needs python3-openpyxl."""
import datetime
import io
import pathlib
import zipfile

import openpyxl

here = pathlib.Path(__file__).parent
rows = [
    ["№", "Фамилия, имя", "Год рождения", "Класс", "Школа", "Рейтинг"],
    ["1", "Иванов Пётр", "2015", "5Б", 'МБОУ "Гимназия № 1"\nг. Тверь', "1050"],
    ["2", "Ёлкина Анна", "2014", "6А", "СОШ № 2; вечерняя", "1,5"],
    ["3", "Ким Чжи У", "2016", "", "", ""],
]


def csv(separator, end="\r\n", guard=""):
    def cell(text):
        special = any(c in text for c in separator + '"\r\n')
        return '"' + text.replace('"', '""') + '"' if special else text

    return "".join(separator.join(cell(c) for c in row) + end for row in rows)


def write(name, data):
    (here / name).write_bytes(data)


write("utf8.csv", csv(";").encode())
write("utf8-mark.csv", b"\xef\xbb\xbf" + csv(";").encode())
write("cp1251.csv", csv(";").encode("cp1251"))
write("cp866.csv", csv(";").encode("cp866"))
write("comma-lf.csv", csv(",", "\n").encode())
write("bar-cr.csv", csv("|", "\r").encode())
write("excel-unicode.txt", b"\xff\xfe" + csv("\t").encode("utf-16-le"))
write("utf16be.txt", b"\xfe\xff" + csv("\t").encode("utf-16-be"))
write("sep-line.csv", b"sep=|\r\n" + csv("|").encode())


def openpyxl_book():
    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "Скрытый"
    hidden["A1"] = "не этот"
    hidden.sheet_state = "hidden"
    sheet = book.create_sheet("Список")
    sheet.append(["ФИО", "Дата рождения", "Рейтинг", "Сумма", "Есть"])
    sheet.append(["Иванов Пётр", datetime.date(2015, 3, 1), 1050, "=C2*2", True])
    sheet.append(["Ёлкина Анна", datetime.datetime(2014, 12, 31, 14, 30), 2.5, None, False])
    sheet["A5"] = "Ким Чжи У"  # row 4 stays empty
    sheet["B5"] = 1
    sheet["B5"].number_format = '0 "год"'
    sheet["E9"].font = openpyxl.styles.Font(bold=True)  # styled and empty
    book.create_sheet("Третий")["B2"] = "угол"
    book.save(here / "openpyxl.xlsx")


TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ROOT = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="/book/main.xml"/></Relationships>"""
BOOK = f"""<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:workbookPr date1904="1"/>
<x:sheets><x:sheet name="One &amp; only" sheetId="7" r:id="rIdA"/></x:sheets></x:workbook>"""
BOOK_RELS = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rIdA" Type="{OFFICE}/worksheet" Target="../book/pages/p.xml"/>
<Relationship Id="rIdS" Type="{OFFICE}/sharedStrings" Target="words.xml"/>
<Relationship Id="rIdF" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"""
WORDS = f"""<sst xmlns="{MAIN}"><si><t>plain</t></si>
<si><r><t>Ива</t></r><r><rPr><b/></rPr><t xml:space="preserve">нов </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>
<si><t>line_x000D_
two_x005F_x0041_</t></si></sst>"""
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="1">
<numFmt numFmtId="164" formatCode="[$-419]dd\\.mm\\.yyyy&quot; г.&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>"""
# No cell references, a prefix, inline strings, days from 1904.
PAGE = f"""<x:worksheet xmlns:x="{MAIN}"><x:sheetData>
<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row>
<x:row><x:c t="inlineStr"><x:is><x:t>в </x:t><x:r><x:t>строке</x:t></x:r></x:is></x:c><x:c s="1"><x:v>39141</x:v></x:c><x:c s="2"><x:v>-2.5</x:v></x:c></x:row>
<x:row r="7"><x:c r="B7" t="str"><x:f>A1</x:f><x:v>formula</x:v></x:c><x:c r="C7" t="e"><x:v>#N/A</x:v></x:c></x:row>
</x:sheetData></x:worksheet>"""


def archive(name, parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as out:
        for part, text in parts.items():
            info = zipfile.ZipInfo(part, (2000, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, text)
    write(name, data.getvalue())


def odd_book():
    archive("odd.xlsx", {
        "[Content_Types].xml": TYPES, "_rels/.rels": ROOT, "book/main.xml": BOOK,
        "book/_rels/main.xml.rels": BOOK_RELS, "book/words.xml": WORDS, "book/styles.xml": STYLES,
        "book/pages/p.xml": PAGE})
    entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + BOOK
    archive("entities.xlsx", {"_rels/.rels": ROOT, "book/main.xml": entities,
                              "book/_rels/main.xml.rels": BOOK_RELS})


def bomb():
    """200 MB of blanks in 200 KB."""
    page = f'<worksheet xmlns="{MAIN}"><sheetData>' + " " * 200_000_000 + "</sheetData></worksheet>"
    archive("bomb.xlsx", {"_rels/.rels": ROOT, "book/main.xml": BOOK,
                          "book/_rels/main.xml.rels": BOOK_RELS, "book/pages/p.xml": page})


openpyxl_book()
odd_book()
bomb()
