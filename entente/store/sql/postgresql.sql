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

-- A decision is only ever appended; a page's text and what a fetch brought are what was kept first. Only where a source
-- was purged its fetches and pages may go, and of the decisions on it parts of what they keep of pages: nothing else of
-- them, and nothing may come instead.

CREATE OR REPLACE FUNCTION store_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0]; END $$

CREATE OR REPLACE FUNCTION store_refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN IF EXISTS (SELECT FROM store_decision) THEN RAISE integrity_constraint_violation USING MESSAGE = TG_ARGV[0];
END IF; RETURN NULL; END $$

CREATE OR REPLACE FUNCTION store_is_purged(decision bigint) RETURNS boolean LANGUAGE sql AS
$$ SELECT EXISTS (
  SELECT FROM store_decisionabout told JOIN store_decisionabout its ON its.source = told.source
  JOIN store_decision purge ON purge.sequence = its.decision_id
  WHERE told.decision_id = decision AND purge.kind = 'purge') $$

CREATE OR REPLACE FUNCTION store_is_part(less text, of_it text) RETURNS boolean LANGUAGE sql AS
$$ SELECT NOT EXISTS (
  SELECT FROM json_each(less::json) kept LEFT JOIN json_each(of_it::json) was ON was.key = kept.key
  WHERE kept.value::text IS DISTINCT FROM was.value::text) $$

CREATE OR REPLACE TRIGGER decision_never_changed BEFORE UPDATE ON store_decision
FOR EACH ROW WHEN (
  (NEW.sequence, NEW.id, NEW.at, NEW.by, NEW.kind, NEW.targets, NEW.reason)
    IS DISTINCT FROM (OLD.sequence, OLD.id, OLD.at, OLD.by, OLD.kind, OLD.targets, OLD.reason)
  OR NOT store_is_purged(OLD.sequence)
  OR NOT store_is_part(NEW.snapshot, OLD.snapshot) OR NOT store_is_part(NEW.value, OLD.value))
EXECUTE FUNCTION store_refuse('a decision is never changed')

CREATE OR REPLACE TRIGGER decision_never_deleted BEFORE DELETE ON store_decision
FOR EACH ROW EXECUTE FUNCTION store_refuse('a decision is never deleted')

CREATE OR REPLACE TRIGGER decision_never_emptied BEFORE TRUNCATE ON store_decision
FOR EACH STATEMENT EXECUTE FUNCTION store_refuse_emptying('a decision is never deleted')

CREATE OR REPLACE FUNCTION store_source_is_purged(id text) RETURNS boolean LANGUAGE sql AS
$$ SELECT EXISTS (
  SELECT FROM store_decisionabout JOIN store_decision ON sequence = decision_id
  WHERE source = store_source_is_purged.id AND kind = 'purge') $$

CREATE OR REPLACE TRIGGER page_text_kept BEFORE UPDATE ON store_page
FOR EACH ROW WHEN ((NEW.id, NEW.source_id, NEW.text) IS DISTINCT FROM (OLD.id, OLD.source_id, OLD.text))
EXECUTE FUNCTION store_refuse('a page''s text is never changed')

CREATE OR REPLACE TRIGGER page_kept BEFORE DELETE ON store_page
FOR EACH ROW WHEN (NOT store_source_is_purged(OLD.source_id))
EXECUTE FUNCTION store_refuse('a page goes only with a purge')

CREATE OR REPLACE TRIGGER fetch_bytes_kept BEFORE UPDATE ON store_fetch
FOR EACH ROW WHEN (
  (NEW.source_id, NEW.at, NEW.name, NEW.headers, NEW.status, NEW.hops, NEW.brought, NEW.content, NEW.digest)
  IS DISTINCT FROM (OLD.source_id, OLD.at, OLD.name, OLD.headers, OLD.status, OLD.hops, OLD.brought, OLD.content, OLD.digest))
EXECUTE FUNCTION store_refuse('what a fetch brought is never changed')

CREATE OR REPLACE TRIGGER fetch_kept BEFORE DELETE ON store_fetch
FOR EACH ROW WHEN (NOT store_source_is_purged(OLD.source_id))
EXECUTE FUNCTION store_refuse('a fetch goes only with a purge')

-- Search: the words of Record.search.

CREATE INDEX IF NOT EXISTS store_record_words ON store_record
USING gin (array_to_tsvector(array_remove(string_to_array(search, ' '), '')))
