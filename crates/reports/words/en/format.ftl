# Dates, amounts, and what tables, charts and pages have in common.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-on = { $precision ->
    [day] on { $date }
   *[other] in { $date }
}

# `$precision` is day, month or year: what is known of the date.
period-open = since { $from }
# `$until_precision` is what is known of the end, which no longer belongs to the period.
period-until = until { $until }
period-closed = from { $from } until { $until }

count-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
quoted = “{ $text }”
count-women = { $count ->
    [one] { $count } woman
   *[other] { $count } women
}
count-men = { $count ->
    [one] { $count } man
   *[other] { $count } men
}
count-other = { $count ->
    [one] { $count } person of another gender
   *[other] { $count } people of another gender
}
count-unknown = { $count ->
    [one] { $count } person of unknown gender
   *[other] { $count } people of unknown gender
}
count-vacant = { $count ->
    [one] { $count } vacant place
   *[other] { $count } vacant places
}
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}

part-women = women
part-men = men
part-other = other gender
part-unknown = not known
part-vacant = vacant
letter-women = W
letter-men = M
letter-other = O
letter-unknown = ?
letter-vacant = –
legend = Legend

not-computable = not computable
not-computable-short = n. c.
not-computable-why = not computable: { $reason }
reason-nobody_counted = there is nobody to count
reason-gender_unknown = nobody is known to be a woman or a man
reason-all_women = all are women and there are no men to compare with
reason-no_women_members = there are no women among the members, so there is nothing to compare with
reason-no_members = nobody is known to be a member and a woman or a man
reason-places_not_fixed = the number of places is not fixed
reason-no_places = there are no places

table-empty = There is nothing to show.

chart-share = share of women, per cent
chart-present = as of this day
chart-still = continues
chart-empty = There are no data for this chart.
chart-exact = { $numerator } of { $denominator }
chart-each = each figure: { $each } people

page-skip = Skip to the content
page-register = Register
instant = { $date }, { $time } ({ $offset })
page-as_of = As of
page-as_known_at = As known at
page-generated_at = Generated
page-version = Register version
page-head = Head of the chain
page-not_checked = The figures were not checked against it; ayni verify does that.
page-checked = The figures were compared with it, and follow from it.
page-unsound = The check found that not everything is as it was written.
page-program = Made by
page-contents = Contents
sign-line = Signature
sign-date = Place and date
sign-register = For the register
sign-received = Received by
sign-handed-over = Handed over by
sign-facilitator = Facilitator
page-facts = Main figures
page-notes = Notes
page-half_open = Periods include their first day and not their last: on a hand-over day the seat is the successor's.
