# Lo que dice el servidor.

serve-ready = El registro está abierto en su navegador con esta dirección, que sirve una sola vez:
    { $address }
    Para terminar, pulse Ctrl+C.

cli-address-wrong = { $option }: «{ $value }» no es una dirección con su puerto.
cli-address-wrong-next = Escriba por ejemplo 127.0.0.1:7411.
cli-address-taken = { $option }: no se puede atender en { $value }: { $cause }.
cli-address-taken-next = Elija otro puerto, por ejemplo 127.0.0.1:7412, o termine el programa que usa este.
cli-tls-needed = { $option }: fuera de esta máquina ({ $value }) sólo se atiende con un certificado.
cli-tls-needed-next = Dé el certificado y su clave, o atienda en 127.0.0.1 detrás de un servidor que los tenga.
cli-sign-in-needed = Para esto hay que haber entrado.
cli-sign-in-needed-next = Abra la dirección que el servidor muestra al empezar, o envíe su clave de acceso.
cli-sign-in-wrong = Con eso no se puede entrar: no es válido, ya se usó o venció.
cli-sign-in-wrong-next = Pida una dirección nueva a quien puso en marcha el servidor.
cli-request-foreign = La petición vino de otra página y no se atendió.
cli-request-foreign-next = Hágala desde las páginas de este servidor, o con una clave de acceso.
cli-host-unknown = Este servidor no atiende con el nombre «{ $value }».
cli-host-unknown-next = Use la dirección que muestra al empezar; quien lo puso en marcha puede añadir otros nombres con --nombre-de-red.
cli-address-unknown = Aquí no hay nada.
cli-address-unknown-next = Vea /openapi.json: dice todo lo que se puede pedir.
cli-register-unknown = Aquí no se atiende ningún registro «{ $value }».
cli-register-unknown-next = Vea /v1/registers: dice cuáles se atienden.
cli-method-wrong = { $value } no se puede aquí.
cli-method-wrong-next = Vea /openapi.json: dice con qué método se pide.
cli-format-unknown = { $option }: no hay respuesta en «{ $value }».
cli-format-unknown-next = Pida una de estas: { $known }.
cli-field-repeated = { $option } está varias veces: { $value }.
cli-field-repeated-next = Déjelo una sola vez.
cli-version-wrong = { $option }: «{ $value }» no es la versión de un registro.
cli-version-wrong-next = Envíe el ETag de una respuesta, como "12".
cli-media-type-wrong = { $option }: «{ $value }» no se entiende aquí.
cli-media-type-wrong-next = Envíe { $type }.
cli-request-large = La petición es demasiado grande.
cli-request-large-next = Envíe como mucho { $most } bytes.
cli-request-slow = La petición tardó demasiado y se dejó.
cli-request-slow-next = Repítala; si cambia algo, con la misma Idempotency-Key, para que no se haga dos veces.
cli-requests-many = Desde su dirección llegan demasiadas peticiones.
cli-requests-many-next = Espere un momento y repita la petición.
cli-server-busy = El servidor está ocupado.
cli-server-busy-next = Espere un momento y repita la petición.
cli-register-needed = El servidor atiende varios registros.
cli-register-needed-next = Diga cuál con --registro: { $known }.
cli-server-wrong = { $option }: «{ $value }» no es la dirección de un servidor.
cli-server-wrong-next = Escriba una como https://registro.example.org.
cli-server-unreachable = { $option }: { $value } no responde: { $cause }.
cli-server-unreachable-next = Compruebe la dirección y que el servidor esté en marcha, y repita la orden.
cli-server-insecure = { $option }: por { $value } otros podrían leer lo que se envía.
cli-server-insecure-next = Use una dirección que empiece con https.

serve-ready-for-accounts = El servidor atiende en { $address }. Entra quien tiene una cuenta.
    Para terminar, pulse Ctrl+C.
cli-accounts-needed = { $option }: fuera de esta máquina ({ $value }) sólo entra quien tiene una cuenta.
cli-accounts-needed-next = Diga dónde está el libro de cuentas; si no existe, se crea.
cli-sign-in-code-needed = Falta el código del segundo factor.
cli-sign-in-code-needed-next = Escriba el código que muestra su autenticador, o uno de recuperación.
cli-sign-in-slowed = Hubo demasiados intentos.
cli-sign-in-slowed-next = Vuelva a intentarlo después de { $until }.
cli-access-failed = No se puede usar el libro de cuentas ({ $cause }).
cli-access-failed-next = Avise a quien mantiene el servidor.

cli-file-not-kept = { $option }: no se recibió ningún archivo { $value }.
cli-file-not-kept-next = Envíelo primero a /files, y repita la petición.
cli-accounts-none = Este servidor no lleva cuentas.
cli-accounts-none-next = Quien lo inició puede indicar un libro de cuentas con --cuentas.
col-sign-in-name = Nombre para entrar
col-display-name = Se muestra como
col-account-language = Idioma
col-account-standing = Situación
col-second-factor = Segundo factor
col-granted-role = Rol
col-granted-register = Registro
col-granted-from = Desde
col-revoked = Retirado
account-standing-enabled = habilitada
account-standing-disabled = inhabilitada
account-standing-closed = cerrada
account-yes = sí
account-no = no
cli-list-accounts = Cuentas
cli-list-account-roles = Roles de la cuenta
cli-account-opened = La cuenta «{ $name }» está abierta.
cli-account-granted = La cuenta «{ $name }» tiene el rol.
cli-account-revoked = Se retiró el rol { $name }.
cli-account-password-set = La cuenta «{ $name }» tiene una contraseña temporal; sus sesiones terminaron.
cli-account-disabled = La cuenta «{ $name }» está inhabilitada.
cli-account-enabled = La cuenta «{ $name }» se puede usar de nuevo.
cli-account-closed = La cuenta «{ $name }» está cerrada.
cli-account-factor-reset = La cuenta «{ $name }» ya no tiene segundo factor.
cli-accounts-missing = No hay un libro de cuentas en { $path }.
cli-accounts-missing-next = Indique otro archivo con --cuentas, o empiece uno con ayni cuenta abrir.

cli-second-person-waiting = Otra persona tiene que confirmarlo: quedó pedido.
cli-second-person-waiting-next = Cuando otra cuenta titular lo haya confirmado, pídalo otra vez igual, y se hará.
