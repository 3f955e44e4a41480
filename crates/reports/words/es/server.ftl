# Lo que dice el servidor.

serve-ready = El registro está abierto en su navegador con esta dirección, que sirve una sola vez:
    { $address }
    Para terminar, pulse Ctrl+C.

problem-address-wrong = { $option }: «{ $value }» no es una dirección con su puerto.
problem-address-wrong-next = Escriba por ejemplo 127.0.0.1:7411.
problem-address-taken = { $option }: no se puede atender en { $value }: { $cause }.
problem-address-taken-next = Elija otro puerto, por ejemplo 127.0.0.1:7412, o termine el programa que usa este.
problem-tls-needed = { $option }: fuera de esta máquina ({ $value }) sólo se atiende con un certificado.
problem-tls-needed-next = Dé el certificado y su clave, o atienda en 127.0.0.1 detrás de un proxy que los tenga, e indique su dirección con --proxy-de-confianza.
problem-network-wrong = { $option }: «{ $value }» no es la dirección de un proxy.
problem-network-wrong-next = Escriba una dirección, como 127.0.0.1, o una red, como 10.0.0.0/8.
problem-sign-in-needed = Para esto hay que haber entrado.
problem-sign-in-needed-next = { $keeper ->
    [accounts] Entre con su cuenta en /sign-in, o envíe la clave de un programa.
   *[owner] Abra la dirección que el servidor muestra al empezar, o envíe su clave de acceso.
}
problem-sign-in-wrong = { $keeper ->
    [accounts] El nombre, la contraseña o el código no es correcto.
   *[owner] Con eso no se puede entrar: no es válido, ya se usó o venció.
}
problem-sign-in-wrong-next = { $keeper ->
    [accounts] Inténtelo de nuevo. Una persona titular del registro puede darle otra contraseña.
   *[owner] Pida una dirección nueva a quien puso en marcha el servidor.
}
problem-request-foreign = La petición vino de otra página y no se atendió.
problem-request-foreign-next = Hágala desde las páginas de este servidor, o con una clave de acceso.
problem-host-unknown = Este servidor no atiende con el nombre «{ $value }».
problem-host-unknown-next = Use la dirección que muestra al empezar; quien lo puso en marcha puede añadir otros nombres con --nombre-de-red.
problem-address-unknown = Aquí no hay nada.
problem-address-unknown-next = Vea /openapi.json: dice todo lo que se puede pedir.
problem-register-unknown = Aquí no se atiende ningún registro «{ $value }».
problem-register-unknown-next = Vea /v1/registers: dice cuáles se atienden.
problem-method-wrong = { $value } no se puede aquí.
problem-method-wrong-next = Vea /openapi.json: dice con qué método se pide.
problem-format-unknown = { $option }: no hay respuesta en «{ $value }».
problem-format-unknown-next = Pida una de estas: { $known }.
problem-layout-unfit = { $option }: esto no se puede presentar como «{ $value }».
problem-layout-unfit-next = Un afiche muestra cifras de muchas personas, como las de informe participación o informe hoja; pida este como report o paper.
problem-layout-without-page = { $option }: «{ $value }» presenta una página, y esto no lo es ({ $format }).
problem-layout-without-page-next = Pida el formato html, o no indique la presentación.
problem-field-repeated = { $option } está varias veces: { $value }.
problem-field-repeated-next = Déjelo una sola vez.
problem-version-wrong = { $option }: «{ $value }» no es la versión de un registro.
problem-version-wrong-next = Envíe el ETag de una respuesta, como "12".
problem-encoding-wrong = { $option }: no es texto en UTF-8.
problem-encoding-wrong-next = Envíelo en UTF-8.
problem-cursor-wrong = { $option }: no es un lugar de la lista que se pide.
problem-cursor-wrong-next = Envíe el cursor de una respuesta con la misma fecha, los mismos filtros, orden e idioma, y con la misma cuenta; sin cursor, la lista empieza por el principio.
problem-cursor-outdated = { $option }: el registro cambió desde que se hizo esa página (entonces versión { $then }, ahora { $now }).
problem-cursor-outdated-next = Empiece la lista de nuevo; con as_known_at queda como se conocía en un momento hasta que tenga todas las páginas.
problem-media-type-wrong = { $option }: «{ $value }» no se entiende aquí.
problem-media-type-wrong-next = Envíe { $type }.
problem-request-large = La petición es demasiado grande.
problem-request-large-next = Envíe como mucho { $most } bytes.
problem-file-forbidden = Con el rol «{ $role }» no se registra nada que se refiera a un archivo así, de modo que no se guarda.
problem-file-forbidden-next = Entregue el archivo a la secretaría.
problem-files-unused = El archivo no se guarda: los archivos a los que nada se refiere ya ocupan { $bytes } bytes, y el máximo es { $most }.
problem-files-unused-next = Registre aquello para lo que son los archivos. Quien mantiene el servidor puede quitar los demás con ayni evidencia olvidar-sin-uso.
problem-request-slow = Lo enviado no llegó a tiempo; no se hizo nada.
problem-request-slow-next = Envíelo de nuevo; un archivo grande por una línea lenta puede necesitar enviarse antes por /files.
problem-requests-many = Desde su dirección llegan demasiadas peticiones.
problem-requests-many-next = Espere un momento y repita la petición.
problem-server-busy = El servidor está ocupado.
problem-server-busy-next = Espere un momento y repita la petición.
problem-register-needed = El servidor atiende varios registros.
problem-register-needed-next = Diga cuál con --registro: { $known }.
problem-registers-none = El servidor no atiende ningún registro para quien pregunta.
problem-registers-none-next = Pida a quien es titular del registro que le dé un rol a la cuenta.
problem-server-lacks = { $option }: ayni { $verb } se hace en la máquina donde se lleva el registro; { $value } no lo ofrece.
problem-server-lacks-next = Repítalo allí, sin { $option } ni AYNI_SERVER.
problem-token-missing = El servidor quiere saber quién pregunta, y falta la clave de acceso.
problem-token-missing-next = Póngala en la variable { $variable } o indique su archivo con --archivo-de-clave. Cada cuenta hace las suyas.
problem-package-to-a-zip = { $option }: un servidor entrega varios archivos en un solo ZIP, y «{ $value }» no lo es.
problem-package-to-a-zip-next = Indique un archivo que termine en .zip.
problem-server-wrong = { $option }: «{ $value }» no es la dirección de un servidor.
problem-server-wrong-next = Escriba una como https://registro.example.org.
problem-server-unreachable = { $option }: { $value } no responde: { $cause }.
problem-server-unreachable-next = Compruebe la dirección y que el servidor esté en marcha, y repita la orden.
problem-server-insecure = { $option }: por { $value } otros podrían leer lo que se envía.
problem-server-insecure-next = Use una dirección que empiece con https.

serve-ready-for-accounts = El servidor atiende en { $address }. Entra quien tiene una cuenta.
    Para terminar, pulse Ctrl+C.
problem-accounts-needed = { $option }: fuera de esta máquina ({ $value }) sólo entra quien tiene una cuenta.
problem-accounts-needed-next = Diga dónde está el libro de cuentas; si no existe, se crea.
problem-sign-in-code-needed = Falta el código del segundo factor.
problem-sign-in-code-needed-next = Escriba el código que muestra su autenticador, o uno de recuperación.
problem-sign-in-slowed = Hubo demasiados intentos.
problem-sign-in-slowed-next = Vuelva a intentarlo dentro de { $wait }.
wait-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
wait-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
problem-access-failed = No se puede usar el libro de cuentas ({ $cause }).
problem-access-failed-next = Avise a quien mantiene el servidor.

problem-file-not-kept = { $option }: no se recibió ningún archivo { $value }.
problem-file-not-kept-next = Envíelo primero a /files, y repita la petición.
problem-accounts-none = Este servidor no lleva cuentas.
problem-accounts-none-next = Quien lo inició puede indicar un libro de cuentas con --cuentas.
account-standing-enabled = habilitada
account-standing-disabled = inhabilitada
account-standing-closed = cerrada
account-yes = sí
account-no = no
problem-accounts-missing = No hay un libro de cuentas en { $path }.
problem-accounts-missing-next = Indique otro archivo con --cuentas, o empiece uno con ayni cuenta abrir.

problem-second-person-waiting = Otra persona tiene que confirmarlo: quedó pedido.
problem-second-person-waiting-next = Cuando otra cuenta titular lo haya confirmado, pídalo otra vez igual, y se hará.

problem-account-needed = Quien mantiene la máquina no tiene cuenta para eso.
problem-account-needed-next = Pídalo al servidor con --servidor, como una cuenta que entró allí.
problem-rehearsal-elsewhere = { $option }: un servidor ({ $value }) no ensaya lo que se pide de sus cuentas.
problem-rehearsal-elsewhere-next = Quite { $option }, o ensáyelo donde se guarda el libro de cuentas.
problem-form-old = El formulario ya no vale, porque cambió la sesión. No se hizo nada.
problem-form-old-next = Envíelo de nuevo.

problem-settings-unreadable = No se pueden leer los ajustes de { $path }: { $detail }
problem-settings-unreadable-next = Escriba cada uno como nombre = valor (TOML); la referencia dice cuáles hay: docs/reference/settings.md.
problem-setting-unknown = { $path }: no hay un ajuste «{ $value }».
problem-setting-unknown-next = { $suggestion ->
        [none] Los ajustes son: { $known }.
       *[other] ¿Quiso decir { $suggestion }? Los ajustes son: { $known }.
    }
problem-period-wrong = { $option }: «{ $value }» no es un plazo.
problem-period-wrong-next = Escriba un número con m (minutos), h (horas), d (días) o w (semanas), como 12h o 1d.
problem-log-level-unknown = { $option }: no hay un nivel «{ $value }».
problem-log-level-unknown-next = Los niveles son: { $known }.
problem-register-name-taken = Dos registros se llamarían «{ $value }»; el otro es { $other }.
problem-register-name-taken-next = Dé otro nombre a uno de ellos: NOMBRE=ARCHIVO, con letras de la a a la z, cifras y guiones.
problem-register-name-several = «{ $value }» no puede ser el nombre de varios registros.
problem-register-name-several-next = Indique uno con register= en la dirección, o deje el nombre: cada uno se llama entonces por su identificador.
problem-register-twice = Los registros «{ $value }» y «{ $other }» son el mismo.
problem-register-twice-next = Deje uno de los dos.

### La ayuda
help-serve = Ver el registro en el navegador, y atender a programas: HTTP en esta máquina o en una red
help-serve--registers = Archivos o direcciones (sin register=, todos los registros de la base); NOMBRE=ARCHIVO da un nombre; por defecto, el de --registro
help-serve--config = Un archivo con ajustes (TOML); las opciones y las variables van antes que lo que dice
help-serve--listen = Dirección y puerto de esta máquina
help-serve--host = Otro nombre con el que navegadores y programas lo piden, como registro.example.org; se puede repetir
help-serve--trusted-proxy = Un proxy que está delante y dice quién pide: su dirección o red, como 10.0.0.0/8
help-serve--accounts = El libro de cuentas, que se crea si no existe; hace falta fuera de esta máquina
help-serve--tls-certificate = El certificado con su cadena, en un archivo PEM; hace falta fuera de esta máquina
help-serve--tls-key = La clave privada del certificado, en un archivo PEM
help-serve--upkeep-folder = La carpeta para copias, comprobantes y resultados; hace falta para lo periódico
help-serve--backup-every = Cada cuánto se copia cada registro y se prueba restaurar la copia: 12h, 1d o 1w
help-serve--keep-backups = Cuántas copias de cada registro se guardan
help-serve--verify-every = Cada cuánto se verifica todo: 12h, 1d o 1w
help-serve--checkpoint-every = Cada cuánto se firma un comprobante: 12h, 1d o 1w
help-serve--checkpoint-key = El archivo con la clave que firma los comprobantes; se crea si no existe
help-serve--log-level = Qué se anota: error, warn, info o debug, cada uno con los anteriores
help-serve--max-body = Cuántos MiB puede traer una petición
help-serve--max-time = Cuántos segundos puede tardar una petición
help-serve--max-connections = Cuántas conexiones puede haber abiertas
help-serve--max-rate = Cuántas peticiones por segundo puede hacer cada dirección; de una vez, el doble
