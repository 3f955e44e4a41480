-- The zone in which a register is kept is asked for whenever something is printed, and said once in many years.
CREATE INDEX event_time_zone ON event (register, version) WHERE kind = 'cooperative.time_zone_set';
