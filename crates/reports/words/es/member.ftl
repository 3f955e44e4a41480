# Membresía y trabajo.

### Lo que pasó
event-member-applied = { $party } pidió ingresar a { $cooperative } { $day }.
event-member-declined = La solicitud de { $party } para ingresar a { $cooperative } no prosperó { $day }.
event-member-admitted = { $number ->
    [none] { $party } ingresó a { $cooperative } { $day }.
   *[other] { $party } ingresó a { $cooperative } con el n.º { $number } { $day }.
}
event-member-suspended = Se suspendieron los derechos de { $party } en { $cooperative } { $period }.
event-member-reinstated = { $party } recobró sus derechos en { $cooperative } { $day }.
event-member-left = { $reason ->
    [none] { $party } dejó { $cooperative } { $day }; no consta el motivo.
   *[other] { $party } dejó { $cooperative } { $day }: { $reason }.
 }
event-member-corrected = Se corrigió la membresía de { $party } en { $cooperative }.
event-member-annulled = Se anuló una membresía registrada por error: { $party } en { $cooperative }.
event-member-reassigned = La membresía en { $cooperative } pasó al registro de { $person }, que es la misma persona.
event-member-work-assigned = { $person } trabaja en { $area }, { $cooperative }, { $period }.
event-member-work-ended = Terminó un trabajo { $day }: { $assignment }.
event-member-work-annulled = Se anuló un trabajo registrado por error: { $assignment }.
event-member-work-reassigned = El trabajo pasó al registro de { $person }, que es la misma persona: { $assignment }.

### Por qué no se puede
rejection-membership-unknown = No hay en el registro ninguna membresía con el identificador { $membership }.
    .next = Mire el padrón y elija a la persona por su nombre o número.
rejection-membership-exists = Ese identificador ya es de otra membresía: { $membership }.
    .next = Use un identificador nuevo.
rejection-application-declined = La solicitud no prosperó: { $membership }.
    .next = Registre una solicitud nueva o un ingreso nuevo.
rejection-not-admitted = Todavía es solo una solicitud: { $membership }.
    .next = Registre primero el ingreso.
rejection-already-admitted = Ya no es una solicitud, porque el ingreso está registrado: { $membership }.
    .next = Si el ingreso fue un error, anúlelo; si la persona se va, registre la salida.
rejection-application-differs = La solicitud es de otra persona o para otra organización: { $membership }.
    .next = Elija la solicitud que corresponde, o registre el ingreso sin solicitud.
rejection-member-of-self = { $cooperative } no puede ser parte de sí.
    .next = Elija otra organización.
rejection-already-member = Ya hay una membresía en esas fechas, desde { DAY($from) }: { $membership }.
    .next = Para cambiar su número o su ingreso, corrija esa membresía. Si volvió a ingresar, registre antes la salida.
rejection-already-applied = Ya hay una solicitud abierta: { $membership }.
    .next = Decida esa solicitud: registre el ingreso o que no prosperó.
rejection-number-taken = El número { $number } ya se usa en esas fechas: { $membership }.
    .next = Use otro número, o corrija el de esa membresía.
rejection-before-application = El ingreso es anterior a la solicitud ({ $applied }).
    .next = Revise las dos fechas.
rejection-already-left = La membresía ya terminó ({ $left }): { $membership }.
    .next = Para corregir la salida, corrija la membresía; si la persona volvió, registre un ingreso nuevo.
rejection-outside-membership = La fecha ({ $from }) está fuera de la membresía: { $membership }.
    .next = Use una fecha entre el ingreso y la salida.
rejection-already-suspended = Ya hay una suspensión en esas fechas, desde { DAY($from) }: { $membership }.
    .next = Revise las fechas, o termine antes esa suspensión.
rejection-not-suspended = No hay suspensión ese día: { $membership }.
    .next = Revise la fecha en el extracto de la persona.
rejection-membership-unchanged = La membresía ya es así: { $membership }.
    .next = No hay nada que hacer.
rejection-assignment-unknown = No hay en el registro ningún trabajo con el identificador { $assignment }.
    .next = Mire el extracto de la persona y elija uno de sus trabajos.
rejection-assignment-exists = Ese identificador ya es de otro trabajo: { $assignment }.
    .next = Use un identificador nuevo.
rejection-already-assigned = Ya está registrado ese trabajo en esas fechas, desde { DAY($from) }: { $assignment }.
    .next = Revise las fechas, o termine antes el anterior.
rejection-assignment-ended = El trabajo ya terminó ({ $until }): { $assignment }.
    .next = No hay nada que terminar; si volvió, registre un trabajo nuevo.
rejection-number-is-document = El número es el de un documento de { $holder }; en el libro quedaría aunque se borraran sus datos.
    .next = Escriba el número de padrón, o déjelo vacío.
rejection-merge-overlaps = Unidas, las membresías de { $duplicate } y { $survivor } tendrían un número de padrón que otra persona tiene en parte de esas fechas.
    .next = Corrija antes el número o las fechas.

### Órdenes, para decir qué no se permite
command-member-apply = registrar solicitudes de ingreso
command-member-decline = registrar que una solicitud no prosperó
command-member-admit = registrar ingresos
command-member-suspend = registrar suspensiones
command-member-reinstate = devolver derechos suspendidos
command-member-leave = registrar salidas
command-member-correct = corregir membresías
command-member-annul = anular membresías
command-member-assign-work = registrar trabajos
command-member-end-work = terminar trabajos
command-member-annul-work = anular trabajos

### Clases de hechos, para decir cuál no se deshace
kind-member-applied = una solicitud de ingreso
kind-member-declined = una solicitud que no prosperó
kind-member-admitted = un ingreso
kind-member-suspended = una suspensión
kind-member-reinstated = la devolución de derechos
kind-member-left = una salida
kind-member-corrected = la corrección de una membresía
kind-member-annulled = la anulación de una membresía
kind-member-reassigned = el paso de una membresía a otro registro
kind-member-work-assigned = un trabajo
kind-member-work-ended = el fin de un trabajo
kind-member-work-annulled = la anulación de un trabajo
kind-member-work-reassigned = el paso de un trabajo a otro registro

### La ayuda
help-member = Membresía y trabajo: admitir, suspender, salir, asignar-trabajo
help-member-apply = Anotar que alguien pidió ingresar
help-member-apply--on = Cuándo lo pidió
help-member-decline = Anotar que la solicitud no se aceptó o se retiró
help-member-decline--on = Cuándo
help-member-decline--reason = Por qué
help-member-admit = Admitir a una socia o un socio, con solicitud previa o sin ella
help-member-admit--number = El número en el libro de socias y socios
help-member-admit--on = El primer día de membresía
help-member-admit--left = El primer día en que ya no perteneció, si la membresía ya terminó
help-member-admit--exit-reason = Por qué salió, si consta: renuncia, exclusión, fallecimiento, transferencia o disolución
help-member-suspend = Suspender sus derechos
help-member-suspend--on = El primer día de la suspensión
help-member-suspend--until = El primer día después de ella, si se conoce
help-member-suspend--reason = Por qué
help-member-reinstate = Devolverle sus derechos
help-member-reinstate--on = El primer día en que los tiene de nuevo
help-member-leave = Dar fin a una membresía; terminan con ella los mandatos que la requieren
help-member-leave--on = El primer día en que ya no pertenece
help-member-leave--reason = El motivo, si consta: renuncia, exclusión, fallecimiento, transferencia o disolución
help-member-correct = Corregir el número, el ingreso o la salida de una membresía
help-member-correct--number = El número correcto
help-member-correct--admitted = El primer día correcto
help-member-correct--left = La salida correcta; nunca (never) la retira
help-member-correct--exit-reason = Por qué salió: renuncia, exclusión, fallecimiento, transferencia o disolución; «ninguno» retira el motivo
help-member-annul = Decir que una membresía se registró por error
help-member-assign-work = Asignar a una persona, sea parte de la cooperativa o no, a un área de trabajo
help-member-assign-work--person = Quién trabaja: número de padrón, documento o nombre
help-member-assign-work--area = almacén, cocina, contabilidad, enfermería, mina, planta, … o la palabra de la cooperativa
help-member-assign-work--until = Hasta cuándo, sin contar ese día, si se conoce
help-member-end-work = Dar fin a un trabajo
help-member-end-work--on = El primer día en que ya no trabaja allí
help-member-annul-work = Decir que un trabajo se registró por error
help-member-list = Listar socias y socios
help-member-list--cooperative = De esta cooperativa, con las que le pertenecen
help-member-list--status = Solo en esta situación: postulante, solicitud no aceptada, ingreso futuro, hábil, en suspensión, ya no pertenece o todas
help-member-show = Mostrar a una socia o un socio: datos, membresías, mandatos, trabajo
help-member-show--cooperative = De qué padrón es el número

### Cómo se llaman las órdenes que solo hay aquí
verb-admit = admitir, ingresar, agregar, añadir, nueva, nuevo
verb-annul-work = anular-trabajo
verb-assign-work = asignar-trabajo
verb-end-work = terminar-trabajo
verb-leave = salir, salida, retirar, dar-salida, dar-de-baja, baja
