"""How-used sentences as givings: route, form, frequency, dose, partners and population of each clause."""

import re
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.doses import Dose, find_doses
from pipelines.parsing.numbers import NUMBER_PATTERN
from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.partners import Combination, find_combinations
from pipelines.parsing.product_forms import Product, same_way, tells_giving
from pipelines.parsing.routes import find_forms, find_routes, find_ways, hide_others
from pipelines.parsing.schedules import Frequency, find_frequencies

_CLAUSE = re.compile(
    r";\s+|\s+and\s+(?=\d[\d.,]* ?\w+(?:/\w+)? (?:[\w ]{0,30} )?(?:for|in) (?:the |all |older |"
    r"younger )?(?:adults|children|adolescents|patients|people|infants|women|men|those)\b)|"
    r",?\s+(?:while|whereas)\s+(?=\S)|,\s+(?:and|but)\s+(?=(?:in|for|the|children|adults|"
    r"adolescents|patients|older|younger|those|women|men)\b)|\.\s+|\s[•●]\s",
    re.IGNORECASE,
)
_OR = re.compile(r",?\s+(?:or|and then|then|followed by|after which)(?:,)?\s+(?:as\s+)?", re.IGNORECASE)
_BETWEEN_COMBINATIONS = re.compile(r",?\s+(?:or|and|while|whereas|but)\s+|;\s+|,\s+", re.IGNORECASE)
_SAME_DOSE = re.compile(
    r"\b(?:same (?:daily |total )?doses?|same strength|dose (?:is|remains|stays) the same)\b", re.IGNORECASE
)
_NO_PARTNERS = re.compile(
    r"\b(?:depend(?:s|ing)? on|whether|doctor (?:may|will|should|can) (?:lower|reduce|adjust)|"
    r"interact\w*|caution|is not recommended|dose of (?:these|the other|those)|avoid\w*|(?:is|are) "
    r"also taking|taking (?:certain|other)|dose of (?:the |that )?[\w-]+ "
    r"(?:may|should|might|can|must) (?:need|be (?:reduced|lowered|adjusted)))\b",
    re.IGNORECASE,
)
_POPULATION = re.compile(
    r"^(?:In|For|When|If|Where)\s+(?P<lead>[^,;.]{3,140}?)(?:,\s|\s(?=the (?:\w+ ){0,2}dose\b))|"
    r"\b(?:in|for|to)\s+(?P<who>(?:(?:the|all|young|older|adult|elderly|younger|some|"
    r"those)\s+)*(?:adults?|children|adolescents|patients|people|infants|women|men|newborns?|"
    r"babies|girls|boys|those)\b[^,;.]{0,100}?)(?=,|;|\.|$|\s(?:is|are|the|should|it|who have "
    r"been|may|can|a|an|at|once|twice)\b|\s(?:and|or)\s\d)"
    "|^(?P<subject>(?:adults?|children|adolescents|patients|people|infants|women|"
    r"men)\b[^,;.]{0,100}?)(?=\s(?:should|receive|are|take|can|must|may|usually)\b)",
    re.IGNORECASE,
)
_CARRIES = re.compile(r"(?:It|This|These|Treatment|After|If|Then|Thereafter|The (?:[\w-]+ ){0,4}dos\w+)\b")
_NAMES_PEOPLE = re.compile(
    r"\b(?:adults?|children|adolescents|patients|people|infants|women|men|babies|those|weigh\w*|"
    r"disease|disorders?|cancers?|infections?|syndrome|conditions?)\b|\w+(?:itis|osis|oma|emia|aemia|"
    r"phrenia|pathy|ia|ism|sis)\b|(?-i:\b[A-Z]{2,}\b)",
    re.IGNORECASE,
)
# What it is given instead of, or changed to later, is not the way that the sentence tells.
_REPLACED = re.compile(
    r"\b(?:replaced (?:by|with)|switch(?:ed|ing)? (?:to|from)|chang(?:ed|ing) (?:to|from)|instead of|"
    r"rather than)\b[^.;:]*",
    re.IGNORECASE,
)
# "in 28-day cycles. … on days 1 and 8 of the first cycle": the length of the cycle stands in the sentence before.
_CYCLE_LENGTH = re.compile(
    rf"\b(?P<length>(?:{NUMBER_PATTERN})[- ](?:day|week|month))s?(?:[- ]long)?(?: treatment)? cycles?\b|"
    rf"\bcycles? (?:of|lasts?|lasting|takes?|is|are) (?P<said>(?:{NUMBER_PATTERN}) (?:day|week|month))s?\b",
    re.IGNORECASE,
)
_OF_CYCLE = re.compile(
    r"(?P<days>\bdays? \d{1,3}(?:(?:, (?:and )?| and | or | to )(?:days? )?\d{1,3}){0,12},? (?:of|in) )"
    rf"(?:(?:each|every|the|a|of|first|second|third|last|other|following|next|later|subsequent|"
    rf"remaining|{NUMBER_PATTERN}) )"
    r"{1,5}(?:treatment )?(?=cycles?\b)",
    re.IGNORECASE,
)
_BESIDE = r"\b(?:and|followed by|then|after|before)\s+(?:an?\s+|one\s+|the\s+)?"
_LONGEST = 1000  # characters of a sentence that is read as a whole


@dataclass(frozen=True)
class Giving:
    """One way of giving that a clause tells. `way` stands for a form where only infusion or injection is said."""

    section: Section
    sentence: Sentence
    text: str
    routes: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    way: str | None = None
    frequencies: tuple[Frequency, ...] = ()
    doses: tuple[Dose, ...] = ()
    partners: tuple[str, ...] = ()
    has_combination: bool = False  # the clause itself says "on its own" or "together with"
    population: str | None = None
    same_dose: bool = False
    names_way: bool = False
    is_borrowed: bool = False

    @property
    def told(self) -> bool:
        """Whether it tells a frequency or a dose."""
        return bool(self.frequencies or self.doses)


def read_givings(overview: Overview, product: Product) -> list[Giving]:
    """The givings of `how_used` (or of the section that stands for it) in text order, ways and partners carried on."""
    section = overview.section("how_used")
    if section is None:
        return []
    own = (overview.medicine_name, *overview.active_substances)
    known = _known_partners(overview, own)
    out: list[Giving] = []
    way: Giving | None = None
    partner: Giving | None = None
    carried: Giving | None = None  # the latest giving with a population
    cycle: tuple[int, str] | None = None  # paragraph and length of the cycles spoken of
    for sentence in section.sentences:
        if sentence.kind == "subheading" or not tells_giving(sentence.text):
            continue
        if partner is not None and partner.sentence.paragraph != sentence.paragraph and sentence.kind != "bullet":
            partner = None
        if cycle and cycle[0] != sentence.paragraph and sentence.kind != "bullet":
            cycle = None
        length = _CYCLE_LENGTH.search(sentence.body)
        if length:
            cycle = (sentence.paragraph, re.sub(r"\s", "-", length["length"] or length["said"]))
        body = _with_cycle(sentence.body, cycle[1] if cycle and not length else None)
        for giving in _of_sentence(section, sentence, body, own, known):
            routes = [same_way(r, product) for r in giving.routes]
            giving = replace(giving, routes=tuple(dict.fromkeys(routes)))
            giving = replace(
                giving, forms=tuple(dict.fromkeys(s for f in giving.forms for s in _as_offered(f, product)))
            )
            if (
                giving.population is None
                and carried
                and _CARRIES.match(sentence.body)
                and carried.sentence.paragraph == sentence.paragraph
                and giving.told
            ):
                giving = replace(giving, population=carried.population)
            if giving.population is not None and giving.told:
                carried = giving
            if giving.names_way:
                way = giving
            elif way is not None and giving.told:
                giving = replace(giving, routes=way.routes, forms=way.forms, way=way.way)
            if giving.has_combination:
                partner = (
                    giving if giving.told or giving.sentence.text.startswith(("When", "In ", "For ", "If")) else None
                )
            elif partner is not None and giving.told and not giving.names_way:
                giving = replace(giving, partners=partner.partners)
            out.append(giving)
    return out


def _as_offered(form: str, product: Product) -> list[str]:
    """A form as the product has it: "tablets" said of dispersible tablets are these."""
    if form in product.forms or not product.forms:
        return [form]
    if form == "tablet":
        return [f for f in product.forms if f.endswith("_tablet")] or [form]
    return []


def _with_cycle(body: str, length: str | None) -> str:
    """The sentence with the length of its cycles, where an earlier one states it."""
    return _OF_CYCLE.sub(rf"\g<days>each {length} ", body) if length else body


def _of_sentence(
    section: Section, sentence: Sentence, body: str, own: tuple[str, ...], known: tuple[str, ...]
) -> list[Giving]:
    givings: list[Giving] = []
    for piece in _pieces(body):
        for clause in _clauses(piece):
            givings += _of_clause(section, sentence, clause, own)
    return _with_known_partners(_closing_frequency(givings, body), body, known)


def _known_partners(overview: Overview, own: tuple[str, ...]) -> tuple[str, ...]:
    """Single names that the used-for section tells as partners."""
    section = overview.section("used_for")
    texts = [s.body for s in section.sentences] if section else []
    names = dict.fromkeys(p for t in texts if len(t) <= _LONGEST for c in find_combinations(t, own) for p in c.partners)
    return tuple(n for n in names if re.fullmatch(r"[a-z][a-z-]{4,}", n))


def _with_known_partners(givings: list[Giving], body: str, known: tuple[str, ...]) -> list[Giving]:
    """A partner of the use that a sentence gives beside the medicine ("and a rivoxan tablet in the evening")."""
    if not any(g.told for g in givings) or any(g.has_combination for g in givings) or _NO_PARTNERS.search(body):
        return givings
    named = tuple(n for n in known if re.search(rf"{_BESIDE}{re.escape(n)}\b(?! (?:treatment|therapy)\b)", body))
    return [replace(g, partners=named, has_combination=True) for g in givings] if named else givings


def _pieces(body: str) -> list[str]:
    """The sentence, cut at white space where it is longer than any real one, to keep the time linear."""
    return (
        [m.group() for m in re.finditer(rf"\S(?:.{{0,{_LONGEST}}}(?=\s|$)|\S*)", body, re.DOTALL)]
        if len(body) > _LONGEST
        else [body]
    )


def _clauses(body: str) -> list[str]:
    """The clauses that tell a way each: cut where both sides have a schedule, a dose or a way of their own."""
    masked = mask_brackets(body)
    cuts = [0]
    for m in islice(_CLAUSE.finditer(masked), 12):
        left, right = body[cuts[-1] : m.start()], body[m.end() :]
        if _tells(left) and _tells(right):
            cuts.append(m.end())
    parts = [body[a:b] for a, b in zip(cuts, [*cuts[1:], len(body)], strict=True)]
    out: list[str] = []
    for part in parts:
        out += _split_ways(part)
    return out


def _tells(text: str) -> bool:
    return bool(find_frequencies(text) or find_doses(text))


def _split_ways(text: str) -> list[str]:
    """Cut at "or" between two ways of giving that have a route, or an amount, of their own each."""
    masked = mask_brackets(text)
    if len(_way_of(text)) < 2:
        return [text]
    for m in islice(_OR.finditer(masked), 12):
        left, right = text[: m.start()], text[m.end() :]
        a, b = _way_of(left), _way_of(right)
        if a and b and not a & b and (find_doses(left) or not find_doses(right)):
            return [left, *_split_ways(right)]
    return [text]


def _way_of(text: str) -> set[str]:
    return {m.value for m in find_routes(text)} | {m.value for m in find_ways(text)}


def _of_clause(section: Section, sentence: Sentence, clause: str, own: tuple[str, ...]) -> list[Giving]:
    combos = [] if _NO_PARTNERS.search(sentence.text) else find_combinations(clause, own)
    others = tuple(p for c in combos for p in c.partners)
    parts = _parts(clause, combos)
    if parts is None:
        base = _read(section, sentence, clause, others)
        if not combos:
            return [base]
        return [replace(base, partners=c.partners, has_combination=True) for c in combos]
    out = []
    first = _read(section, sentence, clause, others)
    for text, combination in parts:
        giving = _read(section, sentence, text, others)
        out.append(
            replace(
                giving,
                partners=combination.partners,
                has_combination=True,
                text=clause,
                routes=giving.routes or first.routes,
                forms=giving.forms or first.forms,
                way=giving.way or first.way,
                names_way=giving.names_way or first.names_way,
            )
        )
    return out


def _parts(clause: str, combos: list[Combination]) -> list[tuple[str, Combination]] | None:
    """The clause cut between its combinations, where each part then has a schedule or a dose of its own; else None."""
    if len(combos) < 2:
        return None
    cuts = [0]
    for a, b in pairwise(combos):
        found = None
        for m in _BETWEEN_COMBINATIONS.finditer(clause, a.end, b.end):
            if _tells(clause[cuts[-1] : m.start()]) and _tells(clause[m.end() :]):
                found = m
                break
        if found is None:
            before = next(
                (m for m in _BETWEEN_COMBINATIONS.finditer(clause, cuts[-1], b.start) if m.start() >= a.end), None
            )
            if before is None or not (_tells(clause[cuts[-1] : before.start()]) and _tells(clause[before.end() :])):
                return None
            found = before
        cuts.append(found.end())
    ends = [*cuts[1:], len(clause)]
    return [(clause[s:e], c) for s, e, c in zip(cuts, ends, combos, strict=True)]


def _read(section: Section, sentence: Sentence, clause: str, others: tuple[str, ...]) -> Giving:
    shown = _REPLACED.sub(lambda m: " " * len(m.group()), clause)
    routes = tuple(dict.fromkeys(m.value for m in find_routes(shown)))
    forms = tuple(dict.fromkeys(m.value for m in find_forms(shown)))
    ways = [m.value for m in find_ways(shown)]
    found = _POPULATION.search(mask_brackets(clause).replace("\x00", " "))
    population = next((" ".join(g.split()) for g in found.groups() if g), None) if found else None
    population = re.sub(r"(?:[\s,]|\b(?:and|or))+$", "", population) or None if population else None
    if found and found["lead"] and not _NAMES_PEOPLE.search(found["lead"]):
        population = None
    return Giving(
        section,
        sentence,
        clause.strip() if clause.strip() in sentence.body else sentence.body,
        routes,
        forms,
        ways[0] if ways else None,
        tuple(find_frequencies(hide_others(clause))),
        tuple(find_doses(hide_others(clause), others)),
        population=population,
        same_dose=bool(_SAME_DOSE.search(clause)),
        names_way=bool(routes or forms)
        or bool(
            ways and clause.lstrip().lower().startswith(("the infusion", "the injection", "infusions", "injections"))
        ),
    )


def _closing_frequency(givings: list[Giving], body: str) -> list[Giving]:
    """A frequency that closes a sentence with two ways of giving joined by "or" goes for both."""
    if len(givings) < 2 or " or " not in body:
        return givings
    last = givings[-1]
    if not last.frequencies:
        return givings
    return [
        replace(g, frequencies=last.frequencies)
        if not g.frequencies and g.names_way and not g.has_combination and g.doses
        else g
        for g in givings
    ]
