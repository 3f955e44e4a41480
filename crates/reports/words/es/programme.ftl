# Palabras del área programme.
