# Palabras del área equality.
