PRAGMA application_id=1383298155;
PRAGMA user_version=3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE log (  -- append-only: every command with what was before and after
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
    document INTEGER,
    command TEXT NOT NULL,
    detail TEXT NOT NULL
  , author TEXT NOT NULL DEFAULT '', reverts INTEGER) STRICT;
INSERT INTO log VALUES(1,'2026-11-25T21:34:01Z',1,'create','{}','',NULL);
INSERT INTO log VALUES(2,'2026-11-25T21:34:01Z',1,'pair','{"publish":"yes"}','',NULL);
INSERT INTO log VALUES(3,'2026-11-25T21:34:08Z',1,'result','{"round":"1","board":"1","white":"0","black":"1"}','',NULL);
INSERT INTO log VALUES(4,'2026-11-25T21:34:08Z',1,'result','{"round":"1","board":"3","white":"0","black":"1"}','',NULL);
INSERT INTO log VALUES(5,'2026-11-25T21:34:08Z',1,'result','{"round":"1","board":"2","white":"1","black":"0"}','',NULL);
INSERT INTO log VALUES(6,'2026-11-25T21:34:08Z',1,'pair','{"publish":"yes"}','',NULL);
INSERT INTO log VALUES(7,'2026-11-25T21:34:10Z',1,'result','{"round":"2","board":"1","white":"=","black":"="}','',NULL);
INSERT INTO log VALUES(8,'2026-11-25T21:34:10Z',1,'result','{"round":"2","board":"2","white":"1","black":"0"}','',NULL);
INSERT INTO log VALUES(9,'2026-11-25T21:34:10Z',1,'result','{"round":"2","board":"3","white":"0","black":"1"}','',NULL);
INSERT INTO log VALUES(10,'2026-11-25T21:34:10Z',0,'add-child','{}','',NULL);
INSERT INTO log VALUES(11,'2026-11-25T21:34:10Z',0,'add-child','{}','',NULL);
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
CREATE TABLE document (  -- 0 is the club, the others are tournaments
    id INTEGER PRIMARY KEY,
    summary TEXT NOT NULL,  -- JSON: its line in a list
    revision INTEGER NOT NULL DEFAULT 0  -- its last line in the log
  ) STRICT;
INSERT INTO document VALUES(0,'{"centre":"","children":2}',11);
INSERT INTO document VALUES(1,'{"name":"Осенний турнир клуба","start_date":"2026/11/25","system":"Dutch","players":6,"rounds_paired":2,"rounds_total":2}',9);
CREATE TABLE record (
    document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, key)
  ) STRICT, WITHOUT ROWID;
INSERT INTO record VALUES(0,'child/1','{"surname":"Земляникина","first_name":"Ася","birth":"2015/00/00"}');
INSERT INTO record VALUES(0,'child/2','{"surname":"Орлов","first_name":"Ян","birth":"2014/00/00"}');
INSERT INTO record VALUES(0,'numbers','{"child":2}');
INSERT INTO record VALUES(1,'entry/1/0','1 b 3');
INSERT INTO record VALUES(1,'entry/1/1','1 w 4');
INSERT INTO record VALUES(1,'entry/1/2','1 b 5');
INSERT INTO record VALUES(1,'entry/1/3','0 w 0');
INSERT INTO record VALUES(1,'entry/1/4','0 b 1');
INSERT INTO record VALUES(1,'entry/1/5','0 w 2');
INSERT INTO record VALUES(1,'entry/2/0','= w 1');
INSERT INTO record VALUES(1,'entry/2/1','= b 0');
INSERT INTO record VALUES(1,'entry/2/2','1 w 3');
INSERT INTO record VALUES(1,'entry/2/3','0 b 2');
INSERT INTO record VALUES(1,'entry/2/4','0 w 5');
INSERT INTO record VALUES(1,'entry/2/5','1 b 4');
INSERT INTO record VALUES(1,'game/1/1','{"round":1,"board":1,"white":3,"black":0,"moves":["d2d4","c7c5","d4d5","g8f6","b1c3","d7d6","e2e3","a7a6","f1e2","b7b5","a2a4","d8a5","h2h3","c8b7","c1d2","b5a4","e3e4","g7g6","c3a4","a5c7","e2d3","c5c4","d3e2","b8d7","a4c3","f8g7","d2e3","e7e6","d5e6","f7e6","e2f3","e8g8","d1d2","d7e5","h3h4","a8d8","h4h5","g6h5","e3d4","d6d5","e4d5","f6d5","d2g5","f8f5","g5g3","d5f4","e1c1","e5d3","c1d2","d8d4","c2d3","c7b6","g1e2","d4d3","d2e1","b6b2","d1c1","h7h6","h1h4","f4g2","f3g2","d3g3","g2d5","g3g1","e2g1","g7c3","c1c3","b2f2","e1d1","f5d5","d1c1","f2d2","c1b1","d2c3","h4h5","d5d1","b1a2","d1a1"],"result":"0-1","termination":"normal"}');
INSERT INTO record VALUES(1,'game/1/2','{"round":1,"board":2,"white":1,"black":4,"moves":["e2e4","c7c6","g1f3","d8a5","f1e2","d7d5","e1g1","d5e4","f3d4","g8f6","b1a3","a5d8","d4b3","g7g6","d1e1","a7a5","e2d1","b7b5","f2f3","b8d7","f3e4","c8a6","d2d3","d8b6","c1e3","c6c5","d1f3","f8g7","e4e5","f6g4","f3g4","d7e5","g4h3","e8g8","b3c5","b5b4","c5a6","b6d6","a3b5","d6c6","a6c7","b4b3","a2b3","f8b8","d3d4","e5d3","e1e2","d3b4","d4d5","c6b7","e2f2","f7f5","c2c4","b4d3","f2g3","g7e5","f1f4","e5c7","g3h4","d3f4","e3f4","c7b6","g1h1","b8c8","a1e1","b6c5","f4e5","b7b6","e1d1","c8f8","h4g3","c5f2","g3f4","f2e3","f4f1","b6c5","f1e2","f8f7","g2g3","a8e8","h3g2","f5f4","g2f3","f4g3","e5g3","e8f8","d1f1","f7f6","h1g2","g6g5","b5c3","g5g4","f3e4","h7h5","f1e1","f6f3","c3a4","c5d4","e2d3","f3f2","g2h1","f2d2","d3e3","f8f1","e1f1","d4e3","e4f5","e3e2","f5e6","e2e6","d5e6","d2e2","h1g1","e2e3","b3b4","h5h4","g3f2","e3b3","f1d1","g4g3","d1d8","g8h7","b4b5","g3f2","g1f2","b3b4","f2e3","b4c4","d8d4","c4c8","b5b6","c8c6","d4e4","h7g6","b6b7","c6c1","e3d2","c1c6","d2e3","h4h3","b7b8q","c6c2","b8f8","c2c6","f8f7","g6h6","e4h4","h6g5","f7e7","g5g6","e7f7","g6g5","h4h3","c6c8","e3f3","c8c3","a4c3","a5a4","h3h5"],"result":"1-0","termination":"normal"}');
INSERT INTO record VALUES(1,'game/1/3','{"round":1,"board":3,"white":5,"black":2,"moves":["d2d4","d7d5","c2c4","c7c6","b1c3","d5c4","a2a4","g8f6","e2e4","e7e5","g1f3","e5d4","d1d4","d8d4","f3d4","f8b4","f1c4","f6e4","e1g1","e4c3","f1e1","e8d7","d4c2","c3d5","c2b4","d7d6","e1d1","c8e6","c1f4","d6e7","b4d5","c6d5","c4d5","b8c6","f4g5","f7f6","d1e1","c6d4","g5f4","e7f7","d5b7","a8d8","a1c1","d8d7","b7a6","h8d8","h2h4","e6d5","f4c7","d4b3","c1c3","d8g8","c7f4","g8d8","f2f3","d5e6","h4h5","g7g6","a6b5","d7e7","g1f2","d8d4","f4e3","d4b4","h5g6","h7g6","e1e2","a7a5","c3c6","e7d7","f2e1","b3d4","e3d4","b4d4","c6e6","d7c7","e6a6","f7g7","g2g4","d4d5","b2b3","d5b5","a6c6","c7c6","b3b4","b5b7","g4g5","a5b4","f3f4","b7f7","a4a5","c6a6","f4f5","f6g5","f5f6","g7f8","e2e3","f7b7","e3h3","b7b5","e1d1","b4b3","d1c1","b5f5","c1b1","f8f7","h3h7","f7f6","h7h2","g5g4","b1c1","g4g3","h2g2","a6a5","c1b2","a5a2","b2b3","a2b2","b3c3","f5f3","c3b2","f3e3","g2g1","e3f3","b2c2","f6g5","c2d1","g5f4","d1c2","f3e3","c2d1","e3f3","d1e2","f3f2","e2e1","f4f3","g1g2","f3g4","g2g1","f2b2","g1h1","g3g2","h1g1","g4h3","e1d1","h3h2","d1c1","g6g5","g1e1","b2b4","e1e2","b4b5","e2c2","b5d5","c2d2","d5d2","c1d2","g2g1b","d2c2","h2h1"],"result":"0-1","termination":"adjudication"}');
INSERT INTO record VALUES(1,'game/2/1','{"round":2,"board":1,"white":0,"black":1,"moves":["a2a3","e7e5","g2g3","d7d5","b2b4","a7a5","b4b5","f8d6","c1b2","c8e6","d2d4","e5e4","c2c4","g8f6","c4c5","d6f8","e2e3","b7b6","d1c1","b8d7","c5c6","d7b8","c1c2","a5a4","b2c3","h7h5","h2h4","f8d6","b1d2","f6g4","g1e2","d8f6","e2f4","d6f4","g3f4","b8c6","b5c6","b6b5","f1e2","e6f5","c3b4","g4f2","e1f2","g7g5","f4g5","f6d8","c2b1","a8a6","b4c5","a6c6","b1b5","d8a8","f2g2","f7f6","a1f1","f5d7","g5f6","e8f7","d2c4","a8g8","g2h2","g8g6","c4e5","f7g8","f6f7","g8g7","e5d7","g7h6","f7f8b","h6h7","f1g1","h8g8","b5a4","g6g1","h1g1","c6g6","g1f1","h7h8","f1f5","g6g2","h2h1","g2g1","h1h2","g1g2","h2h1","g2g1","h1h2","g8g2","h2h3","g2g3","h3h2","g1g2","h2h1","g2g1","h1h2","g1g2","h2h1","g2g1","h1h2"],"result":"1/2-1/2","termination":"normal"}');
INSERT INTO record VALUES(1,'game/2/2','{"round":2,"board":2,"white":2,"black":3,"moves":["c2c4","d7d6","b1c3","e7e5","g1f3","f7f5","d2d4","e5e4","f3g5","b8c6","d4d5","c6e5","g5e6","c8e6","d5e6","d8e7","c3d5","e7d8","c1d2","c7c6","d1a4","g7g6","d2c3","f8h6","a1d1","h6g7","g2g3","g8f6","e6e7","d8c8","c3e5","d6e5","e2e3","e8f7","d5f6","b7b5","e7e8q","c8e8","f6e8","b5a4","e8c7","a8b8","g3g4","f7e7","d1d2","a4a3","b2a3","b8b1","e1e2","h8d8","d2d8","e7d8","c7e6","d8c8","e2d2","f5f4","d2c2","b1a1","c2b2","a1e1","e3f4","g7h8","f4f5","e4e3","f2e3","g6f5","g4f5","e5e4","b2b3","e1e3","b3c2","e3a3","c2b1","a7a5","f1g2","a5a4","g2e4","h8e5","h1d1","c8b8","d1d2","b8a7","c4c5","a3b3","b1c1","b3c3","c1d1","c3f3","d2d7","a7a6","e4d3","a6a5","d1e2","f3h3","a2a3","e5b8","e6d4","h3d3","e2d3","a5a6","d7h7","b8e5","h2h4","e5d4","h7a7","a6a7","d3d4","a7a8","h4h5","a8a7","f5f6","a7b7","f6f7","b7c8","d4c3","c8b8","c3c4","b8b7","h5h6","b7a7","h6h7","a7a6","h7h8q","a6b7","f7f8q","b7a6","f8a8"],"result":"1-0","termination":"normal"}');
INSERT INTO record VALUES(1,'game/2/3','{"round":2,"board":3,"white":4,"black":5,"moves":["e2e3","e7e6","e3e4","c7c5","b1c3","g8f6","e4e5","f6d5","c3e4","b8c6","c2c3","c6e5","d2d4","c5d4","d1d4","f7f6","f1e2","f8e7","e2h5","g7g6","h5e2","e5c6","d4d1","f6f5","c3c4","f5e4","g1h3","e7b4","e1f1","d5f6","h3g5","h7h6","g5h7","h8h7","a2a3","b4c5","c1e3","d7d5","h2h4","d5d4","e3f4","e4e3","d1d3","h7g7","e2f3","e6e5","f3c6","b7c6","b2b4","c8f5","d3d1","h6h5","f4g5","f5e6","f2e3","e6c4","f1g1","c5b6","d1f3","d8d5","f3f6","g7h7","b4b5","d5e6","f6e6","c4e6","a3a4","c6b5","a4a5","b6c5","a1c1","e6c4","g1f2","d4e3","f2g3","c5d4","c1c4","b5c4","g3f3","e3e2","h1c1","e2e1b","c1e1","c4c3","g5f6","h7f7","e1a1","f7f6","f3g3","e8d7","a1d1","d7e6","d1c1","a8f8","g3h2","f6f4","c1e1","e5e4","a5a6","d4f2","g2g3","f4h4","h2g2","h4h3","e1c1","h3g3","g2h1","g6g5","h1h2","g5g4","c1c2","g3d3","h2g2","f2d4","c2e2","d3d2","e2f2","f8f2","g2g3","c3c2","g3h4","e4e3","h4g5","g4g3","g5h4","d4e5","h4h5","e3e2","h5g5","d2d6","g5g6","d6a6","g6h6","e2e1q","h6h5","c2c1q","h5g4","g3g2","g4h5","g2g1q","h5h4","f2h2"],"result":"0-1","termination":"normal"}');
INSERT INTO record VALUES(1,'player/0','{"start_rank":1,"sex":"Male","name":"Виноградов Глеб","rating":1440,"federation":"RUS","birth_date":"2013/00/00"}');
INSERT INTO record VALUES(1,'player/1','{"start_rank":2,"sex":"Female","name":"Белова Ева","rating":1275,"federation":"RUS","birth_date":"2014/00/00"}');
INSERT INTO record VALUES(1,'player/2','{"start_rank":3,"sex":"Female","name":"Соколова Дарья","rating":1250,"federation":"RUS","birth_date":"2015/00/00"}');
INSERT INTO record VALUES(1,'player/3','{"start_rank":4,"sex":"Female","name":"Богданова Мария","rating":1180,"federation":"RUS","birth_date":"2014/00/00"}');
INSERT INTO record VALUES(1,'player/4','{"start_rank":5,"sex":"Female","name":"Ильина Злата","federation":"RUS","birth_date":"2015/00/00"}');
INSERT INTO record VALUES(1,'player/5','{"start_rank":6,"sex":"Male","name":"Комаров Савелий","federation":"RUS","birth_date":"2016/00/00"}');
INSERT INTO record VALUES(1,'round/1','{"published":true,"boards":[{"white":3,"black":0},{"white":1,"black":4},{"white":5,"black":2}]}');
INSERT INTO record VALUES(1,'round/2','{"published":true,"boards":[{"white":0,"black":1},{"white":2,"black":3},{"white":4,"black":5}]}');
INSERT INTO record VALUES(1,'settings','{"start_order":"ByHand","started":true}');
INSERT INTO record VALUES(1,'tournament','{"name":"Осенний турнир клуба","city":"Школьный центр","federation":"RUS","start_date":"2026/11/25","end_date":"2026/11/25","type_text":"Individual: Swiss-System","total_rounds":2,"initial_color":"Black","encoded_type":"FIDE_DUTCH","tie_breaks":["DE","BH/C1","BH","SB","WIN","TPN"],"pairing_program":"Rostok 0.1.0"}');
CREATE TABLE change (  -- what a line changed; append-only like the log
    line INTEGER NOT NULL REFERENCES log(number),
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    before TEXT,  -- NULL: there was no such record
    after TEXT,   -- NULL: it was removed
    PRIMARY KEY (line, position)
  ) STRICT, WITHOUT ROWID;
INSERT INTO change VALUES(1,0,'tournament',NULL,'{"name":"Осенний турнир клуба","city":"Школьный центр","federation":"RUS","start_date":"2026/11/25","end_date":"2026/11/25","type_text":"Individual: Swiss-System","total_rounds":2,"initial_color":"Black","encoded_type":"FIDE_DUTCH","tie_breaks":["DE","BH/C1","BH","SB","WIN","TPN"],"pairing_program":"Rostok 0.1.0"}');
INSERT INTO change VALUES(1,1,'settings',NULL,'{"start_order":"ByHand"}');
INSERT INTO change VALUES(1,2,'player/0',NULL,'{"start_rank":1,"sex":"Male","name":"Виноградов Глеб","rating":1440,"federation":"RUS","birth_date":"2013/00/00"}');
INSERT INTO change VALUES(1,3,'player/1',NULL,'{"start_rank":2,"sex":"Female","name":"Белова Ева","rating":1275,"federation":"RUS","birth_date":"2014/00/00"}');
INSERT INTO change VALUES(1,4,'player/2',NULL,'{"start_rank":3,"sex":"Female","name":"Соколова Дарья","rating":1250,"federation":"RUS","birth_date":"2015/00/00"}');
INSERT INTO change VALUES(1,5,'player/3',NULL,'{"start_rank":4,"sex":"Female","name":"Богданова Мария","rating":1180,"federation":"RUS","birth_date":"2014/00/00"}');
INSERT INTO change VALUES(1,6,'player/4',NULL,'{"start_rank":5,"sex":"Female","name":"Ильина Злата","federation":"RUS","birth_date":"2015/00/00"}');
INSERT INTO change VALUES(1,7,'player/5',NULL,'{"start_rank":6,"sex":"Male","name":"Комаров Савелий","federation":"RUS","birth_date":"2016/00/00"}');
INSERT INTO change VALUES(2,0,'settings','{"start_order":"ByHand"}','{"start_order":"ByHand","started":true}');
INSERT INTO change VALUES(2,1,'entry/1/0',NULL,'* b 3');
INSERT INTO change VALUES(2,2,'entry/1/1',NULL,'* w 4');
INSERT INTO change VALUES(2,3,'entry/1/2',NULL,'* b 5');
INSERT INTO change VALUES(2,4,'entry/1/3',NULL,'* w 0');
INSERT INTO change VALUES(2,5,'entry/1/4',NULL,'* b 1');
INSERT INTO change VALUES(2,6,'entry/1/5',NULL,'* w 2');
INSERT INTO change VALUES(2,7,'round/1',NULL,'{"published":true,"boards":[{"white":3,"black":0},{"white":1,"black":4},{"white":5,"black":2}]}');
INSERT INTO change VALUES(3,0,'entry/1/0','* b 3','1 b 3');
INSERT INTO change VALUES(3,1,'entry/1/3','* w 0','0 w 0');
INSERT INTO change VALUES(3,2,'game/1/1',NULL,'{"round":1,"board":1,"white":3,"black":0,"moves":["d2d4","c7c5","d4d5","g8f6","b1c3","d7d6","e2e3","a7a6","f1e2","b7b5","a2a4","d8a5","h2h3","c8b7","c1d2","b5a4","e3e4","g7g6","c3a4","a5c7","e2d3","c5c4","d3e2","b8d7","a4c3","f8g7","d2e3","e7e6","d5e6","f7e6","e2f3","e8g8","d1d2","d7e5","h3h4","a8d8","h4h5","g6h5","e3d4","d6d5","e4d5","f6d5","d2g5","f8f5","g5g3","d5f4","e1c1","e5d3","c1d2","d8d4","c2d3","c7b6","g1e2","d4d3","d2e1","b6b2","d1c1","h7h6","h1h4","f4g2","f3g2","d3g3","g2d5","g3g1","e2g1","g7c3","c1c3","b2f2","e1d1","f5d5","d1c1","f2d2","c1b1","d2c3","h4h5","d5d1","b1a2","d1a1"],"result":"0-1","termination":"normal"}');
INSERT INTO change VALUES(4,0,'entry/1/2','* b 5','1 b 5');
INSERT INTO change VALUES(4,1,'entry/1/5','* w 2','0 w 2');
INSERT INTO change VALUES(4,2,'game/1/3',NULL,'{"round":1,"board":3,"white":5,"black":2,"moves":["d2d4","d7d5","c2c4","c7c6","b1c3","d5c4","a2a4","g8f6","e2e4","e7e5","g1f3","e5d4","d1d4","d8d4","f3d4","f8b4","f1c4","f6e4","e1g1","e4c3","f1e1","e8d7","d4c2","c3d5","c2b4","d7d6","e1d1","c8e6","c1f4","d6e7","b4d5","c6d5","c4d5","b8c6","f4g5","f7f6","d1e1","c6d4","g5f4","e7f7","d5b7","a8d8","a1c1","d8d7","b7a6","h8d8","h2h4","e6d5","f4c7","d4b3","c1c3","d8g8","c7f4","g8d8","f2f3","d5e6","h4h5","g7g6","a6b5","d7e7","g1f2","d8d4","f4e3","d4b4","h5g6","h7g6","e1e2","a7a5","c3c6","e7d7","f2e1","b3d4","e3d4","b4d4","c6e6","d7c7","e6a6","f7g7","g2g4","d4d5","b2b3","d5b5","a6c6","c7c6","b3b4","b5b7","g4g5","a5b4","f3f4","b7f7","a4a5","c6a6","f4f5","f6g5","f5f6","g7f8","e2e3","f7b7","e3h3","b7b5","e1d1","b4b3","d1c1","b5f5","c1b1","f8f7","h3h7","f7f6","h7h2","g5g4","b1c1","g4g3","h2g2","a6a5","c1b2","a5a2","b2b3","a2b2","b3c3","f5f3","c3b2","f3e3","g2g1","e3f3","b2c2","f6g5","c2d1","g5f4","d1c2","f3e3","c2d1","e3f3","d1e2","f3f2","e2e1","f4f3","g1g2","f3g4","g2g1","f2b2","g1h1","g3g2","h1g1","g4h3","e1d1","h3h2","d1c1","g6g5","g1e1","b2b4","e1e2","b4b5","e2c2","b5d5","c2d2","d5d2","c1d2","g2g1b","d2c2","h2h1"],"result":"0-1","termination":"adjudication"}');
INSERT INTO change VALUES(5,0,'entry/1/1','* w 4','1 w 4');
INSERT INTO change VALUES(5,1,'entry/1/4','* b 1','0 b 1');
INSERT INTO change VALUES(5,2,'game/1/2',NULL,'{"round":1,"board":2,"white":1,"black":4,"moves":["e2e4","c7c6","g1f3","d8a5","f1e2","d7d5","e1g1","d5e4","f3d4","g8f6","b1a3","a5d8","d4b3","g7g6","d1e1","a7a5","e2d1","b7b5","f2f3","b8d7","f3e4","c8a6","d2d3","d8b6","c1e3","c6c5","d1f3","f8g7","e4e5","f6g4","f3g4","d7e5","g4h3","e8g8","b3c5","b5b4","c5a6","b6d6","a3b5","d6c6","a6c7","b4b3","a2b3","f8b8","d3d4","e5d3","e1e2","d3b4","d4d5","c6b7","e2f2","f7f5","c2c4","b4d3","f2g3","g7e5","f1f4","e5c7","g3h4","d3f4","e3f4","c7b6","g1h1","b8c8","a1e1","b6c5","f4e5","b7b6","e1d1","c8f8","h4g3","c5f2","g3f4","f2e3","f4f1","b6c5","f1e2","f8f7","g2g3","a8e8","h3g2","f5f4","g2f3","f4g3","e5g3","e8f8","d1f1","f7f6","h1g2","g6g5","b5c3","g5g4","f3e4","h7h5","f1e1","f6f3","c3a4","c5d4","e2d3","f3f2","g2h1","f2d2","d3e3","f8f1","e1f1","d4e3","e4f5","e3e2","f5e6","e2e6","d5e6","d2e2","h1g1","e2e3","b3b4","h5h4","g3f2","e3b3","f1d1","g4g3","d1d8","g8h7","b4b5","g3f2","g1f2","b3b4","f2e3","b4c4","d8d4","c4c8","b5b6","c8c6","d4e4","h7g6","b6b7","c6c1","e3d2","c1c6","d2e3","h4h3","b7b8q","c6c2","b8f8","c2c6","f8f7","g6h6","e4h4","h6g5","f7e7","g5g6","e7f7","g6g5","h4h3","c6c8","e3f3","c8c3","a4c3","a5a4","h3h5"],"result":"1-0","termination":"normal"}');
INSERT INTO change VALUES(6,0,'entry/2/0',NULL,'* w 1');
INSERT INTO change VALUES(6,1,'entry/2/1',NULL,'* b 0');
INSERT INTO change VALUES(6,2,'entry/2/2',NULL,'* w 3');
INSERT INTO change VALUES(6,3,'entry/2/3',NULL,'* b 2');
INSERT INTO change VALUES(6,4,'entry/2/4',NULL,'* w 5');
INSERT INTO change VALUES(6,5,'entry/2/5',NULL,'* b 4');
INSERT INTO change VALUES(6,6,'round/2',NULL,'{"published":true,"boards":[{"white":0,"black":1},{"white":2,"black":3},{"white":4,"black":5}]}');
INSERT INTO change VALUES(7,0,'entry/2/0','* w 1','= w 1');
INSERT INTO change VALUES(7,1,'entry/2/1','* b 0','= b 0');
INSERT INTO change VALUES(7,2,'game/2/1',NULL,'{"round":2,"board":1,"white":0,"black":1,"moves":["a2a3","e7e5","g2g3","d7d5","b2b4","a7a5","b4b5","f8d6","c1b2","c8e6","d2d4","e5e4","c2c4","g8f6","c4c5","d6f8","e2e3","b7b6","d1c1","b8d7","c5c6","d7b8","c1c2","a5a4","b2c3","h7h5","h2h4","f8d6","b1d2","f6g4","g1e2","d8f6","e2f4","d6f4","g3f4","b8c6","b5c6","b6b5","f1e2","e6f5","c3b4","g4f2","e1f2","g7g5","f4g5","f6d8","c2b1","a8a6","b4c5","a6c6","b1b5","d8a8","f2g2","f7f6","a1f1","f5d7","g5f6","e8f7","d2c4","a8g8","g2h2","g8g6","c4e5","f7g8","f6f7","g8g7","e5d7","g7h6","f7f8b","h6h7","f1g1","h8g8","b5a4","g6g1","h1g1","c6g6","g1f1","h7h8","f1f5","g6g2","h2h1","g2g1","h1h2","g1g2","h2h1","g2g1","h1h2","g8g2","h2h3","g2g3","h3h2","g1g2","h2h1","g2g1","h1h2","g1g2","h2h1","g2g1","h1h2"],"result":"1/2-1/2","termination":"normal"}');
INSERT INTO change VALUES(8,0,'entry/2/2','* w 3','1 w 3');
INSERT INTO change VALUES(8,1,'entry/2/3','* b 2','0 b 2');
INSERT INTO change VALUES(8,2,'game/2/2',NULL,'{"round":2,"board":2,"white":2,"black":3,"moves":["c2c4","d7d6","b1c3","e7e5","g1f3","f7f5","d2d4","e5e4","f3g5","b8c6","d4d5","c6e5","g5e6","c8e6","d5e6","d8e7","c3d5","e7d8","c1d2","c7c6","d1a4","g7g6","d2c3","f8h6","a1d1","h6g7","g2g3","g8f6","e6e7","d8c8","c3e5","d6e5","e2e3","e8f7","d5f6","b7b5","e7e8q","c8e8","f6e8","b5a4","e8c7","a8b8","g3g4","f7e7","d1d2","a4a3","b2a3","b8b1","e1e2","h8d8","d2d8","e7d8","c7e6","d8c8","e2d2","f5f4","d2c2","b1a1","c2b2","a1e1","e3f4","g7h8","f4f5","e4e3","f2e3","g6f5","g4f5","e5e4","b2b3","e1e3","b3c2","e3a3","c2b1","a7a5","f1g2","a5a4","g2e4","h8e5","h1d1","c8b8","d1d2","b8a7","c4c5","a3b3","b1c1","b3c3","c1d1","c3f3","d2d7","a7a6","e4d3","a6a5","d1e2","f3h3","a2a3","e5b8","e6d4","h3d3","e2d3","a5a6","d7h7","b8e5","h2h4","e5d4","h7a7","a6a7","d3d4","a7a8","h4h5","a8a7","f5f6","a7b7","f6f7","b7c8","d4c3","c8b8","c3c4","b8b7","h5h6","b7a7","h6h7","a7a6","h7h8q","a6b7","f7f8q","b7a6","f8a8"],"result":"1-0","termination":"normal"}');
INSERT INTO change VALUES(9,0,'entry/2/4','* w 5','0 w 5');
INSERT INTO change VALUES(9,1,'entry/2/5','* b 4','1 b 4');
INSERT INTO change VALUES(9,2,'game/2/3',NULL,'{"round":2,"board":3,"white":4,"black":5,"moves":["e2e3","e7e6","e3e4","c7c5","b1c3","g8f6","e4e5","f6d5","c3e4","b8c6","c2c3","c6e5","d2d4","c5d4","d1d4","f7f6","f1e2","f8e7","e2h5","g7g6","h5e2","e5c6","d4d1","f6f5","c3c4","f5e4","g1h3","e7b4","e1f1","d5f6","h3g5","h7h6","g5h7","h8h7","a2a3","b4c5","c1e3","d7d5","h2h4","d5d4","e3f4","e4e3","d1d3","h7g7","e2f3","e6e5","f3c6","b7c6","b2b4","c8f5","d3d1","h6h5","f4g5","f5e6","f2e3","e6c4","f1g1","c5b6","d1f3","d8d5","f3f6","g7h7","b4b5","d5e6","f6e6","c4e6","a3a4","c6b5","a4a5","b6c5","a1c1","e6c4","g1f2","d4e3","f2g3","c5d4","c1c4","b5c4","g3f3","e3e2","h1c1","e2e1b","c1e1","c4c3","g5f6","h7f7","e1a1","f7f6","f3g3","e8d7","a1d1","d7e6","d1c1","a8f8","g3h2","f6f4","c1e1","e5e4","a5a6","d4f2","g2g3","f4h4","h2g2","h4h3","e1c1","h3g3","g2h1","g6g5","h1h2","g5g4","c1c2","g3d3","h2g2","f2d4","c2e2","d3d2","e2f2","f8f2","g2g3","c3c2","g3h4","e4e3","h4g5","g4g3","g5h4","d4e5","h4h5","e3e2","h5g5","d2d6","g5g6","d6a6","g6h6","e2e1q","h6h5","c2c1q","h5g4","g3g2","g4h5","g2g1q","h5h4","f2h2"],"result":"0-1","termination":"normal"}');
INSERT INTO change VALUES(10,0,'numbers',NULL,'{"child":1}');
INSERT INTO change VALUES(10,1,'child/1',NULL,'{"surname":"Земляникина","first_name":"Ася","birth":"2015/00/00"}');
INSERT INTO change VALUES(11,0,'numbers','{"child":1}','{"child":2}');
INSERT INTO change VALUES(11,1,'child/2',NULL,'{"surname":"Орлов","first_name":"Ян","birth":"2014/00/00"}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('log',11);
CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE INDEX evaluation_by_use ON evaluation (used);
CREATE INDEX log_by_document ON log (document, number);
CREATE TRIGGER change_is_never_changed BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER change_is_never_cut BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
COMMIT;
