# Lo que se escribe en lugar de un nombre o de un día, en este idioma; varias palabras se separan con espacios.

day-today = hoy
day-tomorrow = mañana
day-yesterday = ayer
keyword-none = ninguno ninguna nunca
keyword-all = todos todas
keyword-blocks = impide
keyword-organisation = org
keyword-full = titular
keyword-alternate = suplente
keyword-open = abierto
keyword-outside = externo externa
keyword-new = nueva nuevo
keyword-skip = omitir
keyword-same = misma mismo ella él
keyword-correct = corregir
currency-pen = nuevos soles | soles | sol
currency-usd = dólares | dolares
currency-eur = euros
