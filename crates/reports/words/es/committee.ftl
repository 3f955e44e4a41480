# Órganos y mandatos.

### Lo que pasó
event-committee-established = { $objective ->
    [none] Se creó un órgano { $period }: { $organ }; { $basis }.
   *[other] Se creó un órgano { $period }: { $organ }; { $basis }. Su objetivo: { $objective }.
 }
event-committee-corrected = Se corrigieron los datos de un órgano: { $organ }.
event-committee-term-defined = Se definió el período { $label } de un órgano, { $period }: { $organ }.
event-committee-seats-changed = Cambiaron las plazas de un órgano { $period }: { $organ }. { $seats }.
event-committee-seated = { $person } asumió un cargo { $period }: { $post }.
event-committee-mandate-ended = { $reason ->
    [none] { $person } dejó un cargo { $day }: { $post }; no consta el motivo.
   *[other] { $person } dejó un cargo { $day }: { $post } ({ $reason }).
 }
event-committee-mandate-corrected = Se corrigió un mandato de { $person }, { $post }.
event-committee-mandate-annulled = Se anuló un mandato registrado por error: { $person }, { $post }.
event-committee-mandate-reassigned = Un mandato pasó al registro de { $person }, que es la misma persona: { $post }.
event-committee-dissolved = Se disolvió un órgano { $day }: { $organ }.
event-committee-annulled = Se anuló un órgano registrado por error: { $organ }.
establish-alike = Ya hay un órgano que se llama igual, «{ $organ }» (inicio: { $from }; { $id }). Si es el mismo, anule uno de los dos con ayni órgano anular y su identificador; si es otro, póngale un nombre con ayni órgano corregir.

### Por qué no se puede
rejection-organ-unknown = No hay en el registro ningún órgano con el identificador { $organ }.
    .next = Búsquelo por su nombre o su clase, o créelo primero.
rejection-organ-exists = Ese identificador ya es de otro órgano: { $organ }.
    .next = Use un identificador nuevo.
rejection-organ-key-taken = Esa clave de otro sistema ya es de otro órgano: { $holder }.
    .next = Revise la clave; si es el mismo órgano, use su registro.
rejection-organ-given-once = La ley da un solo órgano de esa clase, y ya existe desde { DAY($from) }: { $organ }.
    .next = Use el que existe: con ayni órgano cambiar-plazas cambian sus plazas. Si terminó, disuélvalo antes; si es otro, añada --otra.
rejection-organ-dissolved = El órgano se disolvió ({ $until }): { $organ }.
    .next = Use una fecha anterior, o cree un órgano nuevo.
rejection-organ-unchanged = El órgano ya es así: { $organ }.
    .next = No hay nada que hacer.
rejection-organ-in-use = Hay o hubo personas con cargo en el órgano: { $organ }.
    .next = Registre su disolución; solo se anula un órgano en el que nunca hubo nadie.
rejection-term-unknown = No hay en el registro ningún período con el identificador { $term }.
    .next = Mire los períodos del órgano y elija uno, o defínalo primero.
rejection-term-exists = El identificador o el nombre del período ya se usa: { $term }.
    .next = Elija otro nombre, o use el período que ya existe.
rejection-term-elsewhere = El período { $term } no es de este órgano: { $organ }.
    .next = Elija un período del órgano.
rejection-seat-unknown = No hay en el registro ninguna plaza con el identificador { $seat }.
    .next = Mire la composición del órgano y elija una plaza, o añádala al órgano.
rejection-seat-exists = La plaza ya existe, o figura dos veces en lo escrito: { $seat }.
    .next = Deje cada plaza una sola vez.
rejection-seat-elsewhere = La plaza { $seat } no es de este órgano: { $organ }.
    .next = Elija una plaza del órgano.
rejection-seat-changed-that-day = Ese día ({ $from }) ya comienza otro cambio de la plaza: { $seat }.
    .next = Elija otra fecha.
rejection-seat-differs = Una plaza conserva su cargo, su rango y su requisito; solo cambia cuántas hay: { $seat }.
    .next = Para otro cargo o rango, añada una plaza nueva.
rejection-seats-missing = No se indicó ninguna plaza: { $organ }.
    .next = Indique al menos un cargo, por ejemplo la presidencia.
rejection-seats-in-use = El { $on } habría más mandatos que plazas ({ $places }): { $seat }.
    .next = Termine antes los mandatos que sobran, o deje más plazas.
rejection-mandate-unknown = No hay en el registro ningún mandato con el identificador { $mandate }.
    .next = Mire la composición del órgano y elija el mandato por la persona y el cargo.
rejection-mandate-exists = Ese identificador ya es de otro mandato: { $mandate }.
    .next = Use un identificador nuevo.
rejection-outside-organ = { $until ->
    [none] Las fechas están fuera de las del órgano, que existe desde { DAY($from) }: { $organ }.
   *[other] Las fechas están fuera de las del órgano, que existe desde { DAY($from) } hasta { DAY($until) }: { $organ }.
}
    .next = Use fechas dentro de las del órgano, o corríjalas.
rejection-seat-taken = La plaza ya está ocupada el { $on }: { $holder }.
    .next = Termine ese mandato, o registre el relevo desde ese día.
rejection-no-such-place = La plaza no existe el { $on }: { $seat }.
    .next = Use otra fecha, o cambie antes las plazas del órgano.
rejection-already-seated = Ya ocupa esa plaza en esas fechas, desde { DAY($from) }: { $mandate }.
    .next = Revise las fechas, o corrija ese mandato.
rejection-not-entitled = La plaza exige ser parte de la cooperativa, y { $person } no lo es el { $on }: { $seat }.
    .next = Registre antes su ingreso, o use fechas dentro de su membresía.
rejection-mandate-ended = El mandato ya terminó ({ $until }): { $mandate }.
    .next = Para dar la plaza a otra persona, escriba ayni órgano nombrar; para cambiar el final, corrija el mandato.
rejection-mandate-unchanged = El mandato ya es así: { $mandate }.
    .next = No hay nada que hacer.
rejection-membership-needed = Un mandato descansa en esa membresía: { $mandate }.
    .next = Termine, corrija o anule antes el mandato.
rejection-cooperative-has-organs = { $cooperative } tiene órganos, o hay mandatos en su nombre.
    .next = Anule antes esos órganos y mandatos.

### Órdenes, para decir qué no se permite
command-committee-establish = crear órganos
command-committee-correct = corregir órganos
command-committee-define-term = definir períodos de órganos
command-committee-change-seats = cambiar las plazas de órganos
command-committee-seat = dar cargos
command-committee-end-mandate = terminar mandatos
command-committee-replace-mandate = registrar relevos
command-committee-correct-mandate = corregir mandatos
command-committee-annul-mandate = anular mandatos
command-committee-dissolve = disolver órganos
command-committee-annul = anular órganos

### Clases de hechos, para decir cuál no se deshace
kind-committee-established = la creación de un órgano
kind-committee-corrected = la corrección de un órgano
kind-committee-term-defined = un período de un órgano
kind-committee-seats-changed = un cambio de plazas
kind-committee-seated = un cargo asumido
kind-committee-mandate-ended = el fin de un mandato
kind-committee-mandate-corrected = la corrección de un mandato
kind-committee-mandate-annulled = la anulación de un mandato
kind-committee-mandate-reassigned = el paso de un mandato a otro registro
kind-committee-dissolved = la disolución de un órgano
kind-committee-annulled = la anulación de un órgano

### La ayuda
help-committee = Órganos y mandatos: crear, nombrar, reemplazar, terminar
help-committee-establish = Crear un órgano con sus plazas
help-committee-establish--kind = asamblea, consejo de administración, consejo de vigilancia, comité de educación, comité electoral, comité de igualdad de género, comité frente al hostigamiento sexual, comité de seguridad y salud, comité del premio, gerencia, comisión u otro
help-committee-establish--name = Cómo se llama, si la clase no lo dice
help-committee-establish--objective = Para qué se crea
help-committee-establish--basis = En qué se funda, si se sabe: ley, estatuto, acuerdo de asamblea, acuerdo del consejo u otro
help-committee-establish--from = Desde cuándo existe
help-committee-establish--seats = CARGO[:PLAZAS][:suplente][:abierto], como vocal:3 o delegada:*; abierto: sin ser de la cooperativa
help-committee-establish--another = Es un segundo órgano de los que la ley da una vez
help-committee-correct = Corregir la clase, el nombre, el objetivo y el fundamento de un órgano
help-committee-correct--kind = La clase correcta
help-committee-correct--name = El nombre correcto
help-committee-correct--objective = El objetivo correcto; ninguno (none) lo quita
help-committee-correct--basis = ley, estatuto, acuerdo de asamblea, acuerdo del consejo u otro
help-committee-correct--reason = Qué estaba mal
help-committee-correct--another = Es otro que el que la ley da una vez y la cooperativa ya tiene
help-committee-define-term = Definir un período: el tiempo por el que se elige un órgano entero
help-committee-define-term--label = Cómo se le llama, por ejemplo 2021-2023
help-committee-define-term--from = Cuándo comienza
help-committee-define-term--until = Cuándo termina, sin contar ese día
help-committee-change-seats = Cambiar desde una fecha cuántas plazas hay, o añadir; con cero plazas, desaparece
help-committee-change-seats--from = El primer día del cambio
help-committee-change-seats--seats = Una plaza como es desde entonces: CARGO[:PLAZAS][:suplente][:abierto]
help-committee-dissolve = Disolver un órgano: terminan sus mandatos
help-committee-dissolve--on = El primer día en que ya no existe
help-committee-annul = Decir que un órgano se registró por error; solo mientras nadie haya asumido un cargo en él
help-committee-annul--reason = Qué estaba mal
help-committee-seat = Dar un mandato a una persona
help-committee-seat--post = presidencia, vicepresidencia, secretaría, tesorería, vocal, delegada, gerencia o la palabra del órgano
help-committee-seat--alternate = Una plaza de suplente
help-committee-seat--from = Su primer día
help-committee-seat--until = Cuándo termina o ha de terminar el mandato, sin contar ese día
help-committee-end = Dar fin a un mandato
help-committee-end--organ = El órgano, si la persona ocupa cargos en varios
help-committee-end--on = El primer día en que ya no lo ocupa
help-committee-end--reason = El motivo, si consta: fin del período, renuncia, remoción, fallecimiento, dejó de pertenecer, reemplazo, órgano disuelto u otro
help-committee-replace = Reemplazar en una fecha a quien ocupa una plaza
help-committee-replace--successor = Quién la asume: número de padrón, documento o nombre
help-committee-replace--organ = El órgano, si la persona ocupa cargos en varios
help-committee-replace--on = El día del relevo, en que el cargo ya es de quien entra
help-committee-replace--reason = Por qué termina el mandato anterior
help-committee-replace--until = Hasta cuándo; si no se dice, lo que faltaba del mandato anterior
help-committee-correct-mandate = Corregir las fechas y circunstancias de un mandato
help-committee-correct-mandate--organ = El órgano, si la persona ocupa cargos en varios
help-committee-correct-mandate--from = El primer día correcto
help-committee-correct-mandate--until = El final correcto; nunca (never) lo retira
help-committee-annul-mandate = Decir que un mandato se registró por error
help-committee-annul-mandate--organ = El órgano, si la persona ocupa cargos en varios
help-committee-list = Listar órganos, o quién ocupa qué mandato
help-committee-list--cooperative = De esta cooperativa
help-committee-list--mandates = Listar los mandatos de la fecha en lugar de los órganos
help-committee-list--organ = Con --mandatos: solo de este órgano
help-committee-list--all = De todos los tiempos, no solo de la fecha
help-committee-show = Mostrar un órgano: plazas, quiénes las ocupan y sus mandatos en el tiempo
