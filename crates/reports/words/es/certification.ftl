# Palabras del área certification.
