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
