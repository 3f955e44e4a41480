# The demonstration.

demo-names = Names and documents of members are made up, except the names of the persons whom the sources name: Eugenio Calcina Quispe, Nancy Coaquira, Adrian Ahumada, William Yampara and Kitzinger Quispe. The names of the nine cooperatives are made up, too.
demo-founding = Founded: 4 September 2005 by its profile at fairmined.org; 2006 by responsiblemines.org. The more exact one is taken; the other stays in the history.
demo-count = 199 members, 58 of them women: fairmined.org, November 2021. The undated profile at fairmined.org says 200.
demo-first = By fairmined.org (November 2021) it is the first organisation of this sector in Peru that creates a gender equality committee.
demo-offices = The offices of these five are as published at fairmined.org and responsiblemines.org, in the years or the month of which they speak; their days of admission, their numbers and the cooperatives for which they sit are examples. So are the other offices, who presided from 2009 to 2011, which organ created the committee, and how many seats it has.
demo-examples = Certificate, scope, projects, partners and what others say are as published, each with its address. The audit, the amounts of the premium, the statute, the plan with its targets and rules, since when each works in an area, and the days and attendance of the workshops are examples.
demo-next =
    To go on with this register:
      ayni --register { $path } member list
      ayni --register { $path } report composition gender_equality_committee --as-of 2021-11-30
      ayni --register { $path } report equality --as-of 2021-11-30
      ayni --register { $path } project list --as-of 2021-11-30
      ayni --register { $path } observation list
      ayni --register { $path } verify
