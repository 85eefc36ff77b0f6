"""Dates as the overviews print them: "26 March 2021", "March 2021", "07-2022", "2021"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTH = "|".join(_MONTHS)
DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>(?:19|20)\d{{2}})"
    rf"|(?P<month2>{_MONTH}),?\s+(?P<year2>(?:19|20)\d{{2}})"
    rf"|(?P<day4>\d{{1,2}})[/.](?P<month4>\d{{1,2}})[/.](?P<year4>(?:19|20)\d{{2}})"
    r"|(?P<year3>(?:19|20)\d{2}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date with its precision ('day', 'month', 'year') and span; month and year dates are the first of it."""

    value: date
    precision: str
    start: int
    end: int


def find_dates(text: str) -> list[FoundDate]:
    """Every date of the text in order. Impossible days ("31 June 2020") are left out, never guessed."""
    found = []
    for m in DATE.finditer(text):
        day, month, year, precision = 1, 1, 0, "year"
        if m["year"]:
            day, month, year, precision = int(m["day"]), _MONTHS[m["month"].lower()], int(m["year"]), "day"
        elif m["year2"]:
            month, year, precision = _MONTHS[m["month2"].lower()], int(m["year2"]), "month"
        elif m["year4"]:
            day, month, year, precision = int(m["day4"]), int(m["month4"]), int(m["year4"]), "day"
        else:
            year = int(m["year3"])
        try:
            found.append(FoundDate(date(year, month, day), precision, m.start(), m.end()))
        except ValueError:
            continue
    return found
