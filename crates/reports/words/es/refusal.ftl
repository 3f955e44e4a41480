# Por qué no se hizo algo, y qué hacer, donde no es de una sola área. El identificador es rejection-código; `.next` dice cómo seguir.

### Quién puede
rejection-forbidden = El papel de { $role } no permite { $command }.
    .next = Pídalo a quien lleva el registro, o actúe con otro papel.

### De toda clase de registros
refusal-somebody = La persona
rejection-ends-before-start = El final ({ $until }) no es posterior al comienzo ({ $from }).
    .next = Revise las dos fechas: el final es el primer día que ya no cuenta.

### Deshacer un lote
rejection-not-undoable = Esto no se puede deshacer: { $kind }.
    .next = Corríjalo con la orden que corresponde.
rejection-changed-since = Después del lote se cambió algo que depende de él: { $record }.
    .next = Mire su historia y corríjalo con la orden que corresponde.

### Lo que se escribe en un campo
rejection-text-empty = El campo está vacío.
    .next = Escriba algo o quite el campo.
rejection-text-too-long = El texto tiene { $found } caracteres y caben { $max }.
    .next = Acórtelo.
rejection-text-control = El carácter { $at } no se puede imprimir, por ejemplo un salto de línea.
    .next = Quítelo.
rejection-date-shape = Eso no es una fecha.
    .next = Escriba año, año-mes o año-mes-día, por ejemplo 2016, 2016-11 o 2016-11-30.
rejection-date-impossible = Ese día no existe en el calendario.
    .next = Revise el mes y el día.
rejection-date-range = El año está fuera de 1500 a 2500.
    .next = Revise el año.
rejection-dni-shape = Un DNI tiene ocho cifras y, si se quiere, un guion y el carácter de verificación.
    .next = Revise el número; los ceros del comienzo cuentan.
rejection-dni-check = El carácter de verificación no corresponde a ese DNI.
    .next = Revise el número y el carácter en el documento.
rejection-document-shape = El carné o pasaporte tiene de cuatro a veinte letras y cifras.
    .next = Revise el número en el documento.
rejection-ruc-shape = Un RUC tiene once cifras y comienza con 10, 15, 16, 17 o 20.
    .next = Revise el número.
rejection-ruc-check = La última cifra no corresponde a ese RUC.
    .next = Revise el número cifra por cifra.
rejection-external-shape = La clave de otro sistema tiene de uno a ochenta caracteres visibles.
    .next = Revise la clave.
rejection-ubigeo-shape = Un UBIGEO tiene dos, cuatro o seis cifras.
    .next = Revise el código y quién lo emitió: INEI, RENIEC o SUNAT.
rejection-subdivision-shape = El código de la región es como PE-PUN (ISO 3166-2).
    .next = Escriba el país con dos letras, un guion y la región.
