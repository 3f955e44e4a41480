# La demostración.

demo-names = Los nombres y documentos de socias y socios son inventados, salvo los nombres de las personas que las fuentes nombran: Eugenio Calcina Quispe, Nancy Coaquira, Adrian Ahumada, William Yampara y Kitzinger Quispe. También son inventados los nombres de las nueve cooperativas.
demo-founding = Fundación: 4 de setiembre de 2005 según su perfil en fairmined.org; 2006 según responsiblemines.org. Se toma la más exacta; la otra queda en la historia.
demo-count = 199 socias y socios, de los que 58 son mujeres: fairmined.org, noviembre de 2021. El perfil sin fecha de fairmined.org dice 200.
demo-first = Según fairmined.org (noviembre de 2021), es la primera organización de este sector en el Perú que crea un comité de igualdad de género.
demo-offices = Los cargos de esas cinco personas son los publicados en fairmined.org y responsiblemines.org, en los años o el mes de los que hablan; sus fechas de ingreso, sus números y las cooperativas que representan son ejemplos. También lo son los demás cargos, quién presidió de 2009 a 2011, qué órgano creó el comité y cuántas plazas tiene.
demo-examples = El certificado, su alcance, los proyectos, sus aliados y lo que dicen otros son lo publicado, cada cosa con su dirección. La auditoría, los importes del premio, el estatuto, el plan con sus metas y reglas, desde cuándo trabaja cada quien en su área, y las fechas y asistencias de los talleres son ejemplos.
demo-next =
    Para seguir con este registro:
      ayni --registro { $path } socia listar
      ayni --registro { $path } informe composición "comité de igualdad de género" --al 2021-11-30
      ayni --registro { $path } informe igualdad --al 2021-11-30
      ayni --registro { $path } proyecto listar --al 2021-11-30
      ayni --registro { $path } observación listar
      ayni --registro { $path } verificar

### La ayuda
help-demo = Crear el registro de la historia: una central de cooperativas mineras y su comité de igualdad de género
help-demo--file = El archivo que se escribe
