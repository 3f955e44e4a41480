-- What was asked under the identifier of a command, as a digest with its checksum: another command under it is refused.
-- Nothing where whoever asked did not say, and where somebody's data were erased that it was made of.

ALTER TABLE command ADD COLUMN asked BLOB;
