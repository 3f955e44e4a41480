# The figures of many registers together.

roll-up-title = Figures across registers
roll-up-registers = { $count ->
    [one] 1 register
   *[other] { $count } registers
}
roll-up-none-central = Without a central
roll-up-none-place = No place written down
roll-up-total = Total

roll-up-by-register = Register
roll-up-by-cooperative = Organisation
roll-up-by-central = Central
roll-up-by-region = Region
roll-up-by-country = Country
roll-up-col-registers = Registers
roll-up-col-cooperatives = Cooperatives
roll-up-col-centrals = Centrals
roll-up-col-organisations = Organisations
roll-up-col-members = Members
roll-up-col-with_committee = With committee
roll-up-col-share_with_committee = With committee, %
roll-up-col-place = Place
roll-up-col-goes_on = Goes on
roll-up-col-source = Source
roll-up-col-why = Why

roll-up-fact-registers = Registers
roll-up-fact-cooperatives = Cooperatives
roll-up-fact-centrals = Centrals and federations
roll-up-fact-with_committee = Organisations with a gender equality committee
roll-up-fact-began = Registers that had one by that day

roll-up-section-groups = Members
roll-up-section-organisations = Organisations
roll-up-section-began = Gender equality committees
roll-up-section-unread = What could not be read
roll-up-first-nobody = By that day no register had a committee.
roll-up-first-one = The first was that of { $names } ({ $since }).
roll-up-first-tie = The first were, on the same day ({ $since }), those of { $names }.
roll-up-first-undecided = Which was first cannot be said: the dates are not known well enough. It was one of these: { $names }.

roll-up-note-share = The share of women is that of women among women and men. The share with a committee is that of organisations of any kind that exist on the day.
roll-up-note-once = Within a register each person counts once: whoever belongs to several organisations, where she was admitted first. Across registers nobody can know whether two people are the same.
roll-up-note-same = An organisation that stands in several registers with the same RUC counts once. One that changed its central counts in that of the day.
roll-up-note-kept = Of members no count below { $least } is shown, nought apart, nor those that would give it away; nor percentages of fewer than { $base } people. Offices and committees are public.
roll-up-note-one = Hand over one of these tables only: two groupings or two days together may give away what each keeps back.
roll-up-note-shared = { $name } (RUC { $ruc }) has members in { $count } registers; whoever stands in several counts in each.
roll-up-note-repeated = The register { $register } was met several times; it counts once, in its latest version.

problem-roll-up-past = Figures across registers come from what is known now, not from what was known at another time ({ $value }).
problem-roll-up-past-next = Leave { $option } out; with --as-of you can ask about another day.
problem-roll-up-no-files = { $path } holds no file *.ayni.
problem-roll-up-no-files-next = Name the folder in which the registers are, or the files themselves.
problem-unread = { $count ->
    [one] One source could not be read; the end of the report says which and why.
   *[other] { $count } sources could not be read; the end of the report says which and why.
}
problem-unread-next = { $count ->
    [one] The figures are those of the others. Mend that source or leave it out, and ask again.
   *[other] The figures are those of the others. Mend those sources or leave them out, and ask again.
}
