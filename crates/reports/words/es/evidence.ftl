# Palabras de las evidencias, de sus archivos y del expediente para la auditoría.

evidence_state-in_effect = vigente
evidence_state-not_yet = todavía no
evidence_state-out_of_date = vencida
evidence_state-superseded = reemplazada
evidence_file-kept = guardado
evidence_file-missing = falta
evidence_file-differs = cambiado

col-certification-state = Vigencia
col-certification-effective_period = Muestra algo
col-certification-sensitivity = Reserva
col-certification-where = Dónde está
col-certification-kept = Archivo
col-certification-digest = SHA-256
col-certification-supersedes = Reemplaza a
col-certification-superseded_by = Reemplazada por
col-certification-requirements_of_evidence = Requisitos

list-evidence = Evidencias
list-evidence-uses = Para qué sirve

problem-evidence-source-needed = Falta decir dónde está la evidencia.
problem-evidence-source-needed-next = Añada --archivo ARCHIVO, --papel TEXTO, --dirección DIRECCIÓN, --mandato, --órgano o --asiento CLASE:IDENTIFICADOR.
problem-evidence-record-wrong = { $option }: no se entiende «{ $value }».
problem-evidence-record-wrong-next = Escriba la clase, dos puntos y el identificador, por ejemplo training:0190a7e1-0000-7000-8000-000000000001.
problem-evidence-is-folder = { $path } es una carpeta; no se guardó nada.
problem-evidence-is-folder-next = Indique un archivo. Si son varios, registre cada uno, o reúnalos antes en un ZIP.
problem-evidence-no-file = { $path } no es un archivo que se pueda leer hasta el final; no se guardó nada.
problem-evidence-no-file-next = Indique un archivo de una carpeta o de una memoria.
problem-evidence-too-big = { $path } tiene más de { $limit } MiB; no se guardó nada.
problem-evidence-too-big-next = Guarde una versión más pequeña, o permita más con --tope MIB.
problem-evidence-changed = { $path } cambió mientras se leía; no se registró nada.
problem-evidence-changed-next = Cierre el programa que lo está escribiendo y repita la orden.
problem-evidence-has-no-file = La evidencia «{ $title }» no es un archivo.
problem-evidence-has-no-file-next = Vea dónde está con ayni evidencia mostrar.
problem-evidence-to-a-file = La evidencia se escribe en un archivo, no en la terminal.
problem-evidence-to-a-file-next = Dé el nombre de un archivo con --salida.
problem-evidence-damaged = El archivo de «{ $title }» se cambió después de guardarlo ({ $digest }); no se escribió nada.
problem-evidence-damaged-next = Vea qué más se cambió con ayni verificar, y recupere una copia con ayni restaurar.
evidence-forget-question = { $count ->
    [one] Se quitará para siempre { $count } archivo ({ $bytes } bytes) que ninguna evidencia, esquema ni estatuto usa.
   *[other] Se quitarán para siempre { $count } archivos ({ $bytes } bytes) que ninguna evidencia, esquema ni estatuto usa.
} Los hechos y los archivos en uso quedan. ¿Continuar?
evidence-forgotten = { $count ->
    [0] Ningún archivo está sin uso.
    [one] Se quita 1 archivo sin uso ({ $bytes } bytes).
   *[other] Se quitan { $count } archivos sin uso ({ $bytes } bytes).
}

dossier-title = Expediente para la auditoría
dossier-requirements = Requisito por requisito
dossier-members = Socias y socios por género
dossier-withheld = (reservada)
dossier-unanswered = sin respuesta
dossier-scheme = Esquema
dossier-holder = Organización
dossier-status = Estado
dossier-number = Certificado n.º
dossier-until = Vigente hasta
dossier-due = Requisitos exigibles
dossier-met = Respondidos como cumplidos
dossier-ready = Sin nada pendiente
dossier-of = { $count } de { $due }
dossier-parts = Qué contiene
dossier-enclosed = Archivos de evidencia incluidos
dossier-elsewhere = Evidencias que no son archivos
dossier-withheld_evidence = Evidencias que no se incluyen
dossier-up_to = Solo se incluyen evidencias hasta la reserva «{ $level }». Lo sensible nunca sale de la organización.
dossier-due-now = exigible
dossier-due-later = más adelante
dossier-due-voluntary = voluntario
dossier-due-not_here = no se pide aquí
dossier-verdict-proven = el registro lo muestra
dossier-verdict-not_proven = el registro no lo muestra
dossier-verdict-not_applicable = no aplica
dossier-verdict-not_computable = el registro no tiene los datos
dossier-col-part = Parte
dossier-col-files = Archivos
dossier-col-evidence = Evidencia
dossier-col-effective = Muestra algo
dossier-col-state = Vigencia
dossier-col-sensitivity = Reserva
dossier-col-requirements = Requisitos
dossier-col-where = Dónde está
dossier-col-demand = Requisito
dossier-col-due = Exigible
dossier-col-outcome = Resultado
dossier-col-work = Trabajo
dossier-col-deadline = Plazo
dossier-col-proof = Lo que muestra el registro
dossier-col-note = Observación
dossier-col-organisation = Organización
dossier-col-women = Mujeres
dossier-col-men = Hombres
dossier-col-other = Otro género
dossier-col-unknown = Sin dato
dossier-col-people = Personas
dossier-col-legal_persons = Personas jurídicas
dossier-conditions = Condiciones
dossier-note-check = SHA256SUMS contiene la huella de cada archivo de este expediente; se comprueba con sha256sum -c SHA256SUMS dentro de la carpeta.
dossier-note-period = El período de una evidencia dice en qué días muestra algo, no cuándo se registró; el último día ya no cuenta.
dossier-note-proof = Lo que muestra el registro se calcula de sus propios datos a la fecha; no reemplaza la evidencia ni decide por la certificadora.
dossier-note-decides = El expediente reúne lo que la organización registró. La conformidad la decide la certificadora.
dossier-note-members = Cada fila cuenta a una organización con todas las que pertenecen a ella; cada persona se cuenta una vez.
dossier-register = Datos del registro y de la cadena
dossier-manifest = Huellas de todos los archivos

dossier-would = Archivos de evidencia que llevaría el expediente: { $files }; evidencias que quedarían fuera: { $left_out }.
problem-dossier-up-to = { $option }: lo sensible nunca sale de la organización.
problem-dossier-up-to-next = Escriba público, interno o confidencial.
problem-dossier-exists = Ya existe { $path }; no se cambió.
problem-dossier-exists-next = Elija otro nombre, o añada --sobrescribir para reemplazar un expediente.
problem-not-a-dossier = { $path } no es un expediente; no se cambió.
problem-not-a-dossier-next = Elija otro nombre. Solo se reemplaza una carpeta con su index.html y su SHA256SUMS, o un archivo ZIP.
problem-dossier-name = El nombre «{ $name }» no puede estar en un expediente.
problem-dossier-name-next = Conserve este mensaje; es un error del programa.
problem-dossier-unreadable = { $name } no se pudo leer como se guardó: { $detail }. No se escribió ningún expediente.
problem-dossier-unreadable-next = Vea qué se cambió con ayni verificar, y recupere una copia con ayni restaurar.
problem-dossier-file-missing = Falta el archivo de la evidencia «{ $title }» ({ $digest }). No se escribió ningún expediente.
problem-dossier-file-missing-next = Recupere la carpeta de archivos con ayni restaurar, o registre de nuevo el archivo con ayni evidencia registrar --archivo.

### La ayuda
help-evidence = Evidencias: registrar, vincular, mostrar, extraer; los archivos se guardan junto al registro
help-evidence-record = Registrar una evidencia; un archivo se guarda junto al registro
help-evidence-record--title = Qué es, sin nombrar a una persona
help-evidence-record--from = El primer día en que muestra algo
help-evidence-record--until = Cuándo deja de mostrarlo, ese día ya no
help-evidence-record--file = Un archivo, que se guarda junto al registro; no debe contener lo que quizá haya que borrar
help-evidence-record--name = Cómo se llamará el archivo, sin nombrar a una persona; como el título, si no se dice
help-evidence-record--max-size = Cuántos MiB puede tener el archivo
help-evidence-record--paper = Un papel o libro que no se guarda aquí: dónde está
help-evidence-record--address = Una dirección
help-evidence-record--mandate = Un mandato de este registro: quien lo ocupa, o su identificador
help-evidence-record--organ = Un órgano de este registro; con --mandato, el órgano en que lo ocupa
help-evidence-record--of = La cooperativa del órgano, si puede ser más de una
help-evidence-record--record = Otra anotación de este registro, como training:0190a7e1-…
help-evidence-record--sensitivity = Con qué reserva se trata: público, interno, confidencial o sensible
help-evidence-record--supersedes = La evidencia de la que es una nueva versión: su título o una parte
help-evidence-link = Usar una evidencia para un requisito
help-evidence-link--evidence = La evidencia: su título o una parte
help-evidence-link--certification = La certificación: código o título del esquema, o número del certificado
help-evidence-link--requirement = El requisito: su código, o cómo empieza o termina
help-evidence-unlink = Dejar de usar una evidencia para un requisito
help-evidence-unlink--evidence = La evidencia: su título o una parte
help-evidence-unlink--certification = La certificación: código o título del esquema, o número del certificado
help-evidence-unlink--requirement = El requisito: su código, o cómo empieza o termina
help-evidence-unlink--reason = Por qué
help-evidence-annul = Decir que una evidencia se registró por error; solo mientras nada descanse en ella
help-evidence-annul--evidence = La evidencia: su título o una parte
help-evidence-annul--reason = Qué estaba mal
help-evidence-list = Mostrar las evidencias: si están vigentes en la fecha, si su archivo está guardado y para qué sirven
help-evidence-list--certification = Solo las que se usan en esta certificación: código o título del esquema, o número del certificado
help-evidence-show = Mostrar una evidencia
help-evidence-show--evidence = La evidencia: su título o una parte
help-evidence-extract = Sacar el archivo de una evidencia, comprobado con su SHA-256
help-evidence-extract--evidence = La evidencia: su título o una parte
help-evidence-extract--output = El archivo que se escribe
help-evidence-forget-unused = Quitar los archivos que ninguna evidencia, esquema ni estatuto usa: guardados para algo que se anuló o no llegó a registrarse
help-evidence-forget-unused--yes = No preguntar
help-report-dossier = El expediente para la auditoría: cada requisito, las evidencias que pueden salir, extractos y las huellas de todo
help-report-dossier--certification = La certificación: código o título del esquema, o número del certificado
help-report-dossier--output = La carpeta que se escribe, o un archivo que termine en .zip
help-report-dossier--up-to = Hasta qué reserva se incluyen evidencias: público, interno o confidencial; lo sensible nunca
