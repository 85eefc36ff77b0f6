"""How often: frequency phrases as (times, period, unit), and what looks like one but is not (GUIDELINE.md, "regimens")."""

import re
from dataclasses import dataclass

from pipelines.parsing.numbers import NUMBER_PATTERN, ORDINALS, parse_number

_N = rf"(?:{NUMBER_PATTERN})"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?|nights?|mornings?|evenings?)"
_DAILY = {
    "daily": ("day", 1), "weekly": ("week", 1), "fortnightly": ("week", 2), "monthly": ("month", 1), "hourly": ("hour", 1),
    "nightly": ("day", 1), "quarterly": ("month", 3), "yearly": ("year", 1), "annually": ("year", 1),
}  # fmt: skip
_ADVERB = "|".join(_DAILY)
_MULTIPLE = r"(?:once|twice|thrice|one time|two times|" + rf"{_N} times?|{_N} (?:separate |divided |equal |smaller )*(?:doses|administrations)|{_N} or {_N} times|{_N} to {_N} times)"
_MORE = rf"(?P<more>(?:,\s*{_N}){{0,4}}(?:\s*,?\s*(?:or|to|and|-|–)\s*{_N})?)"
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
    named = {"once": 1, "one time": 1, "twice": 2, "two times": 2, "thrice": 3, "other": 2, "second": 2, "alternate": 2, "a": 1, "an": 1}
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


_ONCE_OR_TWICE = rf"(?P<times>{_MULTIPLE}|once or twice|(?:up to|at least) {_MULTIPLE})"
_CYCLE_LENGTH = rf"(?:(?P<clen>{_N})[- ](?P<cunit>day|week|month)s?)"
# The patterns are tried in this order; a place that one has taken is closed to the later ones.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("days_of_cycle", rf"(?:on )?days? (?P<days>\d{{1,3}}(?:\s*(?:,|and|or|to|-|–|, and)\s*(?:days? )?\d+){{0,12}}),? (?:of|in|during|within) (?:every|each|an?|the|their|successive|repeated|\s)*\s?(?:treatment )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy )?(?:cycle|period|course)s?"),
        ("first_day_of_cycle", rf"(?:on|at) (?:the )?(?:first day|start|beginning) of (?:every|each|an?|the)\s*(?:treatment )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy )?(?:cycle|period|course)s?"),
        ("times_in_cycle", rf"{_ONCE_OR_TWICE} (?:in |during |per |every |each |a )+{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy )?(?:cycle|period)s?"),
        ("cycle_of", rf"(?:in|every|each|repeated|of|during)(?: an?| every| each)? (?:repeated |repeating |successive |treatment )*(?:cycles? of )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy )?cycles?"),
        ("times_every", rf"(?P<times>once or twice|{_MULTIPLE}) (?:in )?every (?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?"),
        ("times_every_other", rf"(?P<times>{_MULTIPLE}) every (?P<n>other|second|alternate|third|fourth) (?P<unit>{_UNIT})"),
        ("times_per", rf"(?P<times>once or twice|{_MULTIPLE})(?: (?:spread|divided)[^.;,]{{0,12}})?(?: only)?,? (?:an?|per|each|every|in an?|in each|in every|in one|over the|throughout the|during the|of the|in the same|within an?) (?P<unit>hour|day|week|month|year|night|morning|evening)\b"),
        ("times_adverb", rf"(?P<times>once or twice|{_MULTIPLE})[- ](?P<adverb>{_ADVERB})"),
        ("times_hours", rf"(?P<times>once|{_MULTIPLE}) (?:in|within) (?P<n>{_N})[- ](?P<unit>hour)s?"),
        ("at_intervals", rf"(?:at|with|leaving|by) (?:an? )?(?:dosing |regular |dose )?intervals? of (?:at least |about |around |approximately )?(?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?"),
        ("n_unit_intervals", rf"(?:at|with|leaving|by) (?:an? )?(?:about |around )?(?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?(?:ly)? (?:dosing )?(?:intervals?|gap)"),
        ("apart", rf"(?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s? apart"),
        ("separated", rf"separated by (?:an? interval of )?(?:at least |about |around )?(?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?"),
        ("between", rf"(?:at least |about |around )?(?P<n>{_N}){_MORE} (?P<unit>hour|day|week|month|year)s? between (?:the |each |them|these |any )?(?:doses?|two doses|injections?|infusions?|vaccinations?)?"),
        ("every_n", rf"(?:once )?(?:every|each) (?P<n>{_N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?(?!-| old| of age)\b"),
        ("every_other", rf"(?:once )?(?:every|each) (?P<n>other|second|alternate|third|fourth|fifth|sixth) (?P<unit>{_UNIT})\b"),
        ("alternate", r"(?:on )?alternate (?P<unit>day|week|month)s"),
        ("fortnight", r"(?:once )?(?:every|each|an?|per) fortnight"),
        ("n_weekly", rf"(?P<n>{_N})[- ](?P<adverb>{_ADVERB})"),
        ("divided", rf"(?:(?:divided|split|separated) (?:in|into|between|over|as)|given in|taken in|as|in) (?P<times>{_N}(?: (?:or|to) {_N})?) (?:divided |equally |equal |separate |smaller |single )*(?:doses|portions|intakes|administrations)\b"),
        ("second_after", rf"(?:second|(?:a|one) further|another) (?:dose|injection|infusion|vaccination|one|[\d.]+ \w+ (?:dose|injection|infusion))?[^.;,]{{0,50}}?(?:at least |about |around )?(?P<n>{_N}){_MORE} (?P<unit>day|week|month|year)s? (?:after (?:the )?(?:first|initial|start)|later)"),
        ("per_cycle", r"(?:(?P<times>once|twice|one dose|one infusion|one injection) )?(?:(?:on|at|before|after|with|in|for|during|following)\s+(?:the\s+)?(?:(?:first day|start|beginning|end|day (?:before|after)|day 1|completion|last day)\s+(?:of\s+)?)?)?(?:each|every|per|a)\s+(?:new\s+)?(?:treatment\s+|chemotherapy\s+|cancer chemotherapy\s+|cancer\s+|[a-z]+\s+treatment\s+)?cycle(?: of (?:\w+ )?(?:chemotherapy|treatment))?"),
        ("time_of_day_both", r"(?:once |one |half )?(?:[\w ]{0,20} )?in the morning and (?:[\w-]+ ){0,4}?(?:in the evening|at night|at bedtime|in the afternoon)|(?:every |each )?morning and (?:every |each )?evening"),
        ("every_unit", r"(?P<same>(?:same (?:time|day|date)s?|time|day)[^.;,]{0,18}?(?:of )?)?(?:on )?(?:every|each|per) (?P<unit>hour|day|week|month|year|night|morning|evening)\b"),
        ("a_unit", r"(?<!\bhalf )(?<!once )\ba (?P<unit>day|week|month|year)\b"),
        ("per_slash", r"/\s?(?P<unit>day|week|month|24 hours)\b"),
        ("adverb", rf"(?P<adverb>{_ADVERB})"),
        ("time_of_day", r"(?:at bedtime|before (?:going to bed|bedtime)|(?:just )?before sleep|in the evening|in the morning|at night)\b"),
        ("single", r"\b(?:a |one )?(?:single|one-off|one-time|one-dose)[- ](?!use|dose (?:vial|pre|container|syringe|unit|pen|sachet|pipette|bottle)|arm|agent)(?:\S+ ){0,5}?(?:dose|infusion|injection|administration|treatment|tablet|capsule|drip|vaccination|implant|sachet|application|instillation|shot|intravenous infusion)\b|\b(?:only|just) once\b|\bonce only\b|\bone[- ]time\b|\bonly one (?:dose|infusion|injection|treatment|tablet)\b|\b(?:given|administered|used|taken|infused|injected|performed|applied) once\b|\bonce in a lifetime\b|\bas a single (?:\S+ ){0,2}?(?:dose|one)\b|\bone dose is (?:enough|sufficient|needed|given)\b"),
    )
)  # fmt: skip
_WEAK_KINDS = frozenset({"time_of_day", "every_unit_same"})
# A frequency after these words tells how often something else is done.
_OTHER_ACTION = re.compile(
    r"\b(?:check(?:ed|s|ing|-ups?)?|monitor(?:ed|ing|s)?|test(?:s|ed|ing)?|examin\w*|assess\w*|re-?assess\w*|review\w*|re-?evaluat\w*|visits?|scans?|x-?rays?|"
    r"measur\w+|seen by|follow(?:ed)?[- ]up|urine|clean(?:ed|ing)?|washed|bottle should be|discard\w*|pregnancy tests?|sun(?:light|screen)|drink\w*)\b[^.;]*$",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:increas\w+|rais(?:ed|ing)|adjust\w+|titrat\w+|reduc\w+|lower(?:ed|ing)|decreas\w+|chang(?:ed|es)|doubled|escalat\w+)\b(?P<between>[^.;]*)$", re.IGNORECASE)
_TO_A_DOSE = re.compile(r"\bto\s+(?:a |the )?(?:\w+ ){0,4}?\d", re.IGNORECASE)
_CEILING = re.compile(
    r"\b(?:(?:no|not) (?:be )?(?:[\w-]+ ){0,3}?(?:more (?:often |frequently )?than)|not exceed\w*|at most|maximum (?:[\w-]+ ){0,3}frequency)\b[^.;]{0,45}$"
    r"|\b(?:must not|should not|do not|does not|is not|are not|never)\b[^.;,]{0,60}$|(?<!to a )(?<!to the )\bmaximum of\b[^.;,]{0,15}$",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")  # a decimal point ends no clause
_REACH = 500  # characters before a phrase that can tell what it is about
_TIME_POINT = re.compile(r"\b(?:a|an|one|within|after|for|during|of|first|in)\s*$", re.IGNORECASE)
ON_DEMAND = re.compile(r"\b(?:as needed|when(?:ever)? (?:it is )?(?:needed|required|necessary)|on demand|only when|if needed|if necessary|at the (?:first )?(?:sign|start|onset)|to treat (?:an attack|a bleed|bleeding episodes)|as required)\b", re.IGNORECASE)


def find_frequencies(text: str) -> list[Frequency]:
    """Frequencies at which the text says the medicine is given, in order of the text.

    Left out: how often tests are done or the dose is changed, ceilings, time points, follow-up and irregular schedules.
    """
    taken: list[tuple[int, int]] = []
    found: list[tuple[str, Frequency]] = []
    for kind, pattern in _PATTERNS:
        for m in pattern.finditer(text):
            if any(m.start() < b and m.end() > a for a, b in taken):
                continue
            values = _read(kind, m, text)
            if values is None:
                continue
            taken.append((m.start(), m.end()))
            if _said_of_something_else(kind, text, m):
                continue
            found += [(k, Frequency(*v, m.start(), m.end())) for k, v in values]
    found = _resolve(found, text)
    return sorted((f for _, f in found), key=lambda f: f.start)


_Value = tuple[int, int | None, str]


def _read(kind: str, m: re.Match[str], text: str) -> list[tuple[str, _Value]] | None:
    """The values of one match with their kind, [] for a taken place without value, None where it is no match after all."""
    g = m.groupdict()
    if kind == "single":
        return [("single", (1, None, "once"))]
    if kind in ("days_of_cycle", "first_day_of_cycle", "times_in_cycle"):
        length = _number(g["clen"])
        times = _days(g["days"]) if kind == "days_of_cycle" else _number(g.get("times")) if g.get("times") else 1
        return [(kind, (times, length, _unit(g["cunit"])))] if length and times else None
    if kind == "cycle_of":
        length = _number(g["clen"])
        return [("cycle_of", (1, length, _unit(g["cunit"])))] if length else None
    if kind == "per_cycle":
        if re.search(r"cycles? of$", text[: m.start()]):
            return None
        times = 2 if (g.get("times") or "").lower() == "twice" else 1
        return [("per_cycle", (times, 1, "cycle"))]
    if kind == "divided":
        if not re.search(r"divided|split|separate|a day|daily|per day|each day", text[max(0, m.start() - 90) : m.end()], re.IGNORECASE):
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
    if kind in ("every_unit", "a_unit"):
        if kind == "a_unit" and not re.search(r"(?:\d|dose|mg|ml|g|units?|tablets?|capsules?|sachets?|puffs?|inhalations?|drops?|injections?|IU|kg|sprays?|body ?weight|milligrams?|micrograms?|weight|patch|patches|suppository|\))\s*$", text[: m.start()], re.IGNORECASE):
            return None
        doses = re.search(rf"\b(?P<n>{_N}) (?:doses|injections|infusions|administrations|applications)\s*$", text[: m.start()], re.IGNORECASE)
        if doses and not re.search(r"dose is\s*$", text[: doses.start()]):
            times = _number(doses["n"])
            return [("per", (times, 1, unit))] if times else None
        return [("weak" if g.get("same") else "per", (1, 1, unit))]
    times = g.get("times")
    counts = (_numbers(times) or [1]) if times else [1]
    if "n" in g and g["n"]:
        periods = [n for n in [_number(g["n"]), *_numbers(g.get("more") or "")] if n]
        if not periods:
            return None
        return [(kind, (t, p, unit)) for t in counts for p in periods]
    return [(kind, (t, 1, unit)) for t in counts]


def _read_adverb(kind: str, g: dict[str, str | None], text: str, m: re.Match[str]) -> list[tuple[str, _Value]] | None:
    unit, period = _DAILY[(g["adverb"] or "").lower()]
    if kind == "times_adverb":
        return [(kind, (t, period, unit)) for t in _numbers(g["times"] or "") or [1]]
    if kind == "n_weekly":
        n = _number(g["n"])
        return [(kind, (1, n * period, unit))] if n else None
    if re.match(r"\s*(?:life|living|activit|tasks|routine|basis|function|practice|monitor|test|check|record|tell|intake|requirement|needs?)", text[m.end() :], re.IGNORECASE):
        return [] if "basis" not in text[m.end() : m.end() + 8] else [("adverb", (1, period, unit))]
    return [("dose_word" if re.match(r"\s*(?:maintenance )?dos(?:es?|age)\b", text[m.end() :]) else "adverb", (1, period, unit))]


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
    clause = re.split(r",\s+(?:and|then|but|while|followed by)\s+|\bfollowed by\b|\bthen\b|\bafter which\b|\band (?:is|then|given|take[ns]?)\b", before)[-1]
    if _OTHER_ACTION.search(clause) and not re.search(r"\b(?:given|taken|injected|infused|dose (?:is|of))\b", clause):
        return True
    if _CEILING.search(clause):
        return True
    if kind in ("every_n", "every_unit", "every_other", "adverb", "at_intervals", "n_unit_intervals", "fortnight", "alternate", "n_weekly"):
        changed = _CHANGED.search(clause)
        if changed and not _TO_A_DOSE.search(changed["between"]) and not re.search(r"\b(?:given|taken|injected|to (?:once|twice|every|one|two|three|a))\b|\bto\s*$", changed["between"]):
            return True
    if kind == "adverb" and re.match(r"\s*(?:[\w-]+ )?dos\w+\b[^.;]{0,60}\b(?:not (?:be )?(?:exceed|more)|exceed\w*|depends|must not|maximum)", text[m.end() :], re.IGNORECASE):
        return True
    if kind == "every_n" and re.search(r"\bonce in\s*$", clause):
        return True
    if kind == "adverb" and re.search(r"\b(?:usual|normal)\s*$", clause):
        return True
    return kind in ("between", "apart", "separated") and bool(re.search(r"\b(?:other|another|different) (?:medicines?|vaccines?|injection)\b|\bfood\b|\beating\b", text[sentence_start:], re.IGNORECASE))


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
        if kind in ("apart", "between", "separated") and f.unit == "hour" and any(k in ("divided", "per") or k.startswith("times") for k, _ in found):
            continue
        if kind == "per" and any(s.unit == f.unit and s.key != f.key and s.start < f.start and f.start - s.end < 60 and not re.search(r"\d", text[s.end : f.start]) for s in strong):
            continue
        if kind == "single" and any(_same_clause(text, f, o) for k, o in found if k not in ("single", "weak")):
            continue
        if kind == "weak" and re.search(r"\b(?:before|after|morning of|evening before|night before)\b", text[max(0, f.start - 25) : f.start]):
            continue
        kept.append((kind, f))
    return kept


def _same_clause(text: str, a: Frequency, b: Frequency) -> bool:
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return not re.search(r";|\bthen\b|\bfollowed by\b|\bafter that\b|\bthereafter\b|\bor\b|\bafter which\b|\bwhile\b|\bwhereas\b|\bfollowed\b|\b(?:starting|loading|first) dose\b", between)
