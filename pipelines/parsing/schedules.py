"""How often: frequency phrases as (times, period, unit), and what looks like one but is not (GUIDELINE.md)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.parsing.numbers import NUMBER_PATTERN, ORDINALS, parse_number
from pipelines.parsing.schedule_patterns import DAILY, NEEDED, PATTERNS, N

_DAY_UNITS = {"night": "day", "morning": "day", "evening": "day", "bedtime": "day"}
DAYS_IN_UNIT = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}


@dataclass(frozen=True, slots=True)
class Frequency:
    """`times` administrations in `period` × `unit`; a single administration is (1, None, 'once')."""

    times: int
    period: int | None
    unit: str
    start: int
    end: int
    is_loose: bool = False  # a gap between doses, or "every day": it gives way to "twice a day" said elsewhere

    @property
    def key(self) -> tuple[int, int | None, str]:
        return self.times, self.period, self.unit

    @property
    def per_week(self) -> float | None:
        """Administrations a week (7 × times / days of the period); None for `once` and `cycle`."""
        days = DAYS_IN_UNIT.get(self.unit)
        return None if days is None or not self.period else 7 * self.times / (self.period * days)


def _unit(word: str) -> str:
    word = re.sub(r"s$", "", word.lower())
    return _DAY_UNITS.get(word, word)


def _number(text: str | None) -> int | None:
    """A whole number of a phrase ("twice", "3 times", "every", "other", "third"), or None."""
    if text is None:
        return None
    t = text.strip().lower()
    named = {
        "once": 1,
        "one time": 1,
        "twice": 2,
        "two times": 2,
        "thrice": 3,
        "other": 2,
        "second": 2,
        "alternate": 2,
        "a": 1,
        "an": 1,
    }
    if t in named:
        return named[t]
    t = re.sub(r"\s*(?:times?|doses|administrations|separate|divided|equal|smaller)\b", "", t).strip()
    if t in ORDINALS:
        return ORDINALS[t]
    value = parse_number(t)
    return int(value) if value is not None and value == int(value) and 0 < value < 1000 else None


def _numbers(text: str) -> list[int]:
    """All numbers of "once or twice", "2 or 3 times", "8 or 12"."""
    words = re.findall(rf"once|twice|thrice|{NUMBER_PATTERN}", text, re.IGNORECASE)
    return [n for n in (_number(w) for w in words) if n]


# A frequency after these words tells how often something else is done.
_OTHER_ACTION = re.compile(
    r"\b(?:check(?:ed|s|ing|-ups?)?|monitor(?:ed|ing|s)?|test(?:s|ed|ing)?|examin\w*|assess\w*|"
    r"re-?assess\w*|review\w*|re-?evaluat\w*|visits?|scans?|x-?rays?|"
    r"measur\w+|seen by|follow(?:ed)?[- ]up|urine|clean(?:ed|ing)?|washed|bottle should be|"
    r"discard\w*|pregnancy tests?|sun(?:light|screen)|drink\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:increas\w+|rais(?:ed|ing)|adjust\w+|titrat\w+|reduc\w+|lower(?:ed|ing)|decreas\w+|"
    r"chang(?:ed|es)|doubled|escalat\w+)\b(?P<between>[^.;]*)$",
    re.IGNORECASE,
)
_TO_A_DOSE = re.compile(r"\bto\s+(?:a |the )?(?:\w+ ){0,4}?\d", re.IGNORECASE)
_CEILING = re.compile(
    r"\b(?:(?:no|not) (?:be )?(?:[\w-]+ ){0,3}?(?:more (?:often |frequently )?than)|not exceed\w*|"
    r"at most|maximum (?:[\w-]+ ){0,3}frequency)\b[^.;]{0,45}$"
    r"|\b(?:must not|should not|do not|does not|is not|are not|never)\b[^.;,]{0,60}$|(?<!to a "
    r")(?<!to the )\bmaximum of\b[^.;,]{0,15}$",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")  # a decimal point ends no clause
_RATE = re.compile(r"(?:mg|micrograms?|ml|g|units?|IU|ng|nanograms?|litres?|kg|weight|mcg)\s*$", re.IGNORECASE)
_REACH = 500  # characters before a phrase that can tell what it is about


def find_frequencies(text: str) -> list[Frequency]:
    """Frequencies at which the text says the medicine is given, in order of the text.

    Left out: how often tests are done or the dose is changed, ceilings, time points, follow-up and irregular schedules.
    """
    return list(_frequencies(text))


@lru_cache(maxsize=256)  # a clause is asked for several times while its sentence is taken apart
def _frequencies(text: str) -> tuple[Frequency, ...]:
    taken: list[tuple[int, int]] = []
    found: list[tuple[str, Frequency]] = []
    lowered = text.lower()
    for kind, pattern in PATTERNS:
        if kind in NEEDED and not any(word in lowered for word in NEEDED[kind]):
            continue
        for m in pattern.finditer(text):
            if any(m.start() < b and m.end() > a for a, b in taken):
                continue
            values = _read(kind, m, text)
            if values is None:
                continue
            taken.append((m.start(), m.end()))
            if _said_of_something_else(kind, text, m):
                continue
            loose = kind in ("apart", "between", "separated") or m.group().lower() == "every day"
            found += [(k, Frequency(*v, m.start(), m.end(), loose)) for k, v in values]
    found = _resolve(found, text)
    return tuple(sorted((f for _, f in found), key=lambda f: f.start))


_Value = tuple[int, int | None, str]


def _read(kind: str, m: re.Match[str], text: str) -> list[tuple[str, _Value]] | None:
    """The values of one match with their kind; [] takes the place without a value, None where it is no match."""
    g = m.groupdict()
    if kind == "single":
        return [("single", (1, None, "once"))]
    if kind in ("days_of_cycle", "first_day_of_cycle", "times_in_cycle"):
        length = _number(g["clen"])
        times = _days(g["days"]) if kind == "days_of_cycle" else _number(g.get("times")) if g.get("times") else 1
        return [(kind, (times, length, _unit(g["cunit"])))] if length and times else None
    if kind == "cycle_of":
        length = _number(g["clen"])
        if not re.match(r"every|each|in every|in each", m.group(), re.IGNORECASE):
            return []
        return [("cycle_of", (1, length, _unit(g["cunit"])))] if length else None
    if kind == "per_cycle":
        if re.search(r"cycles? of$", text[: m.start()]):
            return None
        times = 2 if (g.get("times") or "").lower() == "twice" else 1
        return [("per_cycle", (times, 1, "cycle"))]
    if kind == "divided":
        if not re.search(
            r"divided|split|separate|a day|daily|per day|each day",
            text[max(0, m.start() - 90) : m.end()],
            re.IGNORECASE,
        ):
            return None
        return [("divided", (t, 1, "day")) for t in _numbers(g["times"] or "") if 1 < t < 9] or None
    if kind == "second_after" and re.search(r"\bthird\b|\bfourth\b", text, re.IGNORECASE):
        return []
    if kind == "fortnight":
        return [(kind, (1, 2, "week"))]
    if kind == "time_of_day_both":
        return [("both", (2, 1, "day"))]
    if kind == "time_of_day":
        return [("weak", (1, 1, "day"))]
    if kind in ("adverb", "times_adverb", "n_weekly"):
        return _read_adverb(kind, g, text, m)
    unit = _unit(g["unit"]) if g["unit"] != "24 hours" else "day"
    if kind == "alternate":
        return [(kind, (1, 2, unit))]
    if kind == "per_slash":
        return [("per", (1, 1, unit))]
    if unit == "hour" and kind in ("every_unit", "a_unit", "per_slash") and _RATE.search(text[: m.start()]):
        return []
    if kind in ("every_unit", "a_unit"):
        if kind == "a_unit" and not re.search(
            r"(?:\d|dose|mg|ml|g|units?|tablets?|capsules?|sachets?|puffs?|inhalations?|drops?|"
            "injections?|IU|kg|sprays?|body ?weight|milligrams?|micrograms?|weight|patch|patches|"
            r"suppository|\))\s*$",
            text[: m.start()],
            re.IGNORECASE,
        ):
            return None
        doses = re.search(
            rf"\b(?P<n>{N}) (?:doses|injections|infusions|administrations|applications)\s*$",
            text[: m.start()],
            re.IGNORECASE,
        )
        if doses and not re.search(r"dose is\s*$", text[: doses.start()]):
            count = _number(doses["n"])
            return [("per", (count, 1, unit))] if count else None
        return [("weak" if g.get("same") else "per", (1, 1, unit))]
    said = g.get("times")
    counts = (_numbers(said) or [1]) if said else [1]
    if g.get("n"):
        periods = [n for n in [_number(g["n"]), *_numbers(g.get("more") or "")] if n]
        if not periods:
            return None
        return [(kind, (t, p, unit)) for t in counts for p in periods]
    return [(kind, (t, 1, unit)) for t in counts]


def _read_adverb(kind: str, g: dict[str, str | None], text: str, m: re.Match[str]) -> list[tuple[str, _Value]] | None:
    unit, period = DAILY[(g["adverb"] or "").lower()]
    if kind == "times_adverb":
        return [(kind, (t, period, unit)) for t in _numbers(g["times"] or "") or [1]]
    if kind == "n_weekly":
        n = _number(g["n"])
        return [(kind, (1, n * period, unit))] if n else None
    if re.match(
        r"\s*(?:life|living|activit|tasks|routine|basis|function|practice|monitor|test|check|record|"
        "tell|intake|requirement|needs?)",
        text[m.end() :],
        re.IGNORECASE,
    ):
        return [] if "basis" not in text[m.end() : m.end() + 8] else [("adverb", (1, period, unit))]
    return [
        (
            "dose_word" if re.match(r"\s*(?:maintenance )?dos(?:es?|age)\b", text[m.end() :]) else "adverb",
            (1, period, unit),
        )
    ]


def _days(text: str) -> int:
    """How many days "1, 8 and 15" or "1 to 5" are."""
    total = 0
    for part in re.split(r"\s*(?:,|\band\b|\bor\b)\s*", text):
        ends = [int(n) for n in re.findall(r"\d{1,3}", part)]
        if len(ends) == 2 and ends[1] > ends[0]:
            total += ends[1] - ends[0] + 1
        else:
            total += len(ends)
    return total


def _said_of_something_else(kind: str, text: str, m: re.Match[str]) -> bool:
    sentence_start = max(text.rfind(c, 0, m.start()) for c in ";:") + 1
    before = _DECIMAL.sub("·", text[max(sentence_start, m.start() - _REACH) : m.start()])
    clause = re.split(
        r",\s+(?:and|then|but|while|followed by)\s+|\bfollowed by\b|\bthen\b|\bafter which\b|\band "
        r"(?:is|then|given|take[ns]?)\b",
        before,
    )[-1]
    if _OTHER_ACTION.search(clause) and not re.search(r"\b(?:given|taken|injected|infused|dose (?:is|of))\b", clause):
        return True
    if _CEILING.search(clause):
        return True
    if kind in (
        "every_n",
        "every_unit",
        "every_other",
        "adverb",
        "at_intervals",
        "n_unit_intervals",
        "fortnight",
        "alternate",
        "n_weekly",
    ):
        changed = _CHANGED.search(clause)
        if (
            changed
            and not _TO_A_DOSE.search(changed["between"])
            and not re.search(
                r"\b(?:given|taken|injected|to (?:once|twice|every|one|two|three|a))\b|\bto\s*$", changed["between"]
            )
        ):
            return True
    if kind == "adverb" and re.match(
        r"\s*(?:[\w-]+ )?dos\w+\b[^.;]{0,60}\b(?:not (?:be )?(?:exceed|more)|exceed\w*|depends|must "
        "not|maximum)",
        text[m.end() :],
        re.IGNORECASE,
    ):
        return True
    if kind == "every_n" and re.search(r"\bonce in\s*$", clause):
        return True
    if kind == "adverb" and re.search(r"\b(?:usual|normal)\s*$", clause):
        return True
    return kind in ("between", "apart", "separated") and bool(
        re.search(
            r"\b(?:other|another|different) (?:medicines?|vaccines?|injection)\b|\bfood\b|\beating\b",
            text[sentence_start:],
            re.IGNORECASE,
        )
    )


def _resolve(found: list[tuple[str, Frequency]], text: str) -> list[tuple[str, Frequency]]:
    """Keep what the sentence states once: weak phrases and "single" give way to a frequency of the same sentence."""
    strong = [f for k, f in found if k not in ("weak", "single", "both", "dose_word", "cycle_of", "per")]
    per = [f for k, f in found if k == "per"]
    kept = []
    for kind, f in found:
        if kind == "weak" and (strong or per or any(k in ("both", "single", "dose_word") for k, _ in found)):
            continue
        if kind == "both" and (strong or per):
            continue
        if kind == "dose_word" and (strong or per or any(k in ("both", "single") for k, _ in found)):
            continue
        if kind == "cycle_of" and any(k != "cycle_of" for k, _ in found):
            continue
        if kind in ("per", "adverb", "dose_word") and f.unit == "day" and any(k == "divided" for k, _ in found):
            continue
        if (
            kind in ("apart", "between", "separated")
            and f.unit == "hour"
            and any(k in ("divided", "per") or k.startswith("times") for k, _ in found)
        ):
            continue
        if kind == "per" and any(
            s.unit == f.unit
            and s.key != f.key
            and s.start < f.start
            and f.start - s.end < 60
            and not re.search(r"\d", text[s.end : f.start])
            for s in strong
        ):
            continue
        if kind == "per_cycle" and re.match(r"(?:during|in|for|with)\b", text[f.start : f.end]) and len(found) > 1:
            continue
        if kind == "between" and any(k == "single" and "once" in text[o.start : o.end] for k, o in found):
            continue
        if (
            kind in ("between", "apart", "separated")
            and f.unit == "day"
            and any(k.startswith("times") and o.unit in ("week", "month") for k, o in found)
        ):
            continue
        if kind == "single" and "once" in text[f.start : f.end] and all(k in ("single", "between") for k, _ in found):
            kept.append((kind, f))
            continue
        if (
            kind == "single"
            and "booster" not in text[f.start : f.end]
            and any(_same_clause(text, f, o) for k, o in found if k not in ("single", "weak"))
        ):
            continue
        if kind == "weak" and re.search(
            r"\b(?:before|after|morning of|evening before|night before)\b", text[max(0, f.start - 25) : f.start]
        ):
            continue
        kept.append((kind, f))
    return kept


def _same_clause(text: str, a: Frequency, b: Frequency) -> bool:
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return not re.search(
        r";|\bthen\b|\bfollowed by\b|\bafter that\b|\bthereafter\b|\bor\b|\bafter which\b|\bwhile\b|"
        r"\bwhereas\b|\bfollowed\b|\b(?:starting|loading|first) dose\b",
        between,
    )
