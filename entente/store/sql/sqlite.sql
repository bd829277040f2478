-- What SQLite sees to, set up after every migration. One statement a paragraph; a paragraph of comment is skipped.

-- A decision is only ever appended; a page's text and a fetch's bytes are what was kept first.

DROP TRIGGER IF EXISTS decision_never_changed

CREATE TRIGGER decision_never_changed BEFORE UPDATE ON store_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END

DROP TRIGGER IF EXISTS decision_never_deleted

CREATE TRIGGER decision_never_deleted BEFORE DELETE ON store_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END

DROP TRIGGER IF EXISTS page_text_kept

CREATE TRIGGER page_text_kept BEFORE UPDATE OF text ON store_page WHEN NEW.text IS NOT OLD.text
BEGIN SELECT RAISE(ABORT, 'a page''s text is never changed'); END

DROP TRIGGER IF EXISTS fetch_bytes_kept

CREATE TRIGGER fetch_bytes_kept BEFORE UPDATE OF content, digest ON store_fetch
WHEN NEW.content IS NOT OLD.content OR NEW.digest IS NOT OLD.digest
BEGIN SELECT RAISE(ABORT, 'a fetch''s bytes are never changed'); END

-- Search: the words of Record.search, held under a number of the record's own (SQLite's row numbers may change).

DROP TABLE IF EXISTS store_record_words

DROP TABLE IF EXISTS store_record_number

CREATE TABLE store_record_number (number INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE)

CREATE VIRTUAL TABLE store_record_words USING
fts5(words, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'")

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
