# Lo que se dice al pie y en el título de las listas.

list-persons = Personas
list-members = Socias y socios
list-cooperatives = Organizaciones
list-affiliations = Afiliaciones
list-units = Unidades mineras
list-organs = Órganos
list-mandates = Mandatos
list-batches = Lotes importados
list-total = { $total ->
    [one] Se muestra { $shown } de { $total }.
   *[other] { $shown ->
        [one] Se muestra { $shown } de { $total }.
       *[other] Se muestran { $shown } de { $total }.
    }
}
list-other_days = { $count ->
    [one] Otra fila es de otras fechas: véala con --todo.
   *[other] Otras { $count } filas son de otras fechas: véalas con --todo.
}
list-later = { $count ->
    [one] Otra fila comienza después de ese día: véala con un --al posterior.
   *[other] Otras { $count } filas comienzan después de ese día: véalas con un --al posterior.
}
list-other_statuses = { $count ->
    [one] Otra membresía no está en curso ese día: véala con --situación todas.
   *[other] Otras { $count } membresías no están en curso ese día: véalas con --situación todas.
}
withheld = Con este rol no se muestra: { $columns }.
withheld-papers = Con este rol no se muestran documentos, nacimientos, contactos ni parentescos.
withheld-names = Con este rol solo se nombra a quien ejerce o ejerció un cargo; las demás personas aparecen con su identificador, sin documentos, nacimientos, contactos ni parentescos.
