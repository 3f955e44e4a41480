-- Lets everybody see and change only the registers whose role she has: that is `ayni_` and the identifier of the register, in
-- small letters and without hyphens. To be run with psql by the owner of the tables, and again after a newer program added
-- tables. The owner herself and superusers go on seeing all registers. Not for a cluster of Citus. `ALTER TABLE … DISABLE ROW
-- LEVEL SECURITY` and `DROP POLICY own_register ON …` for each table take it back.

\set ON_ERROR_STOP on

DO $$
DECLARE
    of_register regclass;
BEGIN
    FOR of_register IN
        SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'ayni'::regnamespace AND c.relkind = 'r' AND a.attname = 'register' AND NOT a.attisdropped
    LOOP
        EXECUTE format('DROP POLICY IF EXISTS own_register ON %s', of_register);
        EXECUTE format('CREATE POLICY own_register ON %s USING '
            '(pg_catalog.pg_has_role(pg_catalog.to_regrole(''ayni_'' || pg_catalog.encode(register, ''hex'')), ''USAGE''))',
            of_register);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', of_register);
    END LOOP;
END
$$;
