PRAGMA application_id=1383298155;
PRAGMA user_version=2;
BEGIN TRANSACTION;
CREATE TABLE tournament (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL  -- TRF-2026 of everything but the rounds
  ) STRICT;
INSERT INTO tournament VALUES(1,'Осенний турнир клуба',replace('012 Осенний турнир клуба\n022 Школьный центр\n032 RUS\n042 2026/11/25\n052 2026/11/25\n062 7\n072 5\n092 Individual: Swiss-System\n142 3\n152 B\n182 Rostok 0.1.0\n192 FIDE_DUTCH\n212 PTS,DE,BH/C1,BH,SB,WIN,TPN\n001    1 m    Виноградов Глеб                   1440 RUS             2013/00/00  0.0\n001    2 w    Белова Ева                        1275 RUS             2014/00/00  0.0\n001    3 w    Соколова Дарья                    1250 RUS             2015/00/00  0.0\n001    4 w    Богданова Мария                   1180 RUS             2014/00/00  0.0\n001    5 w    Павлова Софья                     1120 RUS             2015/00/00  0.0\n001    6 w    Ильина Злата                           RUS             2015/00/00  0.0\n001    7 m    Комаров Савелий                        RUS             2016/00/00  0.0\n','\n',char(10)));
CREATE TABLE entry (  -- a player's record of one round
    tournament INTEGER NOT NULL REFERENCES tournament(id) ON DELETE CASCADE,
    player INTEGER NOT NULL,  -- index in the definition, from 0
    round INTEGER NOT NULL CHECK (round > 0),
    board INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL,  -- TRF result code, '*' = no result yet
    color TEXT NOT NULL CHECK (color IN ('w', 'b', '-')),
    opponent INTEGER,  -- index, NULL = nobody
    PRIMARY KEY (tournament, round, player)
  ) STRICT, WITHOUT ROWID;
INSERT INTO entry VALUES(1,0,1,1,'1','b',3);
INSERT INTO entry VALUES(1,1,1,2,'1','w',4);
INSERT INTO entry VALUES(1,2,1,3,'1','b',5);
INSERT INTO entry VALUES(1,3,1,1,'0','w',0);
INSERT INTO entry VALUES(1,4,1,2,'0','b',1);
INSERT INTO entry VALUES(1,5,1,3,'0','w',2);
INSERT INTO entry VALUES(1,6,1,0,'U','-',NULL);
INSERT INTO entry VALUES(1,0,2,1,'1','w',6);
INSERT INTO entry VALUES(1,1,2,2,'1','b',2);
INSERT INTO entry VALUES(1,2,2,2,'0','w',1);
INSERT INTO entry VALUES(1,3,2,3,'1','b',4);
INSERT INTO entry VALUES(1,4,2,3,'0','w',3);
INSERT INTO entry VALUES(1,5,2,0,'U','-',NULL);
INSERT INTO entry VALUES(1,6,2,1,'0','b',0);
INSERT INTO entry VALUES(1,0,3,1,'0','b',1);
INSERT INTO entry VALUES(1,1,3,1,'1','w',0);
INSERT INTO entry VALUES(1,2,3,2,'0','b',6);
INSERT INTO entry VALUES(1,3,3,3,'0','w',5);
INSERT INTO entry VALUES(1,4,3,0,'U','-',NULL);
INSERT INTO entry VALUES(1,5,3,3,'1','b',3);
INSERT INTO entry VALUES(1,6,3,2,'1','w',2);
CREATE TABLE game (
    tournament INTEGER NOT NULL REFERENCES tournament(id) ON DELETE CASCADE,
    round INTEGER NOT NULL,
    board INTEGER NOT NULL,
    white INTEGER NOT NULL,
    black INTEGER NOT NULL,
    start_fen TEXT NOT NULL,
    moves TEXT NOT NULL,  -- UCI, separated by blanks
    result TEXT NOT NULL,
    termination TEXT NOT NULL,
    PRIMARY KEY (tournament, round, board)
  ) STRICT, WITHOUT ROWID;
INSERT INTO game VALUES(1,1,1,3,0,'','d2d4 c7c5 d4d5 g8f6 b1c3 d7d6 e2e3 a7a6 f1e2 b7b5 a2a4 d8a5 h2h3 c8b7 c1d2 b5a4 e3e4 g7g6 c3a4 a5c7 e2d3 c5c4 d3e2 b8d7 a4c3 f8g7 d2e3 e7e6 d5e6 f7e6 e2f3 e8g8 d1d2 d7e5 h3h4 a8d8 h4h5 g6h5 e3d4 d6d5 e4d5 f6d5 d2g5 f8f5 g5g3 d5f4 e1c1 e5d3 c1d2 d8d4 c2d3 c7b6 g1e2 d4d3 d2e1 b6b2 d1c1 h7h6 h1h4 f4g2 f3g2 d3g3 g2d5 g3g1 e2g1 g7c3 c1c3 b2f2 e1d1 f5d5 d1c1 f2d2 c1b1 d2c3 h4h5 d5d1 b1a2 d1a1','0-1','normal');
INSERT INTO game VALUES(1,1,2,1,4,'','e2e4 g8f6 e4e5 f6g8 d2d4 d7d5 g2g3 c8f5 f1g2 e7e6 a2a3 g8e7 h2h4 c7c5 d4c5 b8d7 g3g4 d8a5 c1d2 a5c5 g4f5 e7c6 b1c3 d5d4 c3e4 c5e5 d1e2 d4d3 c2d3 c6d4 e2d1 e6f5 f2f4 e5e7 d2c3 f5e4 g2e4 d4b5 c3b4 e7e6 b4f8 h8f8 g1e2 d7c5 e4h7 b5d4 h7e4 a8d8 a1c1 d4f3 e1f1 c5e4 d1a4 d8d7 d3e4 f3d2 f1g1 e6b6 c1c5 e8d8 a4b4 b6b4 a3b4 d2e4 c5c1 f8h8 g1g2 g7g6 c1c2 h8e8 h1a1 e4d2 e2c3 d2c4 c3d1 b7b5 c2f2 e8e1 f2f1 e1e4 d1c3 d7d2 g2h1 e4e3 f1d1 e3h3 h1g1 h3g3 g1h1 d2d3 d1d3 g3d3 c3b5 d8e8 h1h2 e8f8 b5a7 d3d2 h2g1 c4e3 b2b3 d2g2 g1h1 g2b2 a7c6 b2b3 h1h2 e3f5 a1a2 f7f6 h4h5 g6h5 a2a5 f5e3 h2g1 h5h4 a5a1 e3f5 a1a6 f8f7 a6a8 f7g6 a8h8 b3c3 b4b5 g6g7 h8d8 c3b3 d8d7 g7h6 c6e7 f5g3 d7d5 g3e2 g1h2 h4h3 d5f5 h6g7 f5c5 g7f7 e7d5 f7e6 b5b6 e2d4 c5a5 b3b2 h2h3 f6f5 d5c7 e6d7 a5d5 d7e7 d5d4 b2b1 c7d5 e7f7 d4b4 b1d1 b6b7 d1a1','1-0','adjudication');
INSERT INTO game VALUES(1,1,3,5,2,'','d2d4 d7d5 c2c4 c7c6 b1c3 d5c4 a2a4 g8f6 e2e4 e7e5 g1f3 e5d4 d1d4 d8d4 f3d4 f8b4 f1c4 f6e4 e1g1 e4c3 f1e1 e8d7 d4c2 c3d5 c2b4 d7d6 e1d1 c8e6 c1f4 d6e7 b4d5 c6d5 c4d5 b8c6 f4g5 f7f6 d1e1 c6d4 g5f4 e7f7 d5b7 a8d8 a1c1 d8d7 b7a6 h8d8 h2h4 e6d5 f4c7 d4b3 c1c3 d8g8 c7f4 g8d8 f2f3 d5e6 h4h5 g7g6 a6b5 d7e7 g1f2 d8d4 f4e3 d4b4 h5g6 h7g6 e1e2 a7a5 c3c6 e7d7 f2e1 b3d4 e3d4 b4d4 c6e6 d7c7 e6a6 f7g7 g2g4 d4d5 b2b3 d5b5 a6c6 c7c6 b3b4 b5b7 g4g5 a5b4 f3f4 b7f7 a4a5 c6a6 f4f5 f6g5 f5f6 g7f8 e2e3 f7b7 e3h3 b7b5 e1d1 b4b3 d1c1 b5f5 c1b1 f8f7 h3h7 f7f6 h7h2 g5g4 b1c1 g4g3 h2g2 a6a5 c1b2 a5a2 b2b3 a2b2 b3c3 f5f3 c3b2 f3e3 g2g1 e3f3 b2c2 f6g5 c2d1 g5f4 d1c2 f3e3 c2d1 e3f3 d1e2 f3f2 e2e1 f4f3 g1g2 f3g4 g2g1 f2b2 g1h1 g3g2 h1g1 g4h3 e1d1 h3h2 d1c1 g6g5 g1e1 b2b4 e1e2 b4b5 e2c2 b5d5 c2d2 d5d2 c1d2 g2g1b d2c2 h2h1','0-1','adjudication');
INSERT INTO game VALUES(1,2,1,0,6,'','a2a3 c7c5 b2b4 d7d5 e2e3 g8f6 b4c5 d8a5 c2c4 g7g6 c1b2 f8g7 b2c3 a5c5 d2d4 c5c7 d1b3 b8c6 c4d5 c6a5 b3a4 c8d7 a4a5 b7b6 d5d6 c7c6 a5e5 e8g8 d4d5 c6d5 e5d5 f6d5 c3g7 g8g7 f1e2 f8c8 b1d2 d5c3 d6e7 c8c7 f2f3 b6b5 a1c1 a8c8 g2g3 a7a6 e1f2 h7h5 d2b3 c8e8 e3e4 f7f5 e4f5 e8e7 f5g6 a6a5 e2f1 a5a4 b3d2 c3e4 f3e4 c7c1 g1f3 c1a1 f3d4 a1a2 f2e3 a2a3 f1d3 a3c3 h1b1 a4a3 b1a1 b5b4 a1b1 a3a2 b1e1 e7e8 e1f1 g7g6 d4e2 c3a3 d2c4 a2a1r f1a1 a3a1 c4b6 d7g4 h2h3 g4c8 b6c8 g6h6 c8d6 e8a8 h3h4 b4b3 d6c4 h6g7 e2d4 a1e1 e3d2 e1g1 e4e5 a8a2 d2c3 g1g3 d4f5 g7f8 f5g3 a2h2 g3f5 h2h3 c4e3 h3e3 f5e3 f8g7 e3c2 g7f8 c2e3 b3b2 e3f5 f8f7 c3b2 f7e6 f5h6 e6e5 b2c3 e5d6 c3d4 d6e6 d4e4 e6d6 h6f7 d6e7 f7g5 e7e8 e4e5 e8f8 e5f6 f8g8 f6g6 g8f8 d3c4 f8e8 g6h5 e8f8 h5g6 f8e8 h4h5 e8d7 c4f7 d7d8 h5h6 d8c8 h6h7 c8b8 f7e6 b8b7 h7h8q b7a6','1-0','adjudication');
INSERT INTO game VALUES(1,2,2,2,1,'','c2c4 d7d6 b1c3 e7e5 g1f3 f7f5 d2d4 e5e4 f3g5 c7c6 d4d5 f8e7 g5e6 c8e6 d5e6 b8a6 g2g3 d8c8 g3g4 f5g4 f1g2 g8f6 d1b3 a6c5 b3c2 c8e6 b2b4 c5d3 e1f1 d3c1 c3e4 c1e2 c2e2 e8g8 a1e1 f6e4 g2e4 e7h4 e4h7 g8h7 f1g2 e6g6 b4b5 d6d5 a2a4 f8f3 h1f1 a8f8 e2f3 g4f3 g2h3 g6f5 h3h4 f8h8 e1e8 f5f6 h4h3 f6h6 h3g4 d5c4 e8e5 h8f8 e5h5 f8f4 g4g3 h6h5 g3f4 g7g5 f4e3 c4c3 b5b6 a7a6 e3d4 c3c2 f1c1 h7g6 d4c5 h5h4 c5d6 h4e4 d6c7 c6c5 c7d8 g6h5 d8c8 e4e2 c1c2 e2e7 a4a5 h5g4 c2c1 g4h3 c1c5 h3g2 c5c7 e7e4 c7b7 e4f5 b7d7 g2f2 b6b7 f2g1 b7b8q f3f2 b8a7 g1h1 a7b7 h1h2 b7b2 g5g4 c8b8 h2g1 b2d4 g1h2 d7h7 h2g3 h7h1 f5f8 b8a7 f8f7 a7a8 f7f3 a8a7 f3h1 d4e5 g3h3 e5h5 h3g2 h5g4 g2f1 g4c4 f1g1 c4g4 h1g2 g4g2 g1g2 a7b6 f2f1q b6b7 g2h1 b7c6 h1g2 c6b6 f1c4 b6b7 g2h1 b7b6 c4d3 b6b7 d3c4 b7b6 h1h2 b6b7 h2h3 b7a8 c4e2 a8a7 e2c4 a7b7 c4d3','0-1','adjudication');
INSERT INTO game VALUES(1,2,3,4,3,'','d2d3 g7g6 g2g3 c7c5 c2c4 b8c6 b1c3 d7d6 b2b3 b7b6 a2a3 g8f6 g1f3 d8d7 c1g5 f8g7 a1b1 e8g8 f1g2 a8b8 b3b4 c8b7 e1g1 f6g4 c3d5 f8e8 b4c5 d6c5 d1a4 b8d8 f3d2 h7h6 g5f4 g6g5 f4c7 d8a8 e2e3 e7e6 h2h3 e6d5 c4d5 g4e5 d5c6 b7c6 a4c2 d7c7 d3d4 c6g2 g3g4 g2c6 f2f3 e5g6 b1c1 e8e3 d2e4 e3e4 f3e4 c7g3 c2g2 g3g2 g1g2 g7d4 g2g3 d4e5 g3f2 a7a5 f2e1 a5a4 h3h4 a8e8 h4h5 g6h4 c1b1 e5g7 b1b6 c6d7 b6b7 h4g2 e1f2 d7c8 b7b8 g2h4 f1c1 g7d4 f2g3 d4e5 g3h3 e5f4 b8c8 e8c8 c1c4 c8b8 c4c3 b8b1 c3c4 b1h1','0-1','normal');
INSERT INTO game VALUES(1,3,1,1,0,'','c2c4 d7d6 e2e4 g8f6 f1d3 b8c6 d3c2 c6d4 d2d3 c7c6 h2h3 b7b5 c4b5 c6b5 c1e3 d4c2 d1c2 c8d7 c2d2 e7e6 a2a3 f8e7 g1f3 e8g8 e1g1 a7a5 f1c1 d8b8 f3e1 h7h6 b1c3 f8c8 c3e2 c8e8 b2b4 e7d8 d2b2 e6e5 b4a5 a8a5 e1c2 d6d5 e2g3 a5a4 e3c5 b8b7 f2f3 b7b6 c2b4 b6b7 g1h2 d5d4 c1c2 g8h7 c5d6 b7b6 g3f5 g7g6 a1c1 g6f5 b4c6 f5e4 f3e4 d7c6 c2c6 b6b7 c6c7 d8c7 d6b4 a4a7 b2f2 b7b6 h2g1 a7a6 c1f1 h7h8 f2h4 h6h5 f1c1 c7d8 h4g5 f6e4 g5f5 e4f6 f5g5 h8h7 c1f1 b6e6 b4d2 e8g8 g5h6','1-0','normal');
INSERT INTO game VALUES(1,3,2,6,2,'','d2d4 c7c6 e2e4 d7d6 c2c4 e7e5 g1f3 e5d4 f3d4 f8e7 b1c3 g8f6 f2f3 e8g8 g2g4 f6e8 c1e3 b8a6 d1d2 c6c5 d4f5 c8f5 g4f5 d6d5 c3d5 a6b4 e1c1 b4d5 c4d5 e8d6 e3f4 a7a5 e4e5 d6f5 f1h3 g7g6 h3f5 d8e8 f5c2 a5a4 a2a3 b7b5 d5d6 e7d8 f4h6 e8e5 f3f4 e5e6 h6f8 d8b6 f4f5 e6d7 d2h6 f7f6 f8g7 g6f5 d1g1 c5c4 g7f8 d7g7 g1g3 g7g5 c1d1 a8f8 h6h4 b6e3 h1f1 f8d8 h4g5 f6g5 g3e3 f5f4 e3e5 g8h8 e5d5 h7h6 d6d7 h6h5 c2g6 h8g7 g6e8 g7f6 d1c2 d8a8 d7d8q f6e6 d8d6','1-0','normal');
INSERT INTO game VALUES(1,3,3,3,5,'','d2d4 g8f6 g1f3 c7c5 d4d5 b7b5 b1c3 c8a6 e2e4 d7d6 f1e2 b5b4 e2a6 b8a6 d1e2 a6c7 c3b1 g7g6 c2c4 a7a5 e4e5 d6e5 f3e5 f8g7 c1f4 e8g8 e5c6 c7e6 d5e6 d8e8 c6e5 g6g5 e6f7 f8f7 f4g5 f7f8 f2f4 h7h6 g5h4 f6h5 g2g3 h5f4 g3f4 f8f4 h4g3 f4d4 e5f3 e8g6 b1d2 d4d2 e2e3 d2b2 f3e5 g6b1 a1b1 b2b1 e1e2 b1b2 e2f3 a8f8 e5f7 f8f7 f3g4 b2a2 e3e6 a5a4 h1f1 h6h5 g4h4 g7f6 h4h5 a2d2 g3e5 d2g2 f1f5 g8f8 e5c3 a4a3 c3e5 f7h7','0-1','normal');
CREATE TABLE log (  -- append-only: every command with what was before and after
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    tournament INTEGER,
    command TEXT NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
INSERT INTO log VALUES(1,'2026-11-25T18:28:03Z',1,'create','{"players":7}');
INSERT INTO log VALUES(2,'2026-11-25T18:28:03Z',1,'pair','[{"player":3,"round":1,"after":{"code":"*","color":"w","opponent":0}},{"player":0,"round":1,"after":{"code":"*","color":"b","opponent":3}},{"player":1,"round":1,"after":{"code":"*","color":"w","opponent":4}},{"player":4,"round":1,"after":{"code":"*","color":"b","opponent":1}},{"player":5,"round":1,"after":{"code":"*","color":"w","opponent":2}},{"player":2,"round":1,"after":{"code":"*","color":"b","opponent":5}},{"player":6,"round":1,"after":{"code":"U","color":"-","opponent":-1}}]');
INSERT INTO log VALUES(3,'2026-11-25T18:28:05Z',1,'result','[{"player":1,"round":1,"after":{"code":"1","color":"w","opponent":4},"before":{"code":"*","color":"w","opponent":4}},{"player":4,"round":1,"after":{"code":"0","color":"b","opponent":1},"before":{"code":"*","color":"b","opponent":1}}]');
INSERT INTO log VALUES(4,'2026-11-25T18:28:05Z',1,'result','[{"player":5,"round":1,"after":{"code":"0","color":"w","opponent":2},"before":{"code":"*","color":"w","opponent":2}},{"player":2,"round":1,"after":{"code":"1","color":"b","opponent":5},"before":{"code":"*","color":"b","opponent":5}}]');
INSERT INTO log VALUES(5,'2026-11-25T18:28:05Z',1,'result','[{"player":3,"round":1,"after":{"code":"0","color":"w","opponent":0},"before":{"code":"*","color":"w","opponent":0}},{"player":0,"round":1,"after":{"code":"1","color":"b","opponent":3},"before":{"code":"*","color":"b","opponent":3}}]');
INSERT INTO log VALUES(6,'2026-11-25T18:28:05Z',1,'pair','[{"player":0,"round":2,"after":{"code":"*","color":"w","opponent":6}},{"player":6,"round":2,"after":{"code":"*","color":"b","opponent":0}},{"player":2,"round":2,"after":{"code":"*","color":"w","opponent":1}},{"player":1,"round":2,"after":{"code":"*","color":"b","opponent":2}},{"player":4,"round":2,"after":{"code":"*","color":"w","opponent":3}},{"player":3,"round":2,"after":{"code":"*","color":"b","opponent":4}},{"player":5,"round":2,"after":{"code":"U","color":"-","opponent":-1}}]');
INSERT INTO log VALUES(7,'2026-11-25T18:28:06Z',1,'result','[{"player":0,"round":2,"after":{"code":"1","color":"w","opponent":6},"before":{"code":"*","color":"w","opponent":6}},{"player":6,"round":2,"after":{"code":"0","color":"b","opponent":0},"before":{"code":"*","color":"b","opponent":0}}]');
INSERT INTO log VALUES(8,'2026-11-25T18:28:06Z',1,'result','[{"player":4,"round":2,"after":{"code":"0","color":"w","opponent":3},"before":{"code":"*","color":"w","opponent":3}},{"player":3,"round":2,"after":{"code":"1","color":"b","opponent":4},"before":{"code":"*","color":"b","opponent":4}}]');
INSERT INTO log VALUES(9,'2026-11-25T18:28:06Z',1,'result','[{"player":2,"round":2,"after":{"code":"0","color":"w","opponent":1},"before":{"code":"*","color":"w","opponent":1}},{"player":1,"round":2,"after":{"code":"1","color":"b","opponent":2},"before":{"code":"*","color":"b","opponent":2}}]');
INSERT INTO log VALUES(10,'2026-11-25T18:28:06Z',1,'pair','[{"player":1,"round":3,"after":{"code":"*","color":"w","opponent":0}},{"player":0,"round":3,"after":{"code":"*","color":"b","opponent":1}},{"player":6,"round":3,"after":{"code":"*","color":"w","opponent":2}},{"player":2,"round":3,"after":{"code":"*","color":"b","opponent":6}},{"player":3,"round":3,"after":{"code":"*","color":"w","opponent":5}},{"player":5,"round":3,"after":{"code":"*","color":"b","opponent":3}},{"player":4,"round":3,"after":{"code":"U","color":"-","opponent":-1}}]');
INSERT INTO log VALUES(11,'2026-11-25T18:28:07Z',1,'result','[{"player":6,"round":3,"after":{"code":"1","color":"w","opponent":2},"before":{"code":"*","color":"w","opponent":2}},{"player":2,"round":3,"after":{"code":"0","color":"b","opponent":6},"before":{"code":"*","color":"b","opponent":6}}]');
INSERT INTO log VALUES(12,'2026-11-25T18:28:07Z',1,'result','[{"player":3,"round":3,"after":{"code":"0","color":"w","opponent":5},"before":{"code":"*","color":"w","opponent":5}},{"player":5,"round":3,"after":{"code":"1","color":"b","opponent":3},"before":{"code":"*","color":"b","opponent":3}}]');
INSERT INTO log VALUES(13,'2026-11-25T18:28:07Z',1,'result','[{"player":1,"round":3,"after":{"code":"1","color":"w","opponent":0},"before":{"code":"*","color":"w","opponent":0}},{"player":0,"round":3,"after":{"code":"0","color":"b","opponent":1},"before":{"code":"*","color":"b","opponent":1}}]');
CREATE TABLE evaluation (  -- what an engine said of a position: a cache, may be emptied any time
    position TEXT NOT NULL,  -- FEN without its two counters
    engine TEXT NOT NULL,    -- program, arguments and options
    nodes INTEGER NOT NULL,  -- the limits of the search
    lines INTEGER NOT NULL,
    used INTEGER NOT NULL,   -- a counter of uses; the lowest are removed first
    name TEXT NOT NULL,      -- what the engine calls itself
    content TEXT NOT NULL,   -- a text line per variation: depth, cp|mate, value, moves in UCI
    PRIMARY KEY (position, engine, nodes, lines)
  ) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('log',13);
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE INDEX evaluation_by_use ON evaluation (used);
COMMIT;
