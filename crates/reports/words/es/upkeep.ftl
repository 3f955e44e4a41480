# Cuidar el registro: verificación, comprobantes y copias.

### Filas derivadas
upkeep-rebuilt = { $rows ->
    [one] Se derivó de nuevo { $rows } fila.
   *[other] Se derivaron de nuevo { $rows } filas.
}

### Verificación
verify-title = Verificación del registro
backup-title = Copia de seguridad verificada
copy-title = Copia verificada
copy-copied = { $events ->
    [one] Se copió { $events } hecho a { $path }.
   *[other] Se copiaron { $events } hechos a { $path }.
}
copy-copied-on = { $events ->
    [0] { $path } ya estaba al día.
    [one] Se añadió { $events } hecho a { $path }.
   *[other] Se añadieron { $events } hechos a { $path }.
}
restore-title = Registro restaurado y verificado
verify-events = Hechos revisados
verify-profiles = Datos personales revisados
verify-texts = Textos
verify-rows = Filas de listas revisadas
verify-files = Archivos
verify-unused = Archivos sin uso
verify-head = Huella de la cadena
verify-faults = Lo que no coincide
verify-future = Hay asientos con fecha futura, desde la versión { $first }; el último es del { $last }. Se hicieron con un reloj adelantado, o el de este equipo está atrasado.
verify-sound = Todo coincide: ningún asiento se cambió por separado después de registrarlo.
verify-note = Esto muestra que el registro concuerda consigo mismo; no, que lo anotado sea cierto.
verify-note-checkpoint = Tampoco muestra que no le falte el final o que no se haya rehecho entero. Para saberlo después, firme ahora un comprobante con ayni comprobante firmar, guárdelo en otro lugar y compárelo entonces con ayni verificar --contra.
verify-unlisted = { $count ->
    [one] Un lugar más no coincide; no se muestra.
   *[other] { $count } lugares más no coinciden; no se muestran.
}
verify-unsound = Hay partes que no están como se escribieron. No siga escribiendo en este registro.
fault-at-batch = lote { $value }
fault-at-command = orden { $value }
fault-at-detail = { $value }
fault-at-digest = archivo con huella { $value }
fault-at-entry = { $value }
fault-at-first = desde la versión { $value }
fault-at-key = clave { $value }
fault-at-kind = clase { $value }
fault-at-last = hasta la versión { $value }
fault-at-object = tabla o índice { $value }
fault-at-other = y { $value }
fault-at-person = persona { $value }
fault-at-profile = perfil { $value }
fault-at-record = registro { $value }
fault-at-rule = regla { $value }
fault-at-table = tabla { $value ->
    [affiliation] de afiliaciones
    [assignment] de trabajos
    [cooperative] de organizaciones
    [cooperative_name] de denominaciones
    [kinship] de parentescos
    [mandate] de mandatos
    [membership] de membresías
    [organ] de órganos
    [person] de personas
    [seat] de plazas
    [seat_places] de cuántas plazas hay
    [suspension] de suspensiones
    [term] de períodos
    [unit] de unidades mineras
   *[other] { $value }
}
fault-at-version = versión { $value }
fault-at-what = { $value }
fault-batch-differs = la anotación de un lote se cambió o falta
fault-chain-broken = un hecho se cambió después de registrarlo, o falta el anterior
fault-command-differs = la anotación de una orden se cambió o falta
fault-commitment-differs = los datos de una persona se cambiaron después de registrarlos
fault-engine = el archivo está dañado
fault-event-missing = falta un hecho
fault-event-unknown = un hecho es de una clase que este programa no conoce; quizá lo escribió uno más nuevo
fault-event-unreadable = un hecho no se puede leer
fault-file-differs = el contenido de un archivo guardado se cambió
fault-file-missing = falta un archivo del que habla el registro
fault-file-strange = en la carpeta de archivos hay algo que no es del registro
fault-head-differs = los datos del propio registro no corresponden a su historia
fault-kind-differs = un hecho está anotado como de otra clase
fault-text-differs = un texto no es el que se escribió
fault-text-missing = falta un texto que ninguna supresión borró
fault-text-unexpected = hay un texto que no debería estar
fault-profile-missing = faltan los datos de una persona que nadie borró
fault-profile-unexpected = hay datos personales que no deberían estar
fault-setting-differs = una preferencia guardada se cambió
fault-row-differs = una fila no corresponde a la historia
fault-row-missing = falta una fila
fault-row-unexpected = sobra una fila
fault-schema-differs = una tabla del archivo no es como debe ser
fault-strange-register = hay filas de otro registro
fault-time-runs-back = un hecho dice ser anterior al que lo precede
fault-unreadable = una parte del archivo no se puede leer
fault-violation = el registro contiene algo que nunca debería ocurrir

### Comprobantes
checkpoint-title = Comprobante del registro
checkpoint-register = Registro
checkpoint-version = Versión
checkpoint-root = Raíz del árbol
checkpoint-at = Fecha y hora
checkpoint-key = Clave pública de quien firmó
checkpoint-note = La firma es de esa clave. De quién es la clave, dígalo quien la entregó: compárela con la que anotó.
checkpoint-continues = El registro continúa lo que era en la versión { $version }, el { $at }, según el comprobante firmado con la clave { $key }.
checkpoint-continues-by-hashes = El registro continúa lo que era en la versión { $version }, el { $at }, según el comprobante firmado con la clave { $key }. Se compararon las huellas guardadas; que cada hecho da la suya lo comprueba ayni verificar --contra.

### La ayuda
help-verify = Comprobar que nada se cambió: la cadena, los perfiles, las filas, las reglas
help-verify--against = Un comprobante firmado que el registro debe continuar
help-checkpoint = Anotar con una firma dónde está el registro, para que otros sepan después si se cambió el pasado
help-checkpoint-sign = Anotar dónde está el registro, y firmarlo
help-checkpoint-sign--file = El archivo que se escribe
help-checkpoint-sign--key = El archivo de la clave; se crea si no existe
help-checkpoint-show = Mostrar lo que dice un comprobante y quién lo firmó
help-checkpoint-show--file = El comprobante
help-checkpoint-check = Comparar el registro con un comprobante: si continúa lo que era
help-checkpoint-check--file = El comprobante
help-checkpoint-check--signed-by = La clave pública que debe haberlo firmado, en cifras hexadecimales
help-proof = Escribir un hecho con todo lo necesario para comprobarlo con un comprobante, sin el registro
help-proof--version = La versión del hecho
help-proof--under = El comprobante con el que se muestra
help-proof--file = El archivo que se escribe; - para la pantalla
help-copy = Copiar un registro entre archivos y servidores PostgreSQL, o poner al día una copia
help-copy--from = El registro: un archivo o una dirección
help-copy--to = Adónde va la copia: un archivo o una dirección
help-backup = Escribir una copia verificada del registro
help-backup--file = El archivo que se escribe
help-restore = Recuperar un registro de una copia verificada
help-restore--file = La copia
help-rebuild = Derivar de nuevo las filas a partir de la historia
