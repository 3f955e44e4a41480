# La ayuda del informe de igualdad y de la hoja para la pared.

help-report-equality = El informe de igualdad: la cooperativa en sus propias cifras, cada una con su fuente
help-report-equality--cooperative = De esta organización, con lo que le pertenece; si no se dice, de todo el registro
help-report-equality--since = Con los porcentajes en el tiempo desde este día
help-report-equality--every = Con --desde: cada cuántos meses
help-report-equality--years = Tomar el ritmo de la membresía de los últimos años completos, cuántos
help-report-equality--public = Para quienes lo leerán fuera: reserva los conteos pequeños y anota en el registro lo que se entrega
help-report-equality--least = Con --público: no mostrar conteos de personas menores que este
help-report-sheet = Una página para colgar en la pared
help-report-sheet--cooperative = De esta organización, con lo que le pertenece; si no se dice, de todo el registro
