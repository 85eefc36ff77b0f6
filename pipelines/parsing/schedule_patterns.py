"""Frequency phrases as patterns, in the order in which they are tried (data of `pipelines.parsing.schedules`)."""

import re

from pipelines.parsing.numbers import NUMBER_PATTERN

N = rf"(?:{NUMBER_PATTERN})"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?|nights?|mornings?|evenings?)"
# Adverbs that name a period, as (unit, periods).
DAILY = {
    "daily": ("day", 1),
    "weekly": ("week", 1),
    "fortnightly": ("week", 2),
    "monthly": ("month", 1),
    "hourly": ("hour", 1),
    "nightly": ("day", 1),
    "quarterly": ("month", 3),
    "yearly": ("year", 1),
    "annually": ("year", 1),
}
_ADVERB = "|".join(DAILY)
_MULTIPLE = (
    f"(?:once|twice|thrice|one time|two times|{N} times?|{N} (?:separate |divided |equal |smaller "
    f")*(?:doses|administrations)|{N} or {N} times|{N} to {N} times)"
)
_MORE = rf"(?P<more>(?:,\s*{N}){{0,4}}(?:\s*,?\s*(?:or|to|and|-|–)\s*{N})?)"
_ONCE_OR_TWICE = rf"(?P<times>{_MULTIPLE}|once or twice|(?:up to|at least) {_MULTIPLE})"
_CYCLE_LENGTH = rf"(?:(?P<clen>{N})[- ](?P<cunit>day|week|month)s?)"
# The patterns are tried in this order; a place that one has taken is closed to the later ones.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "days_of_cycle",
            rf"(?:on )?days? (?P<days>\d{{1,3}}(?:\s*(?:,|and|or|to|-|–|, and)\s*(?:days? "
            rf")?\d+){{0,12}}),? (?:of|in|during|within) (?:every|each|an?|the|their|successive|"
            rf"repeated|\s)*\s?(?:treatment )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy "
            ")?(?:cycle|period|course)s?",
        ),
        (
            "first_day_of_cycle",
            "(?:on|at) (?:the )?(?:first day|start|beginning) of (?:every|each|an?|"
            rf"the)\s*(?:treatment )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |chemotherapy "
            ")?(?:cycle|period|course)s?",
        ),
        (
            "times_in_cycle",
            f"{_ONCE_OR_TWICE} (?:in |during |per |every |each |a )+{_CYCLE_LENGTH}(?:[- ]long)? "
            "(?:treatment |chemotherapy )?(?:cycle|period)s?",
        ),
        (
            "cycle_of",
            "(?:in|every|each|repeated|of|during)(?: an?| every| each)? (?:repeated |repeating |"
            f"successive |treatment )*(?:cycles? of )?{_CYCLE_LENGTH}(?:[- ]long)? (?:treatment |"
            "chemotherapy )?cycles?",
        ),
        (
            "times_every",
            f"(?P<times>once or twice|{_MULTIPLE}) (?:in )?every (?P<n>{N}){_MORE}[- ](?P<unit>hour|"
            "day|week|month|year)s?",
        ),
        (
            "times_every_other",
            f"(?P<times>{_MULTIPLE}) every (?P<n>other|second|alternate|third|fourth) (?P<unit>{_UNIT})",
        ),
        (
            "times_per",
            f"(?P<times>once or twice|{_MULTIPLE})(?: (?:spread|divided)[^.;,]{{0,12}})?(?: only)?,? "
            "(?:an?|per|each|every|in an?|in each|in every|in one|over the|throughout the|during the|"
            r"of the|in the same|within an?) (?P<unit>hour|day|week|month|year|night|morning|evening)\b",
        ),
        ("times_adverb", rf"(?P<times>once or twice|{_MULTIPLE})[- ](?P<adverb>{_ADVERB})"),
        ("times_hours", rf"(?P<times>once|{_MULTIPLE}) (?:in|within) (?P<n>{N})[- ](?P<unit>hour)s?"),
        (
            "at_intervals",
            "(?:at|with|leaving|by) (?:an? )?(?:dosing |regular |dose )?intervals? of (?:at least |"
            f"about |around |approximately )?(?P<n>{N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?",
        ),
        (
            "n_unit_intervals",
            f"(?:at|with|leaving|by) (?:an? )?(?:about |around )?(?P<n>{N}){_MORE}[- ](?P<unit>hour|"
            "day|week|month|year)s?(?:ly)? (?:dosing )?(?:intervals?|gap)",
        ),
        ("apart", rf"(?P<n>{N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s? apart"),
        (
            "separated",
            f"separated by (?:an? interval of )?(?:at least |about |around )?(?P<n>{N}){_MORE}[- "
            "](?P<unit>hour|day|week|month|year)s?",
        ),
        (
            "between",
            f"(?:at least |about |around )?(?P<n>{N}){_MORE} (?P<unit>hour|day|week|month|year)s? "
            "between (?:the |each |them|these |any )?(?:doses?|two doses|injections?|infusions?|"
            "vaccinations?)?",
        ),
        (
            "every_n",
            f"(?:once )?(?:every|each) (?P<n>{N}){_MORE}[- ](?P<unit>hour|day|week|month|year)s?(?!-| "
            r"old| of age)\b",
        ),
        (
            "every_other",
            "(?:once )?(?:every|each) (?P<n>other|second|alternate|third|fourth|fifth|sixth) "
            rf"(?P<unit>{_UNIT})\b",
        ),
        ("alternate", r"(?:on )?alternate (?P<unit>day|week|month)s"),
        ("fortnight", r"(?:once )?(?:every|each|an?|per) fortnight"),
        ("n_weekly", rf"(?P<n>{N})[- ](?P<adverb>{_ADVERB})"),
        (
            "divided",
            "(?:(?:divided|split|separated) (?:in|into|between|over|as)|given in|taken in|as|in) "
            f"(?P<times>{N}(?: (?:or|to) {N})?) (?:divided |equally |equal |separate |smaller |single "
            r")*(?:doses|portions|intakes|administrations)\b",
        ),
        (
            "second_after",
            r"(?:second|(?:a|one) further|another) (?:dose|injection|infusion|vaccination|one|[\d.]+ "
            rf"\w+ (?:dose|injection|infusion))?[^.;,]{{0,50}}?(?:at least |about |around "
            f")?(?P<n>{N}){_MORE} (?P<unit>day|week|month|year)s? (?:after (?:the )?(?:first|initial|"
            "start)|later)",
        ),
        (
            "per_cycle",
            "(?:(?P<times>once|twice|one dose|one infusion|one injection) )?(?:(?:on|at|before|after|"
            r"with|in|for|during|following)\s+(?:the\s+)?(?:(?:first day|start|beginning|end|day "
            r"(?:before|after)|day 1|completion|last day)\s+(?:of\s+)?)?)?(?:each|every|per|"
            r"a)\s+(?:new\s+)?(?:treatment\s+|chemotherapy\s+|cancer chemotherapy\s+|cancer\s+|"
            r"[a-z]+\s+treatment\s+)?cycle(?: of (?:\w+ )?(?:chemotherapy|treatment))?",
        ),
        (
            "time_of_day_both",
            r"(?:once |one |half )?(?:[\w ]{0,20} )?in the morning and (?:[\w-]+ ){0,4}?(?:in the "
            "evening|at night|at bedtime|in the afternoon)|(?:every |each )?morning and (?:every |"
            "each )?evening",
        ),
        (
            "every_unit",
            "(?P<same>(?:same (?:time|day|date)s?|time|day)[^.;,]{0,18}?(?:of )?)?(?:on )?(?:every|"
            r"each|per) (?P<unit>hour|day|week|month|year|night|morning|evening)\b",
        ),
        ("a_unit", r"(?<!\bhalf )(?<!once )\ba (?P<unit>day|week|month|year)\b"),
        ("per_slash", r"/\s?(?P<unit>day|week|month|24 hours)\b"),
        ("adverb", rf"(?P<adverb>{_ADVERB})"),
        (
            "time_of_day",
            "(?:at bedtime|before (?:going to bed|bedtime)|(?:just )?before sleep|in the evening|in "
            r"the morning|at night)\b",
        ),
        (
            "single",
            r"\b(?:a |one )?(?:single|one-off|one-time|one-dose)[- ](?!use|dose (?:vial|pre|container|"
            r"syringe|unit|pen|sachet|pipette|bottle)|arm|agent)(?:\S+ ){0,5}?(?:dose|infusion|"
            "injection|administration|treatment|tablet|capsule|drip|vaccination|implant|sachet|booster|"
            r"application|instillation|shot|intravenous infusion)\b|\b(?:only|just) once\b|\bonce "
            r"only\b|\bone[- ]time\b|\bonly one (?:dose|infusion|injection|treatment|tablet)\b|"
            r"\b(?:given|administered|used|taken|infused|injected|performed|applied) once\b|\bonce in "
            r"a lifetime\b|\bas a single (?:\S+ ){0,2}?(?:dose|one)\b|\bone dose is (?:enough|"
            r"sufficient|needed|given)\b",
        ),
    )
)
# A word that a phrase of the kind must hold: its pattern is not tried on clauses without it, to save time.
_CYCLE_WORDS = ("cycle", "period", "course")
NEEDED: dict[str, tuple[str, ...]] = {
    "days_of_cycle": _CYCLE_WORDS,
    "first_day_of_cycle": _CYCLE_WORDS,
    "times_in_cycle": _CYCLE_WORDS,
    "cycle_of": ("cycle",),
    "per_cycle": ("cycle",),
    "at_intervals": ("interval",),
    "n_unit_intervals": ("interval", "gap"),
    "apart": ("apart",),
    "separated": ("separated",),
    "between": ("between",),
    "alternate": ("alternate",),
    "fortnight": ("fortnight",),
    "n_weekly": tuple(DAILY),
    "times_adverb": tuple(DAILY),
    "adverb": tuple(DAILY),
    "times_hours": ("hour",),
    "second_after": ("after", "later"),
}
