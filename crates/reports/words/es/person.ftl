# Personas.

### Unir dos fichas de una persona
trait-family-name = Apellidos
trait-given-names = Nombres
trait-known-as = Nombre de uso
trait-birth = Fecha de nacimiento
trait-death = Fecha de fallecimiento
trait-phone = Teléfono
trait-email = Correo
trait-dni = DNI
trait-gender = Género
merge-dropped = { $field }: queda { $kept }; no se toma { $dropped } del registro que se va.
merge-joined = Las membresías en { $cooperative } se cruzan: se unen en una sola, con los días de las dos.

### Borrar los datos de una persona
erase-annulled = Su registro estaba anulado, pero sus datos seguían guardados; se borran ahora.
erase-texts = { $count ->
    [one] Se borró también un texto que trataba de ella o la nombraba.
   *[other] Se borraron también { $count } textos que trataban de ella o la nombraban.
  }
erase-texts-before = { $count ->
    [one] Se borrará también este texto, que trata de ella o la nombra:
   *[other] Se borrarán también estos { $count } textos, que tratan de ella o la nombran:
  }
  { $texts }
erase-text = {"  "}versión { $version }, { $kind }: «{ $text }»
erase-at = {"  "}versión { $version }, { $kind } ({ $field }), { $day }
erase-nameless = { $count ->
    [one] Algo perdió su nombre. Si todavía hace falta, dígalo de nuevo con la orden que está junto al hecho:
   *[other] { $count } cosas perdieron su nombre. Si todavía hace falta, dígalo de nuevo con la orden que está junto a cada hecho:
  }
  { $places }
erase-mentions = Sus datos pueden estar todavía en { $count } { $count ->
    [one] lugar
   *[other] lugares
  } adonde ningún borrado llega; la historia no se reescribe. Lo vigente se corrige con la orden que está junto al hecho; donde no hay ninguna, con ninguna:
  { $places }
erase-place = { $place }: { $verbs }
erase-files = { $count ->
    [one] Sus datos se leyeron de este archivo, que la sigue nombrando donde se guarde
   *[other] Sus datos se leyeron de estos archivos, que la siguen nombrando donde se guarden
  }: { $files }. Quítela de ahí, y no vuelva a importarlo como está.
erase-copies = El registro ya no guarda sus datos. Las copias hechas antes sí: respaldos y copias del registro, listas, informes y exportaciones que se entregaron, y papeles. El registro no sabe dónde están. Haga un respaldo nuevo, destruya los anteriores y pida a quien recibió una lista que la quite; restaurar una copia anterior la traería de vuelta.
confirm-erase =
    Se borrarán para siempre los datos personales de { $who }: nombres, documentos, fechas de nacimiento y fallecimiento y contactos. No se podrán recuperar.
    Quedan, sin nombre: { $left }.
    ¿Continuar?
confirm-number = n.º { $number }
confirm-erase-left = { $memberships ->
    [one] { $memberships } membresía
   *[other] { $memberships } membresías
}, { $mandates ->
    [one] { $mandates } mandato
   *[other] { $mandates } mandatos
}, y el género con el que se cuenta

### Lo que pasó
event-person-recorded = Se registró a { $person }.
event-person-corrected = Se corrigieron los datos de { $person }.
event-person-document-added = Se añadió un documento de { $person }: { $scheme }.
event-person-document-corrected = Se corrigió un documento de { $person }: { $scheme }.
event-person-gender-declared = { $gender_declared ->
    [none] { $person } retiró la declaración de su género.
   *[other] { $person } declaró su género: { $gender_declared }.
}
event-person-kinship-stated = Se anotó un parentesco: { $person }, { $relation } de { $relative }.
event-person-kinship-withdrawn = Se retiró un parentesco anotado por error: { $person }, { $relation } de { $relative }.
event-person-merged = Dos registros resultaron ser de una misma persona: { $duplicate } pasó a { $survivor }.
event-person-erased = Se borraron los datos personales de { $person }.
event-person-annulled = Se anuló el registro de { $person }: se hizo por error.

### Por qué no se puede
rejection-person-unknown = No hay en el registro ninguna persona con el identificador { $person }.
    .next = Búsquela por su nombre, documento o número, o regístrela primero.
rejection-person-exists = El identificador ya es de { $person }.
    .next = Use el registro que ya existe, o un identificador nuevo.
rejection-person-annulled = El registro { $person } se anuló por error de registro.
    .next = Registre a la persona de nuevo si existe.
rejection-person-merged = El registro { $person } se unió al de { $survivor }.
    .next = Use el registro de { $survivor }.
rejection-person-erased = Los datos personales de { $person } se borraron, y no se anota nada más sobre esa persona.
    .next = Si la persona vuelve, regístrela como nueva.
rejection-name-missing = Falta el nombre de la persona.
    .next = Escriba al menos los apellidos, los nombres o el nombre de uso.
rejection-death-before-birth = La fecha de fallecimiento es anterior a la de nacimiento.
    .next = Revise las dos fechas.
rejection-document-repeated = El mismo documento ({ $scheme }) figura dos veces en lo escrito.
    .next = Deje cada documento una sola vez.
rejection-document-taken = Ese documento ({ $scheme }) ya es de { $holder }.
    .next = Revise el número; si es la misma persona, use su registro o una los dos.
rejection-document-unknown = { $person } no tiene ese documento ({ $scheme }).
    .next = Mire sus documentos y elija el que hay que corregir.
rejection-kin-to-self = Nadie es pariente de sí: { $person }.
    .next = Elija a la otra persona.
rejection-kin-circle = Con ese parentesco alguien descendería de sí: { $person } y { $relative }.
    .next = Revise quién desciende de quién; si lo anotado antes es el error, retírelo con ayni persona retirar-parentesco.
rejection-elder-born-later = { $elder } no nació antes ({ $born }) que { $younger }, y no puede ser su madre, padre, abuela o abuelo.
    .next = Revise quién desciende de quién; si una fecha de nacimiento es el error, corríjala con ayni persona corregir.
rejection-kinship-known = El parentesco de { $person } con { $relative } ya está anotado.
    .next = No hay nada que hacer.
rejection-kinship-unknown = No hay tal parentesco anotado de { $person } con { $relative }.
    .next = Mire el extracto de la persona y elija uno de los anotados.
rejection-merged-into-self = { $person } no puede unirse a su propio registro.
    .next = Elija el otro registro.
rejection-reason-names-person = El motivo nombra a { $person }, y queda cuando se borran sus datos.
    .next = Escríbalo sin nombres ni números de documento.
rejection-person-unchanged = Los datos de { $person } ya son así.
    .next = No hay nada que hacer.
rejection-person-in-use = Otros registros dependen de { $person }: membresías, trabajo, cargos o parentescos.
    .next = Anule primero esos registros, o una este registro a otro si es la misma persona.
rejection-not-yet-born = { $person } nació ({ $birth }) después de la fecha en que eso comenzaría ({ $from }).
    .next = Revise la fecha; si la de nacimiento es el error, corríjala con ayni persona corregir.
rejection-already-dead = { $person } falleció ({ $death }) antes de la fecha en que eso comenzaría ({ $from }).
    .next = Revise la fecha y la persona; si la de fallecimiento es el error, corríjala con ayni persona corregir.

### Órdenes, para decir qué no se permite
command-person-record = registrar personas
command-person-correct = corregir los datos de personas
command-person-add-document = añadir documentos de personas
command-person-correct-document = corregir documentos de personas
command-person-declare-gender = anotar el género declarado
command-person-state-kinship = anotar parentescos
command-person-withdraw-kinship = retirar parentescos
command-person-merge = unir registros de personas
command-person-erase = borrar datos personales
command-person-annul = anular registros de personas

### Clases de hechos, para decir cuál no se deshace
kind-person-recorded = el registro de una persona
kind-person-corrected = la corrección de una persona
kind-person-document-added = un documento añadido
kind-person-document-corrected = un documento corregido
kind-person-gender-declared = una declaración de género
kind-person-kinship-stated = un parentesco anotado
kind-person-kinship-withdrawn = un parentesco retirado
kind-person-merged = la unión de dos registros
kind-person-erased = el borrado de datos personales
kind-person-annulled = la anulación de una persona

### La ayuda
help-person = Personas: registrar, corregir, unir, borrar, listar
help-person-record = Registrar por primera vez a una persona
help-person-record--gender = Como la persona lo declara: mujer, hombre u otro; no lo ponga si no se le preguntó
help-person-correct = Corregir nombres, fechas de nacimiento o fallecimiento y contactos
help--family-name = Apellidos, como en el documento
help--given-names = Nombres, como en el documento
help--known-as = Cómo se le conoce, si no es por sus nombres y apellidos
help--birth = Nacimiento: 17/05/1980, 1980-05-17, mayo de 1980 o 1980
help--death = Fallecimiento
help--phone = Teléfono
help--email = Correo electrónico
help--dni = DNI: ocho cifras, con o sin su carácter verificador
help--foreign-card = Carné de extranjería
help--passport = Pasaporte
help-person-add-document = Añadir un documento que la persona mostró
help-person-correct-document = Reemplazar un documento que se anotó mal
help-person-correct-document--scheme = Qué documento: dni, carné de extranjería, pasaporte o clave de otro sistema
help-person-correct-document--wrong = El número como está en el registro
help-person-correct-document--right = El número correcto
help-person-declare-gender = Anotar el género que la persona declara
help-person-declare-gender--gender = mujer, hombre u otro; sin nada, se retira la declaración
help-person-state-kinship = Anotar un parentesco: PERSONA es PARENTESCO de PARIENTE
help-person-state-kinship--person = De quién se anota el parentesco
help-person-withdraw-kinship = Retirar un parentesco que se anotó por error
help-person-withdraw-kinship--person = De quién se anotó el parentesco
help--relation = hija o hijo, madre o padre, cónyuge, conviviente, hermana o hermano, nieta o nieto, abuela o abuelo u otro
help--relative = Con quién es el parentesco
help-person-merge = Decir que dos registros son de una misma persona; todo lo del primero pasa al segundo
help-person-merge--duplicate = El registro que se une
help-person-merge--survivor = El registro que queda
help-person-merge--reason = Cómo se supo
help-person-erase = Borrar para siempre los datos personales; los hechos quedan, sin nombre
help-person-erase--reason = El pedido o fundamento legal, sin nombrar a la persona: este texto queda
help-person-erase--keep = No borrar los textos del hecho con esta versión: coinciden con su nombre por casualidad; puede darse varias veces
help-person-erase--yes = No preguntar otra vez
help-person-annul = Decir que el registro se hizo por error; solo mientras nada dependa de él
help-person-list = Listar personas
help-person-show = Mostrar a una persona: datos, membresías, mandatos, trabajo
