-- Spreads the registers of a database over the workers of a Citus cluster, all rows of a register on one of them. To be run
-- with psql by whoever keeps the database, after `ayni init` made the tables; again after a newer program added tables, and
-- again after it was cut off. What is spread already stays as it is. Every key begins with the register and nothing refers
-- from one register to another, so nothing else changes.

\set ON_ERROR_STOP on

BEGIN;
SET LOCAL search_path = ayni, pg_catalog;

SELECT create_distributed_table('register', 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'register'::regclass);
SELECT create_distributed_table('event', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'event'::regclass);
SELECT create_distributed_table('command', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'command'::regclass);
SELECT create_distributed_table('kept_command', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'kept_command'::regclass);
SELECT create_distributed_table('batch', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'batch'::regclass);
SELECT create_distributed_table('erasable', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'erasable'::regclass);
SELECT create_distributed_table('setting', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'setting'::regclass);
SELECT create_distributed_table('person', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'person'::regclass);
SELECT create_distributed_table('kinship', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'kinship'::regclass);
SELECT create_distributed_table('cooperative', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'cooperative'::regclass);
SELECT create_distributed_table('cooperative_name', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'cooperative_name'::regclass);
SELECT create_distributed_table('affiliation', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'affiliation'::regclass);
SELECT create_distributed_table('unit', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'unit'::regclass);
SELECT create_distributed_table('membership', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'membership'::regclass);
SELECT create_distributed_table('suspension', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'suspension'::regclass);
SELECT create_distributed_table('assignment', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'assignment'::regclass);
SELECT create_distributed_table('organ', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'organ'::regclass);
SELECT create_distributed_table('seat', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'seat'::regclass);
SELECT create_distributed_table('seat_places', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'seat_places'::regclass);
SELECT create_distributed_table('term', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'term'::regclass);
SELECT create_distributed_table('mandate', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'mandate'::regclass);
SELECT create_distributed_table('event_subject', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'event_subject'::regclass);
SELECT create_distributed_table('file', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'file'::regclass);
SELECT create_distributed_table('file_piece', 'register', colocate_with => 'register')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'file_piece'::regclass);

-- The number of the schema is read everywhere and written seldom.
SELECT create_reference_table('schema_number')
    WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'schema_number'::regclass);
COMMIT;

-- The rows of before lie on the workers by now. Copies of them stay behind in the coordinator's own tables, where nobody sees
-- them and no erasure reaches them, until they are taken away too.
SET search_path = ayni, pg_catalog;

SELECT truncate_local_data_after_distributing_table('register');
SELECT truncate_local_data_after_distributing_table('event');
SELECT truncate_local_data_after_distributing_table('command');
SELECT truncate_local_data_after_distributing_table('kept_command');
SELECT truncate_local_data_after_distributing_table('batch');
SELECT truncate_local_data_after_distributing_table('erasable');
SELECT truncate_local_data_after_distributing_table('setting');
SELECT truncate_local_data_after_distributing_table('person');
SELECT truncate_local_data_after_distributing_table('kinship');
SELECT truncate_local_data_after_distributing_table('cooperative');
SELECT truncate_local_data_after_distributing_table('cooperative_name');
SELECT truncate_local_data_after_distributing_table('affiliation');
SELECT truncate_local_data_after_distributing_table('unit');
SELECT truncate_local_data_after_distributing_table('membership');
SELECT truncate_local_data_after_distributing_table('suspension');
SELECT truncate_local_data_after_distributing_table('assignment');
SELECT truncate_local_data_after_distributing_table('organ');
SELECT truncate_local_data_after_distributing_table('seat');
SELECT truncate_local_data_after_distributing_table('seat_places');
SELECT truncate_local_data_after_distributing_table('term');
SELECT truncate_local_data_after_distributing_table('mandate');
SELECT truncate_local_data_after_distributing_table('event_subject');
SELECT truncate_local_data_after_distributing_table('file');
SELECT truncate_local_data_after_distributing_table('file_piece');
SELECT truncate_local_data_after_distributing_table('schema_number');
