# Las cifras de muchos registros juntos.

roll-up-title = Cifras de varios registros
roll-up-registers = { $count ->
    [one] 1 registro
   *[other] { $count } registros
}
roll-up-none-central = Sin central
roll-up-none-place = Sin lugar anotado
roll-up-total = Total

roll-up-by-register = Registro
roll-up-by-cooperative = Organización
    .also = cooperativa
roll-up-by-central = Central
roll-up-by-region = Región
roll-up-by-country = País
roll-up-col-registers = Registros
roll-up-col-cooperatives = Cooperativas
roll-up-col-centrals = Centrales
roll-up-col-organisations = Organizaciones
roll-up-col-members = Socias y socios
roll-up-col-with_committee = Con comité
roll-up-col-share_with_committee = % con comité
roll-up-col-place = Lugar
roll-up-col-goes_on = Sigue
roll-up-col-source = Fuente
roll-up-col-why = Por qué

roll-up-fact-registers = Registros
roll-up-fact-cooperatives = Cooperativas
roll-up-fact-centrals = Centrales y federaciones
roll-up-fact-with_committee = Organizaciones con comité de igualdad de género
roll-up-fact-began = Registros que tuvieron uno hasta esa fecha

roll-up-section-groups = Socias y socios
roll-up-section-organisations = Organizaciones
roll-up-section-began = Comités de igualdad de género
roll-up-section-unread = Lo que no se pudo leer
roll-up-first-nobody = Hasta esa fecha ningún registro tuvo un comité.
roll-up-first-one = El primero fue el de { $names } ({ $since }).
roll-up-first-tie = Los primeros fueron, el mismo día ({ $since }), los de { $names }.
roll-up-first-undecided = No se puede decir cuál fue el primero: las fechas no se conocen lo bastante. Fue uno de estos: { $names }.

roll-up-note-share = El porcentaje de mujeres es de mujeres entre mujeres y hombres. El porcentaje con comité es de organizaciones que existen en la fecha, de cualquier clase.
roll-up-note-once = Dentro de un registro cada persona cuenta una vez: si es parte de varias organizaciones, en la que ingresó primero. Entre registros nadie puede saber si dos personas son la misma.
roll-up-note-same = Una organización que figura en varios registros con el mismo RUC cuenta una vez. Una que cambió de central cuenta en la de la fecha.
roll-up-note-kept = De socias y socios no se muestra ninguna cantidad menor que { $least }, salvo cero, ni las que la delatarían; ni porcentajes de menos de { $base } personas. Los cargos y comités son públicos.
roll-up-note-one = Entregue una sola de estas tablas: dos agrupaciones o dos fechas, juntas, pueden delatar lo que cada una reserva.
roll-up-note-shared = { $name } (RUC { $ruc }) tiene socias y socios en { $count } registros; quien figure en varios cuenta en cada uno.
roll-up-note-repeated = El registro { $register } se encontró varias veces; cuenta una, en su última versión.

problem-roll-up-past = Las cifras de varios registros salen de lo que se sabe ahora, no de lo que se sabía en otro momento ({ $value }).
problem-roll-up-past-next = Quite { $option }; con --al puede preguntar por otra fecha.
problem-roll-up-no-files = { $path } no contiene ningún archivo *.ayni.
problem-roll-up-no-files-next = Indique la carpeta en que están los registros, o los archivos mismos.
problem-unread = { $count ->
    [one] No se pudo leer una fuente; al final del informe dice cuál y por qué.
   *[other] No se pudieron leer { $count } fuentes; al final del informe dice cuáles y por qué.
}
problem-unread-next = { $count ->
    [one] Las cifras son de las demás. Repare esa fuente o no la nombre, y vuelva a pedir el informe.
   *[other] Las cifras son de las demás. Repare esas fuentes o no las nombre, y vuelva a pedir el informe.
}

### La ayuda
help-report-roll-up = Cifras de muchos registros juntos: personas, mujeres y hombres, comités de igualdad de género
help-report-roll-up--sources = Registros: archivos, carpetas con archivos *.ayni, o bases de datos postgres://usuario@servidor/base
help-report-roll-up--group-by = Cómo agrupar: registro, organización, central, región o país
