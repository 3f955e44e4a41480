# Words of the area programme.
