# Lo que no se entiende, no se encuentra o no se puede, cualquiera sea el área: problem-código, y con -next, qué hacer después.
# `$option` es el campo, como lo escribió quien lee; `$value`, el valor.

### La ayuda y lo que no se entiende al escribir una orden
problem-help-unknown = «{ $value }» no es una orden de { $verb }.
problem-help-unknown-next = { $suggestion ->
    [none] Vea las órdenes que hay con ayni ayuda, o con ayni ayuda y el nombre de un área, como ayni ayuda socia.
   *[other] ¿Quiso decir { $suggestion }? Vea las órdenes que hay con ayni ayuda.
}
problem-verb-unknown = «{ $value }» no es una orden de { $verb }.
problem-verb-unknown-next = { $word ->
    [deshacer] Lo anotado no se quita: un dato equivocado se corrige con «corregir», y lo que nunca fue se anula con «anular», en persona, socia, órgano y las demás; los dos piden el motivo. Una importación entera se deshace con ayni importar deshacer.
    [eliminar] Lo que nunca fue se anula con «anular», en persona, socia, órgano y las demás. Los datos de una persona que lo pide se borran con ayni persona borrar.
    [cambiar] Un dato equivocado se corrige con «corregir», en persona, socia, cooperativa y las demás; vea, por ejemplo, ayni ayuda persona corregir.
    [modificar] Un dato equivocado se corrige con «corregir», en persona, socia, cooperativa y las demás; vea, por ejemplo, ayni ayuda persona corregir.
    [renunciar] La salida de una socia o un socio se anota con ayni socia salir y --motivo renuncia.
    [imprimir] Para imprimir, pida un archivo: ayni informe padrón --salida padrón.html, o con .xlsx para una hoja de cálculo.
    [cuantas] Cuántas mujeres y cuántos hombres hay lo dice ayni informe participación.
    [cuantos] Cuántas mujeres y cuántos hombres hay lo dice ayni informe participación.
    [acta] El registro todavía no lleva sesiones ni acuerdos. El acta se guarda como evidencia, con ayni evidencia registrar y --papel o --archivo; lo que se decidió se anota con su propia orden, como ayni socia admitir u órgano nombrar.
    [acuerdo] El registro todavía no lleva sesiones ni acuerdos. El acta se guarda como evidencia, con ayni evidencia registrar y --papel o --archivo; lo que se decidió se anota con su propia orden, como ayni socia admitir u órgano nombrar.
    [asamblea] El registro todavía no lleva sesiones ni acuerdos. El acta se guarda como evidencia, con ayni evidencia registrar y --papel o --archivo; lo que se decidió se anota con su propia orden, como ayni socia admitir u órgano nombrar.
    [junta] El registro todavía no lleva sesiones ni acuerdos. El acta se guarda como evidencia, con ayni evidencia registrar y --papel o --archivo; lo que se decidió se anota con su propia orden, como ayni socia admitir u órgano nombrar.
    [sesion] El registro todavía no lleva sesiones ni acuerdos. El acta se guarda como evidencia, con ayni evidencia registrar y --papel o --archivo; lo que se decidió se anota con su propia orden, como ayni socia admitir u órgano nombrar.
   *[other] { $place ->
        [member-registrar] Primero se registra a la persona con ayni persona registrar, y después se la admite con ayni socia admitir.
       *[other] { $suggestion ->
            [none] { $known ->
                [none] Vea las que hay con ayni ayuda.
               *[other] Puede ser { $known }. Vea qué hace cada una con ayni ayuda{ $page }.
            }
           *[other] ¿Quiso decir { $suggestion }? Vea todas con ayni ayuda{ $page }.
        }
    }
}
problem-option-unknown = { $verb } no tiene la opción { $option }.
problem-option-unknown-next = { $place ->
    [none] { $who ->
        [none] { $suggestion ->
            [none] Vea las que tiene con ayni ayuda{ $page }.
           *[other] ¿Quiso decir { $suggestion }? Vea todas con ayni ayuda{ $page }.
        }
       *[other] A quien está en el registro se le nombra en { $who }: por su documento, su número de padrón o su nombre entre comillas. A quien no está se le registra antes con ayni persona registrar.
    }
   *[other] { $place } se escribe sin el nombre de una opción: { $usage }
}
problem-value-unexpected = «{ $value }» está de más.
problem-value-unexpected-next = { $options ->
        [none] Si son varias palabras de un mismo dato, póngalas entre comillas.
       *[other] Si es el valor de una opción, escriba antes su nombre: { $options }. Si son varias palabras de un mismo dato, póngalas entre comillas.
    } Se escribe así: { $usage }
      Vea qué es cada cosa con ayni ayuda{ $page }.
problem-register-out-of-place = «{ $value }» es un archivo, y aquí se espera otra cosa.
problem-register-out-of-place-next = El registro se nombra con --registro, antes o después de la orden: ayni --registro { $quoted } verificar.
problem-argument-missing = Falta decir { $missing }.
problem-argument-missing-next = Se escribe así: { $usage }
      Vea qué es cada cosa con ayni ayuda{ $page }.{ $lists ->
        [none] {""}
       *[other] {" "}Lo que hay se ve con { $lists }.
    }
problem-value-missing = Falta el valor de { $option }.
problem-value-missing-next = Escríbalo después{ $choices ->
    [none] {""}
   *[other] ; puede ser { $choices }
}. Vea más con ayni ayuda{ $page }.
problem-value-unknown = «{ $value }» no sirve para { $option }.
problem-value-unknown-next = { $suggestion ->
    [none] Puede ser { $choices }.
   *[other] ¿Quiso decir «{ $suggestion }»? Puede ser { $choices }.
}
problem-number-wrong = «{ $value }» no sirve para { $option }: se espera un número entero{ $most ->
    [none] {""}
   *[other] , de { $least } a { $most }
}.
problem-number-wrong-next = Escríbalo solo con cifras, como 12. Vea más con ayni ayuda{ $page }.{ $lists ->
    [none] {""}
   *[other] {" "}Lo que hay se ve con { $lists }.
}
problem-number-negative = «{ $value }» es un número negativo, y aquí no puede haberlos.
problem-number-negative-next = Escriba un número entero desde 0. Se escribe así: { $usage }
problem-option-repeated = { $option } está dos veces.
problem-option-repeated-next = Déjela una sola vez.
problem-options-conflict = { $option } no se puede usar junto con { $other }.
problem-options-conflict-next = Deje solo una de las dos. Se escribe así: { $usage }
problem-typed-not-text = Lo que se escribió después de { $verb } no está en UTF-8 y no se puede leer.
problem-typed-not-text-next = Escriba de nuevo esa palabra, o cambie el nombre del archivo por uno con letras comunes.
problem-typed-wrong = No se entiende lo que se escribió después de { $verb }.
problem-typed-wrong-next = Se escribe así: { $usage }

### Lo que se hizo
problem-untold = Lo pedido sí quedó registrado, en la versión { $version }, pero después algo falló. { $what }
problem-untold-next = No repita la orden: quedaría dos veces. Vea lo registrado con ayni historia --últimos 5.
problem-keep-unknown = { $option } { $value }: de ese hecho no se va a borrar ningún texto.
problem-keep-unknown-next = Dé el número que está primero en la lista de textos, como la muestra ayni persona borrar antes de preguntar.

### Demostración
problem-demo-exists = En { $path } hay otro registro, que no es la demostración.
problem-demo-exists-next = Escriba ayni demo con otro nombre de archivo.
problem-demo-many-commands = «ayni demo» anota muchas órdenes, y { $option } es de una sola.
problem-demo-many-commands-next = Quite { $option }. Si el archivo ya es la demostración, ayni demo no anota nada otra vez.

### Lo que no se encuentra
problem-nothing-found = No se encuentra { $kind }: «{ $value }».
problem-nothing-found-next = { $option ->
    [person] Escriba su documento, su número de padrón o su nombre; ayni persona listar --buscar busca por una parte del nombre. A quien todavía no está se le registra primero con ayni persona registrar.
    [cooperative] Escriba la sigla, el RUC, la partida registral o el nombre; ayni cooperativa listar las muestra todas.
    [organ] Escriba su clase o su nombre; ayni órgano listar los muestra todos.
    [seat] Revise el cargo y si es titular o suplente; ayni órgano mostrar muestra las plazas de un órgano.
    [mandate] Revise quién lo ocupa y en qué órgano; ayni órgano listar --mandatos --todo los muestra todos.
    [membership] Revise la cooperativa; ayni socia listar --situación todas muestra a todas y todos.
    [affiliation] Revise la organización y la central; ayni cooperativa mostrar muestra sus afiliaciones.
    [unit] Escriba su nombre o su código; ayni cooperativa mostrar muestra las unidades.
    [assignment] Revise la persona y el área; ayni socia mostrar muestra en qué trabaja.
    [term] Revise el nombre del período; se define con ayni órgano definir-período.
   *[other] Revise lo que escribió; lo que hay se ve con { $lists }.
}
problem-several-found = «{ $value }» no basta para saber cuál es { $kind }: { $candidates }.
problem-several-found-next = { $option ->
    [person] Escriba el documento, el número de padrón o el identificador.
    [cooperative] Escriba el RUC, la partida registral o el nombre completo.
    [organ] Escriba el nombre completo o el identificador, o añada --cooperativa con la sigla.
    [mandate] Añada --órgano, o escriba el identificador del mandato.
    [membership] Añada --cooperativa, o escriba el identificador de la membresía.
   *[other] Escriba el nombre completo o el identificador.
}
problem-cooperative-needed = No se sabe de qué organización se trata: el registro tiene varias ({ $candidates }).
problem-cooperative-needed-next = Añada --cooperativa con la sigla, el RUC o el nombre de una de ellas.
problem-no-cooperative = El registro no tiene ninguna organización.
problem-no-cooperative-next = Inscríbala primero con ayni cooperativa inscribir.
problem-batch-undone = El lote «{ $value }» ({ $label }) ya se deshizo.
problem-batch-undone-next = No hay nada que hacer; ayni importar lotes muestra qué lotes siguen vigentes.
problem-batch-ambiguous = «{ $value }» nombra varios lotes: { $candidates }.
problem-batch-ambiguous-next = Escriba el identificador de uno de ellos, o su comienzo.
problem-batch-unknown = No hay un lote «{ $value }».
problem-batch-unknown-next = Escriba el identificador del lote, su comienzo o el nombre del archivo; ayni importar lotes los muestra todos.

### Lo que no se entiende
problem-date-shape = { $option }: «{ $value }» no es una fecha.
problem-date-shape-next = Escriba el día, el mes y el año, como 30/11/2021, 2021-11-30 o "30 de noviembre de 2021"; si no se sabe el día, noviembre de 2021 o 2021-11; si solo se sabe el año, 2021; o bien hoy, ayer, mañana, el mes pasado o el año pasado.
problem-date-month-first = { $option }: en «{ $value }» el mes está antes que el día.
problem-date-month-first-next = Escriba primero el día, como 30/11/2021, o el año, como 2021-11-30.
problem-date-two-digit-year = { $option }: en «{ $value }» el año tiene dos cifras, y no se sabe de qué siglo es.
problem-date-two-digit-year-next = Escriba el año con cuatro cifras, como 30/11/2021.
problem-date-impossible = { $option }: «{ $value }» no existe en el calendario.
problem-date-impossible-next = El mes no existe, o no tiene ese día. Primero va el día y luego el mes, como 30/11/2021; o el año, el mes y el día, como 2021-11-30.
problem-date-range = { $option }: «{ $value }» está fuera de los años 1500 a 2500.
problem-date-range-next = Corrija el año; escríbalo con cuatro cifras, por ejemplo 2021.
problem-date-needed = { $option }: falta la fecha.
problem-date-needed-next = Escriba { $option } con AAAA, AAAA-MM o AAAA-MM-DD, por ejemplo 2021-11-30.
problem-instant-wrong = { $option }: «{ $value }» no es un momento.
problem-instant-wrong-next = Escriba un día, como 2021-12-01, o un momento, como 2021-12-01T10:00:00Z.
problem-now-unreadable = { $option } no contiene un momento.
problem-now-unreadable-next = Póngale un momento, como 2021-12-01T10:00:00Z, o quítela.
problem-text-empty = { $option }: el texto está vacío.
problem-text-empty-next = Escriba el texto, o quite la opción.
problem-text-too-long = { $option }: el texto tiene { $found } caracteres y caben { $max }.
problem-text-too-long-next = Acórtelo.
problem-text-control = { $option }: hay un carácter invisible en la posición { $at }.
problem-text-control-next = Bórrelo o vuelva a escribir el texto, en una sola línea.
problem-choice-unknown = { $option }: no se conoce «{ $value }».
problem-choice-unknown-next = Escriba una de estas: { $known }.
problem-reading-forbidden = { $about ->
    [roll_up] Con el rol «{ $role }» no se leen cifras de varios registros ({ $verb }).
    [aggregates] Con el rol «{ $role }» no se leen cifras del registro ({ $verb }).
    [figures] Con el rol «{ $role }» solo se leen cifras que ocultan los conteos pequeños ({ $verb }).
    [records] Con el rol «{ $role }» no se leen los datos del registro ({ $verb }).
    [verification] Con el rol «{ $role }» no se verifica el registro ({ $verb }).
    [act] El rol «{ $role }» no permite esto ({ $verb }).
   *[other] Con el rol «{ $role }» no se ven datos personales de otras personas ({ $verb }).
}
problem-reading-forbidden-next = { $about ->
    [roll_up] Pídalas a quien es dueño de los registros, al consejo de vigilancia o a quien audita.
    [figures] Vea lo que se entregó con ayni entrega listar, o pídalo a la secretaría.
    [records] Vea lo que se entregó con ayni entrega listar, o pídalo a la secretaría.
    [aggregates] Pídalas a la secretaría.
    [act] Pídalo a quien es titular del registro.
   *[other] Vea las cifras con ayni informe participación, o pida lo suyo a la secretaría.
}
problem-field-withheld = { $option } no se admite con el rol «{ $role }»: una respuesta filtrada por lo que no se muestra lo revelaría.
problem-field-withheld-next = Quite { $option }.
problem-column-withheld = { $option }: la columna «{ $value }» no se muestra con el rol «{ $role }».
problem-column-withheld-next = Quítela.
problem-out-of-scope = { $value ->
    [none] Esto se refiere a todo el registro o a datos de otras organizaciones, y usted solo puede preguntar por algunas.
   *[other] { $value } no es una de sus organizaciones.
}
problem-out-of-scope-next = Pregunte por una de sus organizaciones, si la operación tiene --cooperativa; si no, pídalo a quien puede leer todo el registro.
problem-out-of-period = { $until ->
    [none] { $value } está fuera del período por el que usted puede preguntar (inicio: { $from }).
   *[other] { $value } está fuera del período por el que usted puede preguntar (inicio: { $from }; fin: { $until }).
}
problem-out-of-period-next = Elija otro valor para { $option }.
problem-second-person-needed = Esto necesita una segunda persona que lo confirme: { $roles }.
problem-second-person-needed-next = Pida a una de ellas que lo confirme en su propio nombre.
problem-lang-unknown = { $option }: no se conoce el idioma «{ $value }».
problem-lang-unknown-next = Los que hay: { $known }.
problem-separator-wrong = { $option }: «{ $value }» no es un solo carácter.
problem-separator-wrong-next = Escriba una coma, un punto y coma o un tabulador, o quite la opción.
problem-mode-unknown = { $option }: no se conoce el modo «{ $value }».
problem-mode-unknown-next = Escriba members (socias y socios, con su membresía) o people (solo personas).
problem-kind-unknown = { $option }: no hay hechos de la clase «{ $value }».
problem-kind-unknown-next = Escriba un área ({ $areas }) o una clase, como member.admitted.
problem-gender-letters-wrong = --letras-del-género: no se entiende «{ $value }».
problem-gender-letters-wrong-next = Escriba, por ejemplo, M=mujer,H=hombre o 1=hombre,2=mujer.
problem-date-order-wrong = --orden-de-fechas: no se entiende «{ $value }».
problem-date-order-wrong-next = Escriba dmy si va primero el día, o mdy si va primero el mes.
problem-decision-wrong = { $option }: no se entiende «{ $value }».
problem-decision-wrong-next = Escriba FILA=nueva (es otra persona), FILA=omitir (se omite) o FILA=PERSONA, por ejemplo 12=12345678.
problem-seat-missing = Este órgano no tiene la plaza «{ $post }» que se busca.
problem-seat-missing-next = { $count ->
    [0] Todavía no tiene ninguna; ayni órgano cambiar-plazas las crea.
   *[other] Sus cargos son: { $posts }. Revise también si la plaza es titular o suplente; ayni órgano cambiar-plazas crea otras.
}
problem-seat-wrong = { $option }: no se entiende la plaza «{ $value }».
problem-seat-wrong-next = Escriba un cargo cada vez, y repita la opción para otro: --plaza presidenta --plaza vocal:3 --plaza vocal:2:suplente. Detrás de dos puntos van el número de plazas (* si son las que hagan falta), suplente o abierto.
problem-id-wrong = { $option }: «{ $value }» no es un identificador.
problem-id-wrong-next = Escriba un UUID completo, como 0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b, o quite la opción.
problem-dni-shape = { $option }: «{ $value }» no es un DNI.
problem-dni-shape-next = Escriba las ocho cifras, con o sin el carácter verificador: 12345678 o 12345678-1.
problem-dni-check = { $option }: el carácter verificador de «{ $value }» no corresponde.
problem-dni-check-next = Compárelo con el documento. Si no está segura o seguro, escriba solo las ocho cifras.
problem-document-shape = { $option }: «{ $value }» no tiene la forma de este documento.
problem-document-shape-next = Escriba de cuatro a veinte letras y cifras, sin espacios, como en el documento.
problem-document-needed = Falta el documento.
problem-document-needed-next = Añada --dni, --carné-de-extranjería, --pasaporte o --clave-externa con su número.
problem-external-shape = { $option }: «{ $value }» no sirve como clave de otro sistema.
problem-external-shape-next = Escriba de uno a ochenta caracteres visibles.
problem-ruc-shape = { $option }: «{ $value }» no es un RUC.
problem-ruc-shape-next = Escriba once cifras; las primeras son 10, 15, 16, 17 o 20.
problem-ruc-check = { $option }: la última cifra de «{ $value }» no corresponde a las demás.
problem-ruc-check-next = Compárelo con la ficha RUC.
problem-ubigeo-shape = { $option }: «{ $value }» no es un ubigeo.
problem-ubigeo-shape-next = Escriba quién lo emite y dos, cuatro o seis cifras, por ejemplo inei:211002.
problem-ubigeo-issuer = { $option }: no se sabe quién emite el ubigeo «{ $value }».
problem-ubigeo-issuer-next = Escriba inei:, reniec: o sunat: antes de las cifras, por ejemplo inei:211002.
problem-subdivision-shape = { $option }: «{ $value }» no es un código ISO 3166-2.
problem-subdivision-shape-next = Escriba el país y la región, por ejemplo PE-PUN.
problem-past-is-read-only = No se puede escribir en lo que se sabía en otro momento ({ $value }).
problem-past-is-read-only-next = Quite { $option } y repita la orden.
problem-second-person-today = Lo que otra persona tiene que confirmar se hace a la fecha de hoy, y { $option } pide otro día ({ $value }).
problem-second-person-today-next = Quite { $option } y nombre el registro por su identificador.
problem-confirmation-needed = No se borró nada: falta su confirmación.
problem-confirmation-needed-next = Repita la orden y responda s, o añada { $option }.

### Lo que no se pudo escribir o leer
problem-unforeseen = Ocurrió algo imprevisto; no se escribió nada a medias.
problem-unforeseen-next = Repita la orden. Si ocurre otra vez, escriba ayni verificar y conserve el mensaje.
problem-conflict = Alguien más escribió en el registro: usted vio la versión { $expected } y ahora está en la { $found }.
problem-conflict-next = Revise qué cambió con ayni historia, y repita la orden con --versión-esperada y la versión actual.
problem-command-differs = Con ese identificador ya se registró otra orden, en la versión { $version }; no se escribió nada.
problem-command-differs-next = Para una orden nueva, quite --id-de-orden o escriba otro. Para repetir la de antes, escríbala igual, con la misma persona y el mismo cargo.
problem-search-too-long = { $option } { $value } es más largo que cualquier nombre: caben { $max } letras.
problem-search-too-long-next = Busque por una o dos palabras del nombre, o por el documento.
problem-undone-unknown = Ese lote no está en el registro.
problem-undone-unknown-next = Escriba el identificador del lote, su comienzo o el nombre del archivo; ayni importar lotes los muestra todos.
problem-already-undone = Ese lote ya se deshizo.
problem-already-undone-next = No hace falta nada más; ayni importar lotes muestra cuándo.
problem-damaged = { $count ->
    [one] El registro no está como se escribió: { $count } parte no coincide.
   *[other] El registro no está como se escribió: { $count } partes no coinciden.
}
problem-damaged-next = No escriba más en él. Guarde este archivo aparte y recupere una copia con ayni restaurar COPIA. Si solo son filas, basta ayni reconstruir.
problem-time-zone-wrong = { $option }: no se conoce la zona horaria «{ $value }».
problem-time-zone-wrong-next = Escriba un nombre como America/Lima, America/La_Paz o America/Bogota.

### Comprobantes
problem-checkpoint-shorter = El registro termina en la versión { $found }, y el comprobante del { $at } dice que tenía { $version }: se quitaron hechos, o se puso en su lugar una copia más antigua.
problem-checkpoint-shorter-next = No registre nada más aquí. Busque la copia más reciente y compruébela con ayni verificar --contra.
problem-checkpoint-differs = El registro no continúa lo que era en la versión { $found }, el { $at }: se cambió el pasado.
problem-checkpoint-differs-next = No registre nada más aquí. Busque una copia de antes del cambio y compruébela con ayni verificar --contra.
problem-checkpoint-of-other = El comprobante es de otro registro.
problem-checkpoint-of-other-next = Nombre el registro con --registro, o busque el comprobante de este.
problem-checkpoint-forged = { $path } fue cambiado después de firmarse, o nunca lo firmó esa clave.
problem-checkpoint-forged-next = Pida otra copia del comprobante a quien lo guarda.
problem-checkpoint-signed-by-other = { $path } lo firmó otra clave: { $found }.
problem-checkpoint-signed-by-other-next = Compare la clave con la que anotó. Si no es la misma, no se fíe del comprobante.
problem-no-checkpoint = { $path } no es un comprobante.
problem-no-checkpoint-next = Escriba uno con ayni comprobante firmar ARCHIVO.
problem-no-key = { $path } no es una clave de Ayni.
problem-no-key-next = Nombre otro archivo con --clave, o uno que no existe, para crear una clave nueva.
problem-key-nowhere = No se sabe dónde se guarda la clave en este equipo.
problem-key-nowhere-next = Diga el archivo con --clave ARCHIVO.
problem-proof-beyond = El comprobante llega hasta la versión { $last }, y se pidió la { $given }.
problem-proof-beyond-next = Pida una versión desde 1 hasta { $last }, o firme un comprobante nuevo con ayni comprobante firmar.

### Lo que envían los programas
problem-field-unknown = No hay un campo «{ $value }».
problem-field-unknown-next = Los campos son: { $known }.
problem-field-missing = Falta { $option }.
problem-field-missing-next = Dele un valor.
problem-fields-conflict = { $option } no se puede usar junto con { $other }.
problem-fields-conflict-next = Quite una de las dos cosas.
problem-field-type = { $option }: { $value } no es del tipo que se pide.
problem-field-type-next = { $type ->
    [string] Dé un texto.
    [integer] Dé un número entero.
    [number] Dé un número.
    [boolean] Dé true o false.
    [array] Dé una lista de textos.
   *[object] Dé un objeto con el nombre del archivo y su contenido.
}
problem-body-wrong = No se entiende lo que se envió.
problem-body-wrong-next = Envíe un objeto con los campos de la operación.
