# What is typed in place of a name or of a day, in this language; several words are parted by spaces.

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
keyword-none = none never
keyword-all = all
keyword-blocks = blocks
keyword-organisation = org
keyword-full = full
keyword-alternate = alternate
keyword-open = open
keyword-outside = outside
keyword-new = new
keyword-skip = skip
keyword-same = same
keyword-correct = correct
currency-pen = nuevos soles | soles | sol
currency-usd = dollars
currency-eur = euros
