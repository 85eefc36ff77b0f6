"""Unit of a number in study text and, where it is no result, the reason: age, time point, threshold, dose, ..."""

import re

from pipelines.parsing import figure_patterns as rx
from pipelines.parsing.figures import Figure
from pipelines.parsing.study_words import PEOPLE_RE, TIME_UNITS, singular


def classify(figure: Figure, text: str, is_word: bool, previous: Figure | None) -> None:
    """Unit and, where the number is no result, the reason."""
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"[\s-]*(?:million\s+)?%|\s?per\s?cent", after) or any(
        p.match(after) for p, u in rx.UNIT_PATTERNS if u == "percentage point"
    ):
        figure.unit = next(u for p, u in rx.UNIT_PATTERNS if p.match(after))
        figure.reason = _threshold(figure, text) or _baseline(figure, text)
        return
    time = rx.TIME.match(after)
    if rx.AGE_AFTER.match(after) or (rx.AGE_RANGE.search(before) and not re.match(r"\s?%", after)):
        figure.reason = "age"
        return
    if time:
        figure.unit = TIME_UNITS[time[1].lower()]
        carried = previous is not None and previous.unit in TIME_UNITS.values() and bool(rx.CARRIES_ON.search(before))
        figure.reason = None if carried else (_time_reason(figure, text) or _baseline(figure, text))
        return
    if rx.STUDY_COUNT.match(after):
        figure.reason = "count_of_studies"
        return
    if not is_word and re.search(r"[A-Za-z][-‑]$", before):
        figure.reason = "grade_or_type"
        return
    if rx.GRADE_BEFORE.search(before) and not rx.PEOPLE_AFTER.match(after):
        figure.reason = (
            "time_point"
            if re.search(r"\b(?:day|week|month|year)s?[- ]?(?:\d+(?:,| to| and| or|/|-)\s?)*$", before, re.IGNORECASE)
            else "grade_or_type"
        )
        return
    if rx.SCALE.search(before):
        figure.reason = "other_rule"
        return
    if rx.OF_THEM.match(after) and not re.match(r"\s+of\s+(?:these|those)\s+\w+", after):
        figure.unit = "people"
        return
    people = rx.PEOPLE_AFTER.match(after)
    event = rx.EVENT.match(after)
    if (
        people
        and re.search(
            r"(?:\bof\s+(?:the|these|those|all|all\s+the)|(?:^|[,;]\s)of)\s+(?:over\s+|around\s+|about\s+|nearly\s+|almost\s+|more\s+than\s+)?$",
            before,
            re.IGNORECASE,
        )
        and not re.search(r"\b(?:total|half|quarter|third|number|proportion)\s+of\s+\w+\s+$", before)
    ):
        figure.unit, figure.reason = (
            "people",
            "count_of_things",
        )  # a part of those who took part, told before its result
        return
    if people and not (event and event.end("noun") < people.end("noun")):
        figure.unit = "people"
        figure.is_participants = not is_word or figure.value > 12
        return
    if event:
        noun = singular(event["noun"])
        per = event["per"] or ""
        if noun in ("case", "death"):
            figure.unit = "people"
        else:
            figure.unit = noun + rate_words(per)
            period = re.search(r"(year|month|week|day)$", per)
            if noun.endswith(" day") and period:
                figure.unit = "day"
        if not (
            figure.value != int(figure.value) or per or rx.AVERAGE.search(before[-60:]) or noun in ("case", "death")
        ) and (
            is_word
            or re.search(r"\b(?:at\s+least|least|more\s+than|up\s+to|over)\s+$", before)
            or not _is_change(before)
        ):
            figure.reason = "other_rule"
        figure.reason = figure.reason or _baseline(figure, text)
        return
    counted = rx.COUNT_RATE.match(after)
    if counted and (figure.value != int(figure.value) or rx.AVERAGE.search(before[-60:])):
        figure.unit = f"{singular(counted['noun'])} per {counted['time']}"
        figure.reason = _baseline(figure, text)
        return
    if rx.DOSE_UNIT.match(after) and (
        not _is_change(before) or rx.DOSE_WORDS.search(before) or rx.DOSE_RATE.match(after)
    ):
        figure.reason = "dose_in_study"
        return
    for pattern, unit in rx.UNIT_PATTERNS:
        found = pattern.match(after)
        if found:
            if unit in ("time", "unit", "fold", "line") and is_word and unit != "time":
                break
            rate = rx.UNIT_RATE.match(after, found.end())
            figure.unit = f"{unit} per {singular(rate[1])}" if rate and "/" not in unit else unit
            figure.reason = _threshold(figure, text) or _baseline(figure, text)
            return
    figure.reason = _threshold(figure, text)
    if figure.reason:
        return
    if rx.YEAR.match(text[figure.start : figure.end]):
        figure.reason = "date_or_year"
    elif rx.P_VALUE.search(before) or rx.TIMES_A.match(after) or is_word:
        figure.reason = "other_rule"


def clause_before(before: str, brackets: bool = False) -> str:
    """The part of `before` after its last semicolon or full stop (or opening bracket); a decimal point is neither."""
    cuts = [m.end() for m in re.finditer(r"[.;:]\s|\(" if brackets else r"[.;:]\s", before)]
    return before[cuts[-1] :] if cuts else before


def _is_change(before: str) -> bool:
    """Whether a number here is a change or an average of a measurement, said before it."""
    clause = clause_before(before)
    return bool(rx.CHANGE.search(clause)) and bool(rx.CHANGE_WORD.search(clause))


def _threshold(figure: Figure, text: str) -> str | None:
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"\s?%\s+of\b", after) and not re.search(r"[<>≤≥]\s*$", before):
        return (
            None
            if not re.search(r"\b(?:below|under)\s+$", before)
            or re.match(rf"\s?%\s+of\s+(?:the\s+|all\s+)?(?:[a-z-]+\s+)?{PEOPLE_RE}", after)
            else "threshold"
        )
    if rx.THRESHOLD_AFTER.match(after):
        return "threshold"
    if rx.THRESHOLD_BEFORE.search(before):
        # "reduced the risk by at least 80%" is a figure; "a reduction of at least 50% in their score" is a definition.
        return "threshold"
    if (
        rx.THRESHOLD_NOUN_AFTER.match(after)
        and re.search(r"\b(?:an?|the|this)\s+$", before)
        and not re.search(
            (
                r"\b(?:led\s+to|resulted\s+in|showed|produced|saw|seen|found|average|experienced|represents?"
                r"|corresponds?\s+to|means?|was|had)\s+(?:an?|the)\s+$"
            ),
            before,
            re.IGNORECASE,
        )
    ):
        return "threshold"
    return None


def _baseline(figure: Figure, text: str) -> str | None:
    near = re.split(r"[,;]", text[figure.end :])[0]
    if rx.BASELINE.search(near) and not re.search(r"\b(?:than|from|since|compared)\b", near):
        return "baseline"
    cut = re.search(r"[.;]\s|,\s+(?:and|while|compared)", text[figure.end :])
    clause = clause_before(text[: figure.start]) + text[figure.start : figure.end + (cut.start() if cut else len(text))]
    if rx.FROM_BASELINE.search(text[: figure.start]):
        return "baseline"
    if re.search(r"\bthan\b", clause):
        return None
    if rx.BASELINE.search(clause) and not re.search(
        r"\b(?:fell|fallen|decreas|reduc|improv|increas|rose|lower|chang|compared|gain|lost|drop)",
        clause,
        re.IGNORECASE,
    ):
        return "baseline"
    return None


def _time_reason(figure: Figure, text: str) -> str | None:
    """None where a duration is an outcome of an arm; else why it is none."""
    before, after = text[: figure.start], text[figure.end :]
    if re.match(r"-\s?(?:second|minute|hour|day|week|month|year)", after):
        return "time_point"
    clause = re.split(r"[.;]\s", before)[-1]
    if rx.FOLLOW_UP.search(clause) or re.match(r"\s*\w+\s+(?:of\s+)?follow", after):
        return "follow_up_time"
    criterion = re.search(r"\bfor\s+(?:at\s+least|more\s+than|over)\s+$", before)
    if criterion and re.search(r"\d\s?%", text):
        return "time_point"  # "74% of patients lived for at least 12 months": the share is the result
    if rx.LIVED.search(before) and not re.search(
        (
            r"\b(?:stud(?:y|ies)|trials?|treatments?|phases?|periods?|courses?|which|that|follow-?up)"
            r"\b[^,;]{0,25}\blasted\b[^,;]*$"
        ),
        clause,
        re.IGNORECASE,
    ):
        return None
    if rx.POINT_IN_TIME.search(before):
        return "follow_up_time" if "median" in before[-30:] or "average" in before[-30:] else "time_point"
    near_average = bool(re.search(r"\b(?:average|median|mean)\b[^,;.]{0,25}$", clause, re.IGNORECASE))
    if near_average and not re.search(
        r"\b(?:follow|treat(?:ed|ment)\s+for|aged?)\b[^,;.]{0,40}$", clause, re.IGNORECASE
    ):
        return None
    if re.match(
        (
            r"\s+\w+\s+(?:on\s+average|longer|shorter|earlier|sooner|faster|less|more|without|before\s+(?:their"
            r"|the|it|symptoms))\b"
        ),
        after,
        re.IGNORECASE,
    ):
        return None
    stripped = re.sub(
        r"\b(?:around|about|approximately|almost|nearly|over|more than|less than|at least|up to|only|just)\s+$",
        "",
        before,
        flags=re.IGNORECASE,
    )
    if re.search(
        (
            r"\b(?:compared|versus|vs|against|while|whereas|and|with|to|was|were|of|by|than|from)\s+(?:an?\s+"
            r"|for\s+)?$"
        ),
        stripped,
        re.IGNORECASE,
    ) and rx.TIME_OUTCOME.search(clause):
        prior = re.search(r"\b(?:after|over|within|during|for|in|up to|at)\s+$", stripped, re.IGNORECASE)
        if not prior and not re.search(
            r"\b(?:period|duration|treatment|course|lasting|a total|total)\s+of\s+$", stripped, re.IGNORECASE
        ):
            return None
    return "time_point"


def rate_words(per: str) -> str:
    """ " per year" of what follows an outcome: "a year", "per patient per year", "per 100 women per year"."""
    words = re.sub(r"^\s*(?:a|each|every|in a|for each)\s+", "per ", per.strip())
    words = re.sub(r"\b(?:patient|person)[\s-](?:and\s+)?(?=year)", r"patient ", words)
    return f" {words}" if words else ""
