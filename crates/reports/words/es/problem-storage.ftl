# Problemas con el lugar donde se guarda el registro, archivo o servidor: problem-storage-código, y con -next, qué hacer después.

problem-storage-not-found = No hay un registro en { $path }.
problem-storage-not-found-next = Indique el archivo con --registro, empiece uno vacío con ayni iniciar o vea la demostración con ayni demo.
problem-storage-exists = Ya existe { $path }; no se cambió.
problem-storage-exists-next = Si es su registro, ya puede usarlo; ayni muestra qué hay en él. Para empezar otro, elija otro nombre con --registro. Para reemplazar el archivo con respaldar o restaurar, añada --sobrescribir.
problem-storage-not-ours = { $path } no es un registro de Ayni.
problem-storage-not-ours-next = Indique otro archivo con --registro. Si quiere leer un padrón, use ayni importar padrón.
problem-storage-empty = { $path } está vacío: un ayni iniciar que no terminó, o un archivo que nadie llenó.
problem-storage-empty-next = Empiece ahí el registro con ayni --registro { $quoted } iniciar, o indique otro archivo con --registro.
problem-storage-format-1 = { $path } es de una versión de prueba de Ayni, anterior a la primera entregada, y este programa ya no la lee.
problem-storage-format-1-next = Cree un registro nuevo con ayni iniciar e importe allí su lista.
problem-storage-newer = { $path } se escribió con un programa más nuevo que este.
problem-storage-newer-next = Instale la versión nueva de Ayni y repita la orden.
problem-storage-older = { $path } se escribió con un programa más antiguo y solo se abrió para leer.
problem-storage-older-next = Póngalo al día con ayni --registro { $quoted }, y repita la orden.
problem-storage-unknown-event = El registro contiene algo que este programa no conoce ({ $detail }); lo escribió uno más nuevo.
problem-storage-unknown-event-next = Instale la versión nueva de Ayni y repita la orden.
problem-storage-damaged = { $path } está dañado: { $detail }.
problem-storage-damaged-next = Vea qué parte con ayni verificar. Guarde este archivo aparte y recupere una copia con ayni restaurar COPIA.
problem-storage-unsynced = Se escribió en { $path }, pero el disco no confirmó que quede guardado: { $detail }.
problem-storage-unsynced-next = Revise el disco. Luego verifique el registro y mire si el cambio está en el historial antes de repetirlo: ayni verificar, ayni historia.
problem-storage-disk-full = No queda espacio en el disco de { $path }; no se escribió nada.
problem-storage-disk-full-next = Libere espacio y repita la orden.
problem-storage-unfinished = Lo que hay en { $path } es una copia que se cortó; no está completa y no se usa.
problem-storage-unfinished-next = Repita la orden ayni copiar o ayni restaurar con la que empezó: sigue donde quedó.
problem-storage-other-register = En { $path } hay otro registro, o uno que siguió por su cuenta; no se escribió nada.
problem-storage-other-register-next = Elija otro lugar, o copie en la otra dirección si el de allí es el más nuevo.
problem-storage-itself = { $path } es el mismo registro; no se escribió nada.
problem-storage-itself-next = Elija otro archivo.
problem-storage-of-register = { $path } pertenece al registro { $detail }; no se cambió.
problem-storage-of-register-next = Elija otro nombre.
problem-storage-not-a-file = { $path } no es un archivo, sino una carpeta, un dispositivo o una tubería; no se cambió.
problem-storage-not-a-file-next = Elija el nombre de un archivo.
problem-storage-address = La dirección { $path } no se entiende: { $detail }.
problem-storage-address-next = Escríbala así: postgres://usuaria@servidor/base?register=REGISTRO, y repita la orden.
problem-storage-unreachable = No se pudo hablar con el servidor de { $path }: { $detail }.
problem-storage-unreachable-next = Revise la red, la dirección y que el servidor funcione, y repita la orden. Si escribía, vea antes con ayni historia --últimos 1 si quedó registrado.
problem-storage-tls-missing = El servidor de { $path } no cifra, y debe hacerlo mientras la dirección no diga otra cosa; no se envió nada.
problem-storage-tls-missing-next = Pida a quien cuida el servidor que active el cifrado (ssl = on). Solo donde la red es de ustedes y de nadie más puede decir la dirección sslmode=disable.
problem-storage-tls-untrusted = El servidor de { $path } no demostró ser quien debe: { $detail ->
    [issuer] nadie en quien usted confíe responde por su certificado
    [name] su certificado es de otro nombre
    [expired] su certificado venció
   *[other] { $detail }
}. No se envió nada.
problem-storage-tls-untrusted-next = Revise el nombre del servidor en la dirección, y que sslrootcert= nombre el certificado de la autoridad que le dio quien cuida el servidor. No debilite sslmode antes de conocer la razón: alguien puede estar en medio.
problem-storage-certificate-unreadable = Los certificados de { $path } no se pueden leer: { $detail }.
problem-storage-certificate-unreadable-next = Revise el nombre que sigue a sslrootcert= en la dirección, y que el archivo tenga un certificado en texto, que empieza con BEGIN CERTIFICATE.
problem-storage-connections-busy = Este programa usa tantas conexiones a { $path } como permite la dirección ({ $detail }), y ninguna quedó libre; no se escribió nada.
problem-storage-connections-busy-next = Espere un momento y repita la orden, o escriba un número mayor después de pool= en la dirección.
problem-storage-login = El servidor de { $path } no dejó entrar: el nombre o la contraseña no son los que conoce, o falta la contraseña.
problem-storage-login-next = Revise el nombre en la dirección y ponga la contraseña en la variable PGPASSWORD. Si no la sabe, pídala a quien cuida el servidor.
problem-storage-no-database = En el servidor no existe la base de datos de { $path }.
problem-storage-no-database-next = Revise su nombre en la dirección, o pida a quien cuida el servidor que la cree con createdb, y repita la orden.
problem-storage-encoding = La base de { $path } guarda sus textos en { $detail }, que no tiene todas las letras de los nombres; no se creó nada.
problem-storage-encoding-next = Pida a quien cuida el servidor una base en UTF-8: createdb --encoding=UTF8 --template=template0 NOMBRE, y repita la orden con ella.
problem-storage-schema-differs = Lo que hay en { $path } no es todo como lo crea este programa ({ $detail }); no se leyó ninguna fila.
problem-storage-schema-differs-next = Alguien cambió el archivo con otro programa: no lo use, y recupere una copia con ayni restaurar. Si se lo enviaron, avise a quien lo hizo; ayni verificar nombra todo lo que difiere.
problem-storage-schema-differs-there = Las tablas de { $path } no son como las crea este programa ({ $detail }); no se leyó ninguna fila.
problem-storage-schema-differs-there-next = Pregunte a quien cuida el servidor quién las cambió, y pídale que quite lo añadido y reponga lo que falta; ayni verificar lo nombra todo. Después repita la orden.
problem-storage-search-path = La conexión a { $path } no llega al esquema ayni, sino a «{ $detail }»; no se creó nada.
problem-storage-search-path-next = Conéctese sin intermediario (como PgBouncer), o pida a quien lo cuida que deje pasar options; después repita la orden.
problem-storage-too-slow = El servidor de { $path } tardó más de lo que una orden puede; no se escribió nada.
problem-storage-too-slow-next = Espere un momento y repita la orden, o escriba en la dirección statement_timeout= con más milisegundos; con 0 no hay límite.
problem-storage-not-found-there = En { $path } no hay un registro.
problem-storage-not-found-there-next = Revise en la dirección el nombre de la base y el identificador que sigue a register=, o empiece ahí un registro con ayni iniciar.
problem-storage-permission-there = El servidor deja entrar en { $path }, pero no hacer esto.
problem-storage-permission-there-next = Pida a quien cuida el servidor los permisos que faltan (GRANT) sobre las tablas de ayni, o entre con el nombre de quien puede escribir.
problem-storage-read-only-there = La base de { $path } solo se puede leer; no se escribió nada.
problem-storage-read-only-there-next = Escriba en la dirección el servidor principal en vez de una réplica, o pregunte a quien cuida el servidor.
problem-storage-register-unnamed = La base de datos { $path } guarda varios registros, y no se dijo cuál.
problem-storage-register-unnamed-next = Añada a la dirección ?register= y el identificador del registro, y repita la orden.
problem-storage-overtaken = Otros escribieron en { $path } al mismo tiempo una y otra vez; no se escribió nada.
problem-storage-overtaken-next = Espere un momento y repita la orden.
problem-storage-on-server = { $path } está en un servidor; esta orden es para archivos.
problem-storage-on-server-next = Indique un archivo. Para llevar un registro a un servidor, o traerlo de uno, use ayni copiar.
problem-storage-busy = Otro programa está escribiendo en { $path }; no se escribió nada.
problem-storage-busy-next = Espere un momento y repita la orden.
problem-storage-read-only = { $path } no se puede escribir.
problem-storage-read-only-next = Quite la protección del archivo, o copie el registro a una carpeta donde pueda escribir.
problem-storage-permission = No hay permiso para abrir { $path }.
problem-storage-permission-next = Revise los permisos del archivo y de su carpeta.
problem-storage-unverified = La copia de { $path } no coincide con lo que se escribió, y no se puso en su lugar.
problem-storage-unverified-next = Revise el archivo con ayni verificar. Si el disco falla, copie a otro.
problem-storage-file-not-kept = El archivo { $detail } no está guardado junto al registro; no se registró nada.
problem-storage-file-not-kept-next = Guárdelo de nuevo con lo que lo registró (ayni evidencia registrar --archivo, ayni importar esquema, ayni estatuto adoptar), o recupere la carpeta de archivos de una copia con ayni restaurar.
problem-storage-file-strange = { $path } no es una carpeta del registro; no se guardó nada.
problem-storage-file-strange-next = Mire qué es, muévalo a otro lugar y repita la orden.
problem-storage-clock-behind = El reloj de este equipo dice { $now }, pero el último asiento del registro es del { $last }. No se escribió nada.
problem-storage-clock-behind-next = Corrija el reloj del equipo. Si el reloj está bien, el asiento se hizo con un reloj adelantado: vuelva a la última copia anterior (ayni restaurar), o añada --el-reloj-está-bien y lo nuevo llevará la fecha de ese asiento.
problem-storage-clock-ahead = El reloj de este equipo dice { $now }; el último asiento del registro es del { $last }, más de diez años antes. No se escribió nada.
problem-storage-clock-ahead-next = Corrija el reloj del equipo. Si está bien, repita la orden con --el-reloj-está-bien.
problem-storage-io = No se pudo usar { $path }: { $detail }.
problem-storage-io-next = Revise el disco y la carpeta, y repita la orden.
problem-storage-engine = El registro no se pudo usar: { $detail }.
problem-storage-engine-next = Repita la orden. Si ocurre otra vez, escriba ayni verificar y conserve el mensaje.
