# Códigos del registro en palabras. El identificador es familia-código.
# `$gender` es el de quien ocupa el cargo: woman, man, other, unknown.

### Cargos
post-president = { $gender ->
    [woman] presidenta
    [man] presidente
   *[other] presidencia
}
post-vice_president = { $gender ->
    [woman] vicepresidenta
    [man] vicepresidente
   *[other] vicepresidencia
}
post-secretary = { $gender ->
    [woman] secretaria
    [man] secretario
   *[other] secretaría
}
post-treasurer = { $gender ->
    [woman] tesorera
    [man] tesorero
   *[other] tesorería
}
post-member = vocal
post-delegate = { $gender ->
    [woman] delegada
    [man] delegado
   *[other] delegada o delegado
}
post-manager = { $gender ->
    [woman] gerenta
    [man] gerente
   *[other] gerencia
}

### Órganos
organ-assembly = asamblea general
organ-board_of_directors = consejo de administración
organ-supervisory_board = consejo de vigilancia
organ-education_committee = comité de educación
organ-electoral_committee = comité electoral
organ-gender_equality_committee = comité de igualdad de género
organ-harassment_committee = comité de intervención frente al hostigamiento sexual
    .also = comité frente al hostigamiento sexual
organ-safety_committee = comité de seguridad y salud en el trabajo
organ-premium_committee = comité del premio
organ-management = gerencia
organ-commission = comisión
organ-other = otro órgano

### Organizaciones
cooperative-primary = cooperativa primaria
cooperative-central = central de cooperativas
cooperative-federation = federación nacional
cooperative-civil_association = asociación civil
cooperative-company = empresa
cooperative-other = otra organización

### Áreas de trabajo
work-warehouse = almacén
work-kitchen = cocina
work-accounting = contabilidad
work-nursing = enfermería
work-mining = mina
work-processing = planta de procesamiento
work-ore_selection = selección de mineral (pallaqueo)
work-administration = administración
work-security = seguridad
work-transport = transporte
work-cleaning = limpieza

### Situación y salida de quien es parte de la cooperativa
status-applied = postulante
status-declined = solicitud no aceptada
status-future = ingreso futuro
status-active = hábil
status-suspended = { $gender ->
    [woman] suspendida
    [man] suspendido
   *[other] en suspensión
}
status-left = { $gender ->
    [woman] exsocia
    [man] exsocio
   *[other] ya no pertenece
}
member-member = { $gender ->
    [woman] socia
    [man] socio
   *[other] socia o socio
}
exit-resignation = renuncia
exit-exclusion = exclusión
exit-death = fallecimiento
exit-transfer = transferencia
exit-dissolution = disolución

### Mandatos
mandate_end-term_expired = fin del período
mandate_end-resignation = renuncia
mandate_end-removal = remoción
mandate_end-death = fallecimiento
mandate_end-membership_ended = dejó de pertenecer a la cooperativa
mandate_end-replaced = reemplazo
mandate_end-organ_dissolved = órgano disuelto
mandate_end-other = otro motivo
entry-election = elección
entry-appointment = designación
rank-full = titular
rank-alternate = suplente

### Personas
gender-woman = mujer
    .also = femenino, femenina, F, mujeres
gender-man = hombre
    .also = masculino, H, varón, hombres, varones
gender-other = otro género
kinship-child = { $gender ->
    [woman] hija
    [man] hijo
   *[other] hija o hijo
}
kinship-parent = { $gender ->
    [woman] madre
    [man] padre
   *[other] madre o padre
}
kinship-spouse = { $gender ->
    [woman] esposa
    [man] esposo
   *[other] cónyuge
}
kinship-partner = conviviente
kinship-sibling = { $gender ->
    [woman] hermana
    [man] hermano
   *[other] hermana o hermano
}
kinship-grandchild = { $gender ->
    [woman] nieta
    [man] nieto
   *[other] nieta o nieto
}
kinship-grandparent = { $gender ->
    [woman] abuela
    [man] abuelo
   *[other] abuela o abuelo
}
kinship-other = otro parentesco
scheme-dni = DNI
scheme-foreign_card = carné de extranjería
scheme-passport = pasaporte
scheme-external = clave de otro sistema

### Fundamento
basis-law = ley
basis-statute = estatuto
basis-assembly = acuerdo de asamblea
basis-board = acuerdo del consejo
basis-other = otro fundamento
basis-not_stated = no consta en qué se funda

### Quién actúa, y quién emite códigos de lugar
role-owner = titular del registro
role-secretary = secretaría
role-board = consejo de administración
role-electoral = comité electoral
role-gender_committee = comité de igualdad de género
role-education_committee = comité de educación
role-supervisory = consejo de vigilancia
role-auditor = auditoría
role-member = socia o socio
role-donor = donante
role-administrator = administración del servidor
issuer-inei = INEI
issuer-reniec = RENIEC
issuer-sunat = SUNAT
