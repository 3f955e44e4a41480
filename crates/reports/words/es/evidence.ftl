# Palabras de los archivos y de las evidencias.
