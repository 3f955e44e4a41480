# Words of the area certification.
