-- Everything that stands in the schema or hangs on its tables: what it is called, and what it is like. What a cluster of Citus
-- puts there itself is left out.
WITH relations AS (
    SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname::text = ?1)
    AND c.relkind NOT IN ('i', 'I', 't')
), tables AS (SELECT * FROM relations WHERE relkind = 'r')
SELECT CASE relkind WHEN 'r' THEN 'table ' WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view '
    WHEN 'S' THEN 'sequence ' WHEN 'p' THEN 'partitioned table ' WHEN 'f' THEN 'foreign table '
    WHEN 'c' THEN 'type ' ELSE 'relation ' END || relname, relpersistence::text
FROM relations
UNION ALL
SELECT 'column ' || t.relname || '.' || a.attname, concat_ws(' ', pg_catalog.format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attcollation <> 0 THEN 'collate ' || a.attcollation::pg_catalog.regcollation::text END, CASE WHEN a.attnotnull THEN 'not null' END,
    CASE WHEN a.atthasdef THEN 'default' END, nullif(a.attidentity::text, ''), nullif(a.attgenerated::text, ''))
FROM tables t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'index ' || x.relname, concat_ws(' ', CASE WHEN i.indisprimary THEN 'primary' END,
    CASE WHEN i.indisunique THEN 'unique' END, CASE WHEN NOT i.indimmediate THEN 'deferrable' END,
    CASE WHEN NOT (i.indisvalid AND i.indisready AND i.indislive) THEN 'invalid' END,
    'on ' || t.relname || substring(pg_catalog.pg_get_indexdef(i.indexrelid) FROM ' USING .*$'))
FROM tables t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
UNION ALL
SELECT 'constraint ' || t.relname || '.' || k.conname, k.contype::text
FROM tables t JOIN pg_catalog.pg_constraint k ON t.oid IN (k.conrelid, k.confrelid) AND k.contype NOT IN ('p', 'n')
UNION ALL
SELECT 'trigger ' || t.relname || '.' || g.tgname, g.tgenabled::text
FROM tables t JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid JOIN pg_catalog.pg_proc p ON p.oid = g.tgfoid
WHERE (p.proname, p.pronamespace) <> ('citus_truncate_trigger', 'pg_catalog'::pg_catalog.regnamespace)
UNION ALL
SELECT 'rule ' || t.relname || '.' || r.rulename, r.ev_type::text
FROM tables t JOIN pg_catalog.pg_rewrite r ON r.ev_class = t.oid
UNION ALL
SELECT 'inheritance ' || pg_catalog.concat_ws(' < ', n.inhrelid::pg_catalog.regclass, n.inhparent::pg_catalog.regclass), ''
FROM tables t JOIN pg_catalog.pg_inherits n ON t.oid IN (n.inhrelid, n.inhparent)
UNION ALL
SELECT 'row security ' || relname, concat_ws(' ', CASE WHEN relrowsecurity THEN 'enabled' END,
    CASE WHEN relforcerowsecurity THEN 'forced' END)
FROM tables WHERE relrowsecurity OR relforcerowsecurity
UNION ALL
SELECT 'policy ' || t.relname || '.' || p.polname, concat_ws(' ', p.polcmd::text, p.polpermissive, p.polroles::text,
    pg_catalog.pg_get_expr(p.polqual, t.oid), 'check', pg_catalog.pg_get_expr(p.polwithcheck, t.oid))
FROM tables t JOIN pg_catalog.pg_policy p ON p.polrelid = t.oid
UNION ALL
SELECT pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid), ''
FROM pg_catalog.pg_depend d
WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
AND d.refobjid = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname::text = ?1)
AND d.classid NOT IN (SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace
    AND c.relname IN ('pg_class', 'pg_default_acl', 'pg_publication_namespace'))
