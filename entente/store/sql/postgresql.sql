-- What PostgreSQL sees to, set up after every migration. One statement a paragraph; a paragraph of comment is skipped.

-- Text is ordered by code point as in SQLite and in Python, whatever the database's own collation.

DO $$
DECLARE one record;
BEGIN
  FOR one IN
    SELECT c.oid::regclass AS held_in, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE n.nspname = current_schema() AND c.relkind = 'r' AND (c.relname LIKE 'store\_%' OR c.relname LIKE 'workspace\_%')
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attcollation = t.typcollation AND t.typcollation <> 0
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s COLLATE "C"', one.held_in, one.name, one.type);
  END LOOP;
END $$

-- A decision is only ever appended; a page's text and a fetch's bytes are what was kept first.

CREATE OR REPLACE FUNCTION store_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0]; END $$

CREATE OR REPLACE FUNCTION store_refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN IF EXISTS (SELECT FROM store_decision) THEN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0];
END IF; RETURN NULL; END $$

CREATE OR REPLACE TRIGGER decision_never_changed BEFORE UPDATE ON store_decision
FOR EACH ROW EXECUTE FUNCTION store_refuse('a decision is never changed')

CREATE OR REPLACE TRIGGER decision_never_deleted BEFORE DELETE ON store_decision
FOR EACH ROW EXECUTE FUNCTION store_refuse('a decision is never deleted')

CREATE OR REPLACE TRIGGER decision_never_emptied BEFORE TRUNCATE ON store_decision
FOR EACH STATEMENT EXECUTE FUNCTION store_refuse_emptying('a decision is never deleted')

CREATE OR REPLACE TRIGGER page_text_kept BEFORE UPDATE OF text ON store_page
FOR EACH ROW WHEN (NEW.text IS DISTINCT FROM OLD.text)
EXECUTE FUNCTION store_refuse('a page''s text is never changed')

CREATE OR REPLACE TRIGGER fetch_bytes_kept BEFORE UPDATE OF content, digest ON store_fetch
FOR EACH ROW WHEN (NEW.content IS DISTINCT FROM OLD.content OR NEW.digest IS DISTINCT FROM OLD.digest)
EXECUTE FUNCTION store_refuse('a fetch''s bytes are never changed')

-- Search: the words of Record.search.

CREATE INDEX IF NOT EXISTS store_record_words ON store_record
USING gin (array_to_tsvector(array_remove(string_to_array(search, ' '), '')))
