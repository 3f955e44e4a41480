# Fechas, cantidades y lo que tienen en común tablas, gráficos y páginas.

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = setiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
date-on = { $precision ->
    [day] el { $date }
   *[other] en { $date }
}

# `$precision` es day, month o year: lo que se sabe de la fecha.
period-open = { $precision ->
    [day] desde el { $from }
   *[other] desde { $from }
}
# `$until_precision` es lo que se sabe del final, que ya no pertenece al período.
period-until = { $until_precision ->
    [day] hasta el { $until }
   *[other] hasta { $until }
}
period-closed = { period-open } { period-until }

count-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
quoted = «{ $text }»
count-women = { $count ->
    [one] { $count } mujer
   *[other] { $count } mujeres
}
count-men = { $count ->
    [one] { $count } hombre
   *[other] { $count } hombres
}
count-other = { $count ->
    [one] { $count } persona de otro género
   *[other] { $count } personas de otro género
}
count-unknown = { $count ->
    [one] { $count } persona sin dato de género
   *[other] { $count } personas sin dato de género
}
count-vacant = { $count ->
    [one] { $count } plaza vacante
   *[other] { $count } plazas vacantes
}
count-rows = { $count ->
    [one] { $count } fila
   *[other] { $count } filas
}

part-women = mujeres
part-men = hombres
part-other = otro género
part-unknown = sin dato
part-vacant = vacantes
letter-women = M
letter-men = H
letter-other = O
letter-unknown = ?
letter-vacant = –
legend = Leyenda

not-computable = no calculable
not-computable-short = n. c.
not-computable-why = no calculable: { $reason }
reason-nobody_counted = no hay personas que contar
reason-gender_unknown = de nadie se sabe que sea mujer u hombre
reason-all_women = son todas mujeres y no hay hombres con quienes comparar
reason-no_women_members = entre quienes son parte de la cooperativa no hay mujeres, así que no hay con qué comparar
reason-no_members = no se sabe de nadie que sea parte de la cooperativa y mujer u hombre
reason-places_not_fixed = el número de plazas no es fijo
reason-no_places = no hay plazas

table-empty = No hay nada que mostrar.

chart-share = porcentaje de mujeres
chart-present = a la fecha
chart-still = continúa
chart-empty = No hay datos para este gráfico.
chart-exact = { $numerator } de { $denominator }
chart-each = cada figura: { $each } personas

page-skip = Ir al contenido
page-register = Registro
instant = { $date }, { $time } ({ $offset })
page-as_of = A la fecha
page-as_known_at = Según lo registrado hasta
page-generated_at = Generado
page-version = Versión del registro
page-head = Huella de la cadena
page-not_checked = Los datos no se comprobaron contra ella; eso lo hace ayni verificar.
page-checked = Los datos se comprobaron contra ella y se siguen de ella.
page-unsound = La comprobación encontró que no todo está como se escribió.
page-program = Hecho con
page-contents = Contenido
sign-line = Firma
sign-date = Lugar y fecha
sign-register = Por el registro
sign-received = Recibido por
sign-handed-over = Entregado por
sign-facilitator = Facilitadora o facilitador
page-facts = Datos principales
page-notes = Notas
page-half_open = Los períodos incluyen su primer día y no el último: el día del relevo, el cargo es de quien entra.
