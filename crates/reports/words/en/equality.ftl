# Words of the area equality.
