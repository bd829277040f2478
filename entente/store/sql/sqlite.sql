-- What SQLite sees to, set up after every migration. One statement a paragraph; a paragraph of comment is skipped.

-- A decision is only ever appended; a page's text and what a fetch brought are what was kept first. Only where a source
-- was purged its fetches and pages may go, and of the decisions on it parts of what they keep of pages: nothing else of
-- them, and nothing may come instead.

DROP TRIGGER IF EXISTS decision_never_changed

CREATE TRIGGER decision_never_changed BEFORE UPDATE ON store_decision
WHEN (NEW.sequence, NEW.id, NEW.at, NEW.by, NEW.kind, NEW.targets, NEW.reason)
  IS NOT (OLD.sequence, OLD.id, OLD.at, OLD.by, OLD.kind, OLD.targets, OLD.reason)
OR NOT EXISTS (
  SELECT 1 FROM store_decisionabout AS told JOIN store_decisionabout AS its ON its.source = told.source
  JOIN store_decision AS purge ON purge.sequence = its.decision_id
  WHERE told.decision_id = OLD.sequence AND purge.kind = 'purge')
OR EXISTS (
  SELECT 1 FROM json_each(NEW.snapshot) AS kept LEFT JOIN json_each(OLD.snapshot) AS was ON was.key = kept.key
  WHERE kept.value IS NOT was.value)
OR EXISTS (
  SELECT 1 FROM json_each(NEW.value) AS kept LEFT JOIN json_each(OLD.value) AS was ON was.key = kept.key
  WHERE kept.value IS NOT was.value)
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END

DROP TRIGGER IF EXISTS decision_never_replaced

CREATE TRIGGER decision_never_replaced BEFORE INSERT ON store_decision
WHEN EXISTS (SELECT 1 FROM store_decision WHERE sequence = NEW.sequence OR id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END

DROP TRIGGER IF EXISTS decision_never_deleted

CREATE TRIGGER decision_never_deleted BEFORE DELETE ON store_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END

DROP TRIGGER IF EXISTS page_text_kept

CREATE TRIGGER page_text_kept BEFORE UPDATE ON store_page
WHEN (NEW.id, NEW.source_id, NEW.text) IS NOT (OLD.id, OLD.source_id, OLD.text)
BEGIN SELECT RAISE(ABORT, 'a page''s text is never changed'); END

DROP TRIGGER IF EXISTS page_kept

CREATE TRIGGER page_kept BEFORE DELETE ON store_page
WHEN NOT EXISTS (
  SELECT 1 FROM store_decisionabout JOIN store_decision ON sequence = decision_id
  WHERE source = OLD.source_id AND kind = 'purge')
BEGIN SELECT RAISE(ABORT, 'a page goes only with a purge'); END

DROP TRIGGER IF EXISTS fetch_bytes_kept

CREATE TRIGGER fetch_bytes_kept BEFORE UPDATE ON store_fetch
WHEN (NEW.source_id, NEW.at, NEW.name, NEW.headers, NEW.status, NEW.hops, NEW.brought, NEW.content, NEW.digest)
  IS NOT (OLD.source_id, OLD.at, OLD.name, OLD.headers, OLD.status, OLD.hops, OLD.brought, OLD.content, OLD.digest)
BEGIN SELECT RAISE(ABORT, 'what a fetch brought is never changed'); END

DROP TRIGGER IF EXISTS fetch_kept

CREATE TRIGGER fetch_kept BEFORE DELETE ON store_fetch
WHEN NOT EXISTS (
  SELECT 1 FROM store_decisionabout JOIN store_decision ON sequence = decision_id
  WHERE source = OLD.source_id AND kind = 'purge')
BEGIN SELECT RAISE(ABORT, 'a fetch goes only with a purge'); END

-- Search: the words of Record.search, held under a number of the record's own (SQLite's row numbers may change).

DROP TABLE IF EXISTS store_record_places

DROP TABLE IF EXISTS store_record_words

DROP TABLE IF EXISTS store_record_number

CREATE TABLE store_record_number (number INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE)

CREATE VIRTUAL TABLE store_record_words USING
fts5(words, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'")

CREATE VIRTUAL TABLE store_record_places USING fts5vocab(store_record_words, instance)

INSERT INTO store_record_number (record) SELECT id FROM store_record

INSERT INTO store_record_words (rowid, words)
SELECT number, search FROM store_record_number JOIN store_record ON id = record

DROP TRIGGER IF EXISTS record_found

CREATE TRIGGER record_found AFTER INSERT ON store_record
BEGIN
  INSERT INTO store_record_number (record) VALUES (NEW.id);
  INSERT INTO store_record_words (rowid, words)
  SELECT number, NEW.search FROM store_record_number WHERE record = NEW.id;
END

DROP TRIGGER IF EXISTS record_found_otherwise

CREATE TRIGGER record_found_otherwise AFTER UPDATE OF search ON store_record WHEN NEW.search IS NOT OLD.search
BEGIN
  INSERT INTO store_record_words (store_record_words, rowid, words)
  SELECT 'delete', number, OLD.search FROM store_record_number WHERE record = NEW.id;
  INSERT INTO store_record_words (rowid, words)
  SELECT number, NEW.search FROM store_record_number WHERE record = NEW.id;
END

DROP TRIGGER IF EXISTS record_found_no_more

CREATE TRIGGER record_found_no_more AFTER DELETE ON store_record
BEGIN
  INSERT INTO store_record_words (store_record_words, rowid, words)
  SELECT 'delete', number, OLD.search FROM store_record_number WHERE record = OLD.id;
  DELETE FROM store_record_number WHERE record = OLD.id;
END
