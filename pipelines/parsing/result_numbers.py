"""Numbers in study text: which are figures of an arm, with unit and qualifier, and which are something else, and why.

The classes of what is no result (time points, follow-up, ages, thresholds, baselines, doses, ...) are those of
GUIDELINE.md, "studies", results; they feed `unclaimed_numbers.reason` too.
"""

import itertools
import re
from collections.abc import Sequence

from pipelines.parsing import figure_patterns as rx
from pipelines.parsing.figure_classes import classify, clause_before, rate_words
from pipelines.parsing.figures import Figure
from pipelines.parsing.numbers import FRACTIONS, Number, find_numbers, parse_number, qualifier_before
from pipelines.parsing.study_words import PEOPLE_RE, TIME_UNITS, singular


def find_figures(text: str, previous: Figure | None = None) -> list[Figure]:
    """Every number of one sentence as a Figure, in order. `previous` is the last result of the sentence before:
    "This compared with 6 and 11" carries its unit and qualifier. A pair "n out of m" and a share it explains are one.
    """
    figures: list[Figure] = []
    taken: list[tuple[int, int]] = []
    depth = _depths(text)
    for m in rx.FRACTION.finditer(text):
        if rx.IN_BRACKET_SHARE.match(text, m.end()):
            taken.append((m.start(), m.end()))
            continue
        if re.match(
            (
                r"\s+(?:\([^)]*\)\s+)?(?:of\s+them\s+)?(?:(?:were|was|had\s+been)\s+(?:then\s+|also\s+"
                r"|randomly\s+)?(?:given|assigned|treated|vaccinated|randomised)|(?:received|took|got|switched"
                r"|stayed|continued|remained)\b)"
            ),
            text[m.end() :],
        ):
            taken.append((m.start(), m.end()))
            continue
        share = FRACTIONS[m["frac"].lower()] * 100
        figure = Figure(round(share, 1), "%", m.start(), m.end("frac"), qualifier_before(text, m.start()) or "exact")
        figure.in_bracket = depth[m.start()] > 0
        figures.append(figure)
        taken.append((m.start(), m.end()))
    numbers = find_numbers(text)
    used: set[int] = {k for k, n in enumerate(numbers) if any(a <= n.start < b for a, b in taken)}
    for k, number in enumerate(numbers):
        if k in used:
            continue
        figure = Figure(number.value, "", number.start, number.end, in_bracket=depth[number.start] > 0)
        pair = rx.OUT_OF.match(text, number.end) or _one_in(text, number.value, number.end)
        share_after = rx.IN_BRACKET_SHARE.match(text, pair.end() if pair else number.end)
        if pair and parse_number(pair["total"]) is not None and not text[number.end :].lstrip().startswith("%"):
            total = parse_number(pair["total"]) or 0
            used.update(j for j, n in enumerate(numbers) if pair.start("total") <= n.start < pair.end("total"))
            digits = any(c.isdigit() for c in text[number.start : pair.end()]) or bool(
                rx.OTHER_THINGS.match(text, pair.end())
            )
            if total >= number.value and (
                digits or rx.PEOPLE_AFTER.match(text, pair.end()) or re.search(PEOPLE_RE, pair.group())
            ):
                _take_pair(figures, figure, number.value, total, text, pair.end(), share_after, numbers, used)
                continue
        direct = share_after is not None and text[number.end : share_after.start("share")].strip() == "("
        if (
            share_after
            and number.value == int(number.value)
            and (direct or rx.PEOPLE_AFTER.match(text, number.end) or rx.OF_THEM.match(text, number.end))
        ):
            used.update(
                j for j, n in enumerate(numbers) if share_after.start("share") <= n.start < share_after.end("share")
            )
            figure.value, figure.unit = float(share_after["share"]), "%"
            figure.numerator, figure.start, figure.end = int(number.value), number.start, share_after.end("share")
            figures.append(figure)
            continue
        classify(figure, text, number.is_word, previous)
        figures.append(figure)
    for m in rx.NONE_OF.finditer(text):
        total = parse_number(m["total"]) or 0.0
        figures = [f for f in figures if not m.start() <= f.start < m.end()]
        figures.append(Figure(0.0, "people", m.start(), m.end(), numerator=0, denominator=int(total)))
    figures.sort(key=lambda f: f.start)
    _continue_times(figures, text)
    _carry_units(figures, text, previous.unit if previous else None)
    _set_qualifiers(figures, text, previous)
    return figures


def _one_in(text: str, value: float, end: int) -> re.Match[str] | None:
    """ "1 in 100 women" as a share: the total is a round one; "one in 592 adults" is a study."""
    found = rx.ONE_IN.match(text, end)
    total = parse_number(found["total"]) if found else None
    if total is None or value >= total:
        return None
    return found if total <= 20 or total in (25, 30, 40, 50, 100, 200, 500, 1000, 10000) else None


def _take_pair(
    figures: list[Figure],
    figure: Figure,
    value: float,
    total: float,
    text: str,
    after: int,
    share_after: re.Match[str] | None,
    numbers: Sequence[Number],
    used: set[int],
) -> None:
    """`value` out of `total`: belongs to the share before or after it, else stands for people itself."""
    if share_after:
        used.update(
            j for j, n in enumerate(numbers) if share_after.start("share") <= n.start < share_after.end("share")
        )
        figure.value, figure.unit, figure.end = float(share_after["share"]), "%", share_after.end("share")
    elif (
        figure.in_bracket
        and (shares := [f for f in figures if f.unit == "%" and not f.reason])
        and shares[-1].numerator is None
    ):
        share, opened = shares[-1], text.rfind("(", 0, figure.start)
        agrees = total > 0 and abs(100 * value / total - share.value) < 3
        if opened >= share.end and agrees:
            share.numerator, share.denominator = int(value), int(total)
            return
        figure.unit = "people"
    else:
        figure.unit = "people"
    thing = rx.OTHER_THINGS.match(text, after)
    if thing and figure.unit == "people" and not re.search(PEOPLE_RE, text[figure.start : after]):
        figure.unit = singular(thing[1])
    figure.numerator, figure.denominator, figure.end = int(value), int(total), max(figure.end, after)
    figures.append(figure)


def _depths(text: str) -> list[int]:
    depth, out = 0, []
    for char in text:
        if char in ")]":
            depth = max(0, depth - 1)
        out.append(depth)
        if char in "([":
            depth += 1
    return out


def _continue_times(figures: list[Figure], text: str) -> None:
    """A duration that continues a list of outcomes ("5.1 days in ..., 4.8 days in those ...") is one too."""
    for before, figure in itertools.pairwise(figures):
        if figure.reason == "time_point" and not before.reason and figure.unit == before.unit in TIME_UNITS.values():
            listed = re.search(
                r"(?:,|\b(?:and|or))\s+(?:and\s+)?(?:about\s+|around\s+|only\s+)?$", text[before.end : figure.start]
            )
            carried_on = re.search(
                r"\b(?:and|while)\s+(?:those|patients|people)\s[^.;,]{0,60}\s(?:for|of)\s+$",
                text[before.end : figure.start],
            )
            if carried_on or (
                listed
                and re.match(
                    r"\s+\w+\s+\(|\s+\w+\s+(?:in|with|for|among|on)\s+(?:those|patients|people|the|placebo|[A-Z])",
                    text[figure.end :],
                )
            ):
                figure.reason = None


def _carry_units(figures: list[Figure], text: str, previous_unit: str | None) -> None:
    """Give a bare number the unit of the figure it stands beside ("11.6 months ... compared with 8.4")."""
    for k in reversed(range(len(figures) - 1)):
        figure, follower = figures[k], figures[k + 1]
        joined = re.fullmatch(r"\s*(?:,|or|and|to|,\s*or|,\s*and)\s*", text[figure.end : follower.start])
        if not figure.unit and not figure.reason and follower.reason and joined:
            figure.reason = follower.reason
    for k, figure in enumerate(figures):
        if figure.unit or figure.reason:
            continue
        if rx.FROM_BASELINE.search(text[: figure.start]):
            figure.reason = "baseline"
            continue
        counted = rx.COUNTED_BEFORE.search(clause_before(text[: figure.start]))
        if counted:
            noun = singular(counted["noun"] or counted["noun2"])
            after = re.match(r"\s+(?:per|a|each)\s+(?:year|month|week|day)\b", text[figure.end :])
            figure.unit = noun + (
                " per year" if counted["noun2"] else rate_words(counted["per"] or (after.group() if after else ""))
            )
            if noun.endswith(" day"):
                figure.unit = "day"
            continue
        part = figures[k - 1] if k else None
        if (
            part
            and part.reason == "count_of_things"
            and part.unit == "people"
            and figure.value <= part.value
            and re.match(
                (
                    r"\s+(?:\([^)]*\)\s*)?(?:of\s+them\s+)?(?:had|were|was|did|no\s+longer|responded|achieved"
                    r"|recovered|survived|died|showed|reached|became|remained|needed)\b"
                ),
                text[figure.end :],
            )
        ):
            figure.unit, figure.numerator, figure.denominator = "people", int(figure.value), int(part.value)
            continue
        nxt = next((f for f in figures[k + 1 :] if f.unit and f.unit != "people" and not f.reason), None)
        before = next((f for f in reversed(figures[:k]) if f.unit and f.unit != "people" and not f.reason), None)
        if nxt and re.fullmatch(
            r"\s*(?:and|or|to|,|versus|,?\s*compared\s+with)\s*(?:around|about|by|only)?\s*",
            text[figure.end : nxt.start],
        ):
            figure.unit = nxt.unit
        elif before:
            figure.unit = before.unit
        elif previous_unit and (
            figure.value != int(figure.value)
            or re.search(r"\b(?:average|was|were|with|to|by|of)\s+$", text[: figure.start])
        ):
            figure.unit = previous_unit
        elif figure.value != int(figure.value):
            figure.unit = "point"
        else:
            figure.reason = "unclear"
        if figure.unit in TIME_UNITS.values() and not figure.reason:
            continue


def _set_qualifiers(figures: list[Figure], text: str, previous: Figure | None) -> None:
    """`average` wins over `about`; it carries to the number that it is compared with (GUIDELINE.md)."""
    carried = previous is not None and previous.qualifier == "average" and bool(rx.CARRIES_ON.search(text))
    for figure in figures:
        if figure.reason:
            continue
        before = text[: figure.start]
        clause = clause_before(before, brackets=True)
        after = text[figure.end : figure.end + 40]
        average = bool(rx.AVERAGE.search(clause)) or bool(
            re.match(r"\W*(?:[\w%-]+\s+){0,3}on\s+average\b", after, re.IGNORECASE)
        )
        if (
            average
            and figure.unit not in ("people",)
            and (figure.unit != "%" or re.search(r"(?:average|median|mean|by)\b[^,;]{0,40}$", clause, re.IGNORECASE))
        ):
            figure.qualifier = "average"
            carried = True
        elif carried and figure.unit != "%" and figure.unit != "people":
            figure.qualifier = "average"
        else:
            figure.qualifier = qualifier_before(text, figure.start) or figure.qualifier or "exact"
