# Cuentas de un servidor: por qué no se hizo algo, y qué dicen las anotaciones. Los identificadores son access-rejection-código,
# access-entry-clase, access-end-motivo; `.next` dice cómo seguir.

### Entrar
access-rejection-sign-in-refused = El nombre, la contraseña o el código no es correcto.
    .next = Escríbalos otra vez. Si olvidó la contraseña, pida una nueva a quien es titular del registro.
access-rejection-code-required = Esta cuenta tiene un segundo factor.
    .next = Escriba el código que muestra su autenticador, o un código de recuperación.
access-rejection-throttled = Fallaron demasiados intentos.
    .next = Inténtelo otra vez a partir de { $until }.
access-rejection-password-replaced = Entretanto se cambió la contraseña.
    .next = Entre con la nueva.
access-rejection-factor-required = Esta cuenta tiene un segundo factor.
    .next = Escriba el código que muestra su autenticador, o un código de recuperación.
access-rejection-code-used = Este código ya se usó.
    .next = Espere el siguiente.
access-rejection-session-exists = La sesión ya está en uso.
    .next = Entre otra vez.
access-rejection-session-unknown = La sesión ya terminó.
    .next = No hay nada que hacer.

### Contraseñas
access-rejection-password-too-short = La contraseña tiene menos de { $min } caracteres.
    .next = Elija una más larga: varias palabras se recuerdan bien.
access-rejection-password-too-long = La contraseña tiene más de { $max } caracteres.
    .next = Elija una más corta.
access-rejection-password-unusable = La contraseña tiene un carácter que no se puede escribir en todas partes, como un salto de línea.
    .next = Quítelo.
access-rejection-password-common = Mucha gente elige esta contraseña, o repite unos pocos caracteres.
    .next = Elija varias palabras que nadie relacione con usted.
access-rejection-password-is-name = La contraseña es poco más que su nombre.
    .next = Elija varias palabras que nadie relacione con usted.

### Cuentas
access-rejection-not-allowed = Su cuenta no puede hacer eso.
    .next = Pídalo a quien es titular del registro.
access-rejection-not-new = Ya hay cuentas, así que no hay una primera que abrir.
    .next = Entre, y abra desde ahí las demás.
access-rejection-account-unknown = No existe esa cuenta.
    .next = Elija una de la lista de cuentas.
access-rejection-account-exists = El identificador ya es de una cuenta.
    .next = Use un identificador nuevo.
access-rejection-account-closed = La cuenta está cerrada.
    .next = Abra otra.
access-rejection-account-disabled = La cuenta está inhabilitada.
    .next = Habilítela primero.
access-rejection-account-enabled = La cuenta ya se puede usar.
    .next = No hay nada que hacer.
access-rejection-account-unchanged = Ya es así.
    .next = No hay nada que hacer.
access-rejection-sign-in-name-empty = El nombre para entrar no tiene letras ni números.
    .next = Elija otro.
access-rejection-sign-in-name-taken = Otra cuenta tiene ese nombre para entrar, quizá con otras mayúsculas o tildes.
    .next = Elija otro.
access-rejection-factor-unknown = La cuenta no tiene segundo factor.
    .next = Configúrelo primero.
access-rejection-factor-active = La cuenta ya tiene un segundo factor.
    .next = Pida a quien es titular del registro que lo retire antes de configurar otro.

### Papeles y claves de programas
access-rejection-last-owner = El registro quedaría sin titular.
    .next = Nombre antes a otra persona, para todo el registro y sin fecha de término, y hágalo desde ese día.
access-rejection-grant-unknown = No existe ese papel.
    .next = Elija uno de la lista de papeles.
access-rejection-grant-exists = El identificador ya es de un papel.
    .next = Use un identificador nuevo.
access-rejection-grant-revoked = El papel ya se retiró.
    .next = No hay nada que hacer.
access-rejection-period-empty = El papel terminaría antes de empezar, o ya terminó.
    .next = Revise los dos días.
access-rejection-scope-empty = No se eligió ninguna cooperativa.
    .next = Elija al menos una, o todo el registro.
access-rejection-member-missing = No está dicho a qué persona del registro corresponde esta cuenta.
    .next = Dígalo primero.
access-rejection-role-missing = La cuenta no tiene en el registro un papel que incluya este: { $role }.
    .next = Elija uno menor, o pídalo a quien es titular del registro.
access-rejection-token-unknown = No existe esa clave de programa.
    .next = Elija una de la lista de claves.
access-rejection-token-exists = La clave de programa ya está en uso.
    .next = Haga otra.
access-rejection-token-revoked = La clave de programa ya se retiró.
    .next = No hay nada que hacer.
access-rejection-token-lifetime = La clave de programa terminaría en seguida, o duraría más de un año.
    .next = Elija otro día.

### Entre dos
access-rejection-confirmation-unknown = No existe esa solicitud.
    .next = Elija una de la lista de solicitudes.
access-rejection-confirmation-exists = El identificador ya es de una solicitud.
    .next = Use un identificador nuevo.
access-rejection-confirmation-own = Esto lo solicitó usted.
    .next = Tiene que confirmarlo otra persona con ese papel.
access-rejection-confirmation-settled = La solicitud ya se confirmó, se rechazó, se retiró o se usó.
    .next = Solicítelo otra vez si todavía hace falta.
access-rejection-confirmation-pending = Todavía nadie lo confirmó.
    .next = Pida a otra persona con ese papel que lo confirme.
access-rejection-confirmation-expired = La solicitud tiene más de una semana.
    .next = Solicítelo otra vez.
access-rejection-confirmation-differs = Lo que se va a hacer no es lo que se confirmó.
    .next = Solicite de nuevo lo que se va a hacer.

### Anotaciones
access-entry-account-opened = Se abrió la cuenta
access-entry-account-described = Cambiaron los nombres de la cuenta
access-entry-account-member-stated = Se dijo a quién corresponde la cuenta
access-entry-account-password-set = Se cambió la contraseña
access-entry-account-disabled = Se inhabilitó la cuenta
access-entry-account-enabled = Se habilitó la cuenta
access-entry-account-closed = Se cerró la cuenta
access-entry-factor-enrolled = Se entregó un segundo factor
access-entry-factor-confirmed = Se confirmó el segundo factor
access-entry-factor-recovery-replaced = Se cambiaron los códigos de recuperación
access-entry-factor-reset = Se retiró el segundo factor
access-entry-grant-given = Se dio un papel
access-entry-grant-revoked = Se retiró un papel
access-entry-grant-reviewed = Se revisaron los papeles
access-entry-token-issued = Se hizo una clave de programa
access-entry-token-revoked = Se retiró una clave de programa
access-entry-session-signed-in = Entró
access-entry-session-sign-in-failed = No logró entrar
access-entry-session-ended = Terminó la sesión
access-entry-confirmation-asked = Solicitó una confirmación
access-entry-confirmation-confirmed = Confirmó
access-entry-confirmation-declined = Rechazó
access-entry-confirmation-withdrawn = Retiró la solicitud
access-entry-confirmation-used = Se usó la confirmación
access-entry-access-exported = Exportó
access-entry-access-personal-read = Leyó datos personales
access-entry-access-texts-removed = Se borraron detalles antiguos

### Por qué terminó una sesión
access-end-signed-out = salió
access-end-idle = no se usó por mucho tiempo
access-end-expired = duró lo máximo
access-end-ended = alguien la terminó
access-end-password-set = se cambió la contraseña
access-end-roles-changed = cambiaron los papeles
access-end-factor-changed = cambió el segundo factor
access-end-account-locked = la cuenta se inhabilitó o se cerró

### Quién lo hizo
access-by-operator = quien cuida la máquina
access-by-server = el servidor
