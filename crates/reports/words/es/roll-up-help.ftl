help-report-roll-up = Cifras de muchos registros juntos: personas, mujeres y hombres, comités de igualdad de género
help-report-roll-up--sources = Registros: archivos, carpetas con archivos *.ayni, o bases de datos postgres://usuario@servidor/base
help-report-roll-up--group-by = Cómo agrupar: registro, organización, central, región o país
