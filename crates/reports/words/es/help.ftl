# La ayuda de lo que vale en todas las órdenes; la de cada orden está con las palabras de su área. El identificador es
# help-orden-suborden, con --argumento para un argumento; help--argumento vale para las órdenes que no tengan el suyo. La
# ayuda en inglés está en el propio programa.

help = El registro de una cooperativa: quién pertenece, quién ocupa qué cargo y desde cuándo, y cuánto participan mujeres y hombres.

### Argumentos de muchas órdenes
help--register = El archivo del registro, o su dirección en un servidor: postgres://usuaria@servidor/base?register=REGISTRO
help--server = La dirección de un servidor que lleva el registro, como https://registro.example.org; --registro es su nombre allí
help--token-file = El archivo con la clave de acceso para --servidor; si no se indica, vale la variable AYNI_TOKEN
help--as-of = La fecha por la que se pregunta: 30/11/2021, 2021-11-30, noviembre de 2021, 2021 o ayer; hoy, donde se lleva el registro, si no se dice otra
help--as-known-at = Responder según lo registrado hasta un momento: 2021-12-01 (su fin), "2021-12-01 18:00", o con desfase o Z
help--clock-is-right = Escribir aunque el reloj de este equipo esté lejos del último asiento
help--format = Cómo mostrarlo: table (para leer), json (para programas), csv (códigos y números, para programas y hojas de cálculo), html (para el navegador o el papel) o xlsx (para Excel y otras hojas de cálculo)
help--layout = Cómo se presenta una página: report (para la pantalla), paper (A4, para firmar y archivar) o poster (A3, para la pared)
help--lang = El idioma, por su código, como es
help--color = Color en la terminal: auto, always (siempre) o never (nunca)
help--dry-run = Decir qué pasaría y no escribir nada
help--by = Quién lo pide, como constará en la historia: un cargo, no un nombre
help--role = Con qué rol, por su código o su nombre: titular, secretaría, consejo de administración, consejo de vigilancia, comité electoral, comité de igualdad de género, comité de educación, auditoría, socia o socio, donante o administración del servidor
help--command-id = El identificador de esta orden; si se repite, no se hace dos veces
help--expect-version = Escribir solo si el registro está en esta versión
help--help = Mostrar la ayuda
help--version = Mostrar la versión del programa
help--person = La persona: número de padrón, documento o nombre
help--cooperative = La cooperativa, si hay varias: sigla, RUC, partida registral o nombre
help--organ = El órgano: clase o nombre
help--member = Quién: número de padrón, documento o nombre, u org:NOMBRE si es una organización
help--reason = Qué estaba mal
help--from = Desde cuándo
help--name = Cómo se llama
help--reference = Dónde está escrito
help--search = Solo quienes tengan estas palabras en el nombre
help--gender = Solo de este género: mujer, hombre, otro o sin dato
help--limit = Cuántas filas como máximo
help--holder = Quien lo ocupa, o el identificador del mandato
help--represents = A qué cooperativa representa
help--origin = Cómo llegó al cargo: elección o designación
help--term = En qué período, por su nombre
help--output = A un archivo y no a la terminal; si el nombre termina en .txt, .json, .csv, .html o .xlsx, ese es el formato
help--overwrite = Reemplazar el archivo que se escribe, si ya existe; nunca un registro
help--external-key = La clave que le dio otro sistema
help--area = En qué área

### Empezar
help-help = Mostrar qué hace una orden y cómo se escribe
help-help--verbs = La orden, como socia admitir; si no se dice, todas
help-init = Empezar un registro vacío
help-init--time-zone = La zona horaria con la que se lleva, como America/Lima; si no se dice, la de este equipo

### Cuidar el registro
help-__completions = Escribir lo que una terminal necesita para completar las órdenes
help-__completions--shell = La terminal: bash, elvish, fish, powershell o zsh
help-__man = Escribir las páginas del manual en una carpeta
help-__man--folder = La carpeta
