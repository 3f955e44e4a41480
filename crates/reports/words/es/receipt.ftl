# Lo que se dice cuando algo quedó anotado.

receipt-written = Registrado. El registro está en la versión { $version }.
receipt-replayed = Ya estaba registrado; no se hizo dos veces. El registro está en la versión { $version }.
receipt-alike = Quizá { $name } ya está en el registro: { $others }. Si es la misma persona, escriba: ayni persona unir REPETIDA QUE-QUEDA --motivo MOTIVO
receipt-dry-run = Solo es una prueba: no se escribió nada.
receipt-still-ended = Sigue terminado un cargo que acabó con la salida que se corrige: { $mandate }. Si lo siguió ejerciendo, escriba: ayni órgano corregir-mandato { $id } --hasta { $until } --motivo MOTIVO
