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
