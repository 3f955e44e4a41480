# The codes of the register in words. The id is family-code.
# `$gender` is that of the person who holds the office: woman, man, other, unknown.

### Posts
post-president = president
post-vice_president = vice-president
post-secretary = secretary
post-treasurer = treasurer
post-member = ordinary member
post-delegate = delegate
post-manager = manager

### Organs
organ-assembly = general assembly
organ-board_of_directors = board of directors
organ-supervisory_board = supervisory board
organ-education_committee = education committee
organ-electoral_committee = electoral committee
organ-gender_equality_committee = gender equality committee
organ-harassment_committee = sexual harassment committee
organ-safety_committee = occupational safety and health committee
organ-premium_committee = premium committee
organ-management = management
organ-commission = commission
organ-other = other organ

### Organisations
cooperative-primary = primary cooperative
cooperative-central = central of cooperatives
cooperative-federation = national federation
cooperative-civil_association = civil association
cooperative-company = company
cooperative-other = other organisation

### Areas of work
work-warehouse = warehouse
work-kitchen = kitchen
work-accounting = accounting
work-nursing = nursing
work-mining = mining
work-processing = processing plant
work-ore_selection = ore selection (pallaqueo)
work-administration = administration
work-security = security
work-transport = transport
work-cleaning = cleaning

### Standing and leaving
status-applied = applicant
status-declined = request not accepted
status-future = future member
status-active = active
status-suspended = suspended
status-left = former member
member-member = member
exit-resignation = resignation
exit-exclusion = exclusion
exit-death = death
exit-transfer = transfer
exit-dissolution = dissolution

### Mandates
mandate_end-term_expired = term expired
mandate_end-resignation = resignation
mandate_end-removal = removal
mandate_end-death = death
mandate_end-membership_ended = membership ended
mandate_end-replaced = replaced
mandate_end-organ_dissolved = organ dissolved
mandate_end-other = other reason
entry-election = election
entry-appointment = appointment
rank-full = full
rank-alternate = alternate

### People
gender-woman = woman
    .also = female, F
gender-man = man
    .also = male
gender-other = other gender
kinship-child = { $gender ->
    [woman] daughter
    [man] son
   *[other] child
}
kinship-parent = { $gender ->
    [woman] mother
    [man] father
   *[other] parent
}
kinship-spouse = { $gender ->
    [woman] wife
    [man] husband
   *[other] spouse
}
kinship-partner = partner
kinship-sibling = { $gender ->
    [woman] sister
    [man] brother
   *[other] sibling
}
kinship-grandchild = { $gender ->
    [woman] granddaughter
    [man] grandson
   *[other] grandchild
}
kinship-grandparent = { $gender ->
    [woman] grandmother
    [man] grandfather
   *[other] grandparent
}
kinship-other = other kinship
scheme-dni = DNI
scheme-foreign_card = foreigner's card
scheme-passport = passport
scheme-external = key of another system

### Legal basis
basis-law = law
basis-statute = statute
basis-assembly = resolution of the assembly
basis-board = resolution of the board
basis-other = other basis
basis-not_stated = basis not stated

### Who acts, and who issues place codes
role-owner = owner of the register
role-secretary = secretary
role-board = board of directors
role-electoral = electoral committee
role-gender_committee = gender equality committee
role-education_committee = education committee
role-supervisory = supervisory board
role-auditor = auditor
role-member = member
role-donor = donor
role-administrator = administrator of the server
issuer-inei = INEI
issuer-reniec = RENIEC
issuer-sunat = SUNAT
