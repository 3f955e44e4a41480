# Lo que tienen en común las frases de la historia; cada frase está con las palabras de su área, y es event-área-nombre.
# `$gender` es el de la persona de quien se habla; lo que no se sabe llega como none.

### Organizaciones
record-unknown = un registro que ya no está
places-not-fixed = número de plazas no fijo

### Lo que cambió
change = { $field }: { $before } → { $after }
change-sentence = { $sentence }. { $changes }.
change-none = sin dato
change-erased = (dato borrado)
