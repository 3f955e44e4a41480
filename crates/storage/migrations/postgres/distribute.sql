-- Spreads the registers of a database over the workers of a Citus cluster, all rows of a register on one of them. To be run
-- once by whoever keeps the database, after `ayni init` made the tables and before there are many rows. Every key begins with
-- the register and nothing refers from one register to another, so nothing else changes.

SET search_path = ayni;

SELECT create_distributed_table('register', 'register');
SELECT create_distributed_table('event', 'register', colocate_with => 'register');
SELECT create_distributed_table('command', 'register', colocate_with => 'register');
SELECT create_distributed_table('batch', 'register', colocate_with => 'register');
SELECT create_distributed_table('profile', 'register', colocate_with => 'register');
SELECT create_distributed_table('remembered', 'register', colocate_with => 'register');
SELECT create_distributed_table('person', 'register', colocate_with => 'register');
SELECT create_distributed_table('kinship', 'register', colocate_with => 'register');
SELECT create_distributed_table('cooperative', 'register', colocate_with => 'register');
SELECT create_distributed_table('cooperative_name', 'register', colocate_with => 'register');
SELECT create_distributed_table('affiliation', 'register', colocate_with => 'register');
SELECT create_distributed_table('unit', 'register', colocate_with => 'register');
SELECT create_distributed_table('membership', 'register', colocate_with => 'register');
SELECT create_distributed_table('suspension', 'register', colocate_with => 'register');
SELECT create_distributed_table('assignment', 'register', colocate_with => 'register');
SELECT create_distributed_table('organ', 'register', colocate_with => 'register');
SELECT create_distributed_table('seat', 'register', colocate_with => 'register');
SELECT create_distributed_table('seat_places', 'register', colocate_with => 'register');
SELECT create_distributed_table('term', 'register', colocate_with => 'register');
SELECT create_distributed_table('mandate', 'register', colocate_with => 'register');
SELECT create_distributed_table('file', 'register', colocate_with => 'register');
SELECT create_distributed_table('file_piece', 'register', colocate_with => 'register');

-- The number of the schema is read everywhere and written seldom.
SELECT create_reference_table('schema_number');
