# La ayuda de lo que se deduce del registro.

help-check = Buscar en qué contradice el registro la ley, un esquema o a sí mismo; cada observación, con su fuente y su registro
help-check--strict = Terminar con el código 10 si hay alguna observación
help-check--severity = Solo las de este peso o más: error (graves), warning (por atender) o info (todas)
help-calendar = Qué vence entre la fecha por la que se pregunta y otra
help-calendar--until = Hasta cuándo; noventa días después, si no se dice otra cosa
help-report-readiness = Qué tan lista está una organización para una certificación, requisito por requisito
help-report-readiness--profile = Solo los requisitos de esta selección del esquema
help-report-readiness--only = Qué requisitos: all (todos), due (los exigibles) o missing (aquellos a los que les falta algo)
help-report-certification = Cómo está una certificación: situación, días que quedan, pasos y auditorías
help-report-audit = Una auditoría y su seguimiento: hallazgos, causas, acciones, plazos y eficacia
help-report-audit--audit = La auditoría: año, fecha o clase, como 2021, 2021-05 o "renewal 2021"
help-report-premium = El premio: recibido, acordado, gastado y saldo por año; quiénes se benefician y quiénes deciden
