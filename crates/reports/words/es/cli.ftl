# Lo que dice solo el programa de la terminal: todo empieza con cli-.

### La ayuda y lo que no se entiende al escribir una orden
cli-help-usage = Uso
cli-help-verbs = Órdenes
cli-help-arguments = Argumentos
cli-help-options = Opciones
cli-help-common-options = Opciones de todas las órdenes
cli-help-some-options = OPCIONES
cli-help-some-verb = ORDEN
cli-help-default = si no se dice: { $value }
cli-help-common = También { $options }: ayni ayuda opciones.
cli-help-group-begin = Para empezar
cli-help-group-people = Organizaciones, personas, cargos
cli-help-group-ask = Ver y revisar
cli-help-group-equality = Igualdad y proyectos
cli-help-group-certification = Certificación y auditoría
cli-help-group-keep = Comprobar y guardar copias
cli-help-group-hand-over = Entregar a otros
cli-help-first =
    Los primeros pasos:
    {"  "}ayni iniciar
    {"  "}ayni cooperativa inscribir "Cooperativa Minera Vizcacha"
    {"  "}ayni importar padrón socias.csv
    {"  "}ayni persona registrar --nombres Rosa --apellidos Quispe --género mujer
    {"  "}ayni socia admitir "Rosa Quispe" --el 05/03/2018
    {"  "}ayni socia listar

    ayni ayuda socia muestra lo que se hace con socias y socios; ayni ayuda socia admitir, una orden;
    ayni ayuda opciones, lo que vale en todas. Los acentos se pueden omitir.

### Lo que se hizo
cli-residue = Los datos se borraron, pero sus restos en el archivo todavía no se limpian: otro programa lo tiene abierto, o no hay espacio. Cierre el otro programa o libere espacio; la próxima orden que escriba en el registro los limpia.
cli-residue-there = Los datos se borraron y nada los muestra ya. Sus bytes siguen en los archivos de las tablas e índices del servidor: las tablas no son suyas o son demasiado grandes, o hay alguien más conectado. Pida a quien cuida el servidor que escriba las tablas de nuevo, como dice la guía (keep-on-a-server: What an erasure leaves); el diario del servidor y sus copias los guardan más tiempo.
cli-file-written = Se escribió { $path }.
cli-init = Se creó un registro vacío: { $path }. Inscriba la organización con ayni cooperativa inscribir.
cli-init-zone-unknown = Este equipo no dice en qué zona horaria está, así que el registro se lleva con la hora universal (UTC). Dígala con ayni cooperativa fijar-zona-horaria America/Lima.

### Comprobantes
cli-key-made = Se creó una clave en { $path }; guárdela bien y no la entregue. La clave pública, que sí se entrega y se anota en el acta: { $key }

### Evidencias
cli-dossier-written = Se escribió { $path }: { $parts } archivos, { $bytes } bytes. Huella de SHA256SUMS: { $manifest }
cli-yes-or-no = (s/n)
