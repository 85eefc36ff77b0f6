"""Rows of `adverse_events`: the side effects of the risks section (for generics, of the benefits-and-risks section)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pipelines.parsing.effect_clauses import ClauseResult, read_sentence
from pipelines.parsing.effect_contexts import context_of, join_contexts
from pipelines.parsing.effect_groups import Frame, Reading
from pipelines.parsing.frequencies import POPULATIONS, find_frequencies, no_frequency
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, Section, Sentence, provenance

SECTIONS = ("risks", "benefits_risks")
_ANAPHOR = re.compile(
    r"(?:these|they|those|(?:the )?(?:most|more) (?:common|frequent|serious|important|severe|commonly|"
    r"frequently)\b(?![^.]{0,60}?side effects?)|"
    r"the main ones|others?\s+(?:include|are)|among these|of these)\b",
    re.IGNORECASE,
)
_CONTEXT_HEADING = re.compile(
    r"(?:in|with|used|when|together|on its own|alone|children|adults|adolescents|infants|older|patients|"
    r"people|women|men|by|oral|injection|"
    r"infusion|tablets|capsules|for|as|combination|monotherapy)\b",
    re.IGNORECASE,
)
_CONFIDENCE_OF_DOUBT = 0.7


def parse_adverse_events(
    overview: Overview,
    regimens: Sequence[Mapping[str, object]] = (),
    regimen_partners: Sequence[Mapping[str, object]] = (),
) -> list[dict[str, object]]:
    """Rows of `adverse_events` in document order.

    `regimens` and `regimen_partners` are rows of those tables; an effect whose context names exactly one regimen gets
    its `regimen_id`. What was read with a doubt has confidence below 1 and the reason.
    """
    partners: dict[str, list[str]] = {}
    for partner in regimen_partners:
        partners.setdefault(str(partner["regimen_id"]), []).append(str(partner["partner"]))
    regimens = [{**r, "partners": partners.get(str(r.get("regimen_id")), r.get("partners") or [])} for r in regimens]
    rows: list[dict[str, object]] = []
    seen: set[tuple[object, ...]] = set()
    named: set[str] = set()  # terms and explanations so far, of rows without context
    for section in overview.sections:
        if section.key not in SECTIONS:
            continue
        for sentence, reading in read_section(section, names_of(overview)):
            frequency = reading.frequency.columns() if reading.frequency else no_frequency()
            key = (
                reading.effect.term.lower(),
                reading.context,
                reading.is_serious,
                *(frequency[k] for k in sorted(frequency) if k.startswith("frequency_") and k != "frequency_text"),
            )
            if key in seen or (_says_nothing_new(reading) and reading.effect.term.lower() in named):
                continue
            seen.add(key)
            if reading.context is None and not reading.is_serious:
                named |= {t.lower() for t in (reading.effect.term, reading.effect.explanation) if t}
            rows.append(_row(overview, section, sentence, reading, frequency, regimens))
    return rows


def _says_nothing_new(reading: Reading) -> bool:
    """Whether no number, context or seriousness is stated: said of an effect named before, it is a remark on it."""
    return reading.frequency is None and reading.context is None and not reading.is_serious


def names_of(overview: Overview) -> tuple[str, ...]:
    """The medicine's own names: its name and its active substances."""
    name = overview.medicine_name or ""
    first = name.split()[0] if len(name.split()) > 1 and len(name.split()[0]) > 4 else ""
    return tuple(n for n in (name, first, *overview.active_substances) if n and len(n) > 2)


def limiting_groups(text: str) -> frozenset[str]:
    """The counted groups that limit a statement of this text by themselves ("1 in 10 women").

    Where all frequencies of a section are counted in one group ("women", of a contraceptive), it is only the medicine's
    own population; beside "people" or another group it limits.
    """
    plural = {"woman": "women", "man": "men", "child": "children", "baby": "babies"}
    nouns = {f.noun.split()[-1] for f in find_frequencies(text) if f.noun}
    groups = {plural.get(n, n if n.endswith("s") or n in plural.values() else f"{n}s") for n in nouns}
    return POPULATIONS if len(groups) > 1 else frozenset()


def read_section(section: Section, names: Sequence[str]) -> Iterator[tuple[Sentence, Reading]]:
    """The readings of a section's sentences in order. Frames are carried to list items and to "These include …"."""
    results: dict[int, ClauseResult] = {}
    carried = Frame()
    populations = limiting_groups(section.text)
    for number, sentence in enumerate(section.sentences):
        if sentence.kind == "subheading":
            carried = Frame()
            continue
        text = sentence.body.strip()
        is_item = sentence.kind == "bullet"
        if is_item:
            lead = results.get(sentence.lead) if sentence.lead is not None else None
            frame = lead.frame if lead and lead.is_intro else Frame()
            is_item = lead is not None and lead.is_intro
        elif _ANAPHOR.match(text):
            frame = carried
        else:
            frame = Frame()
        frame = _under_heading(frame, sentence, names)
        result = read_sentence(text, names, frame, is_item, populations)
        results[number] = result
        if not is_item:
            carried = Frame(None, result.frame.context, result.frame.is_serious)
        heading = _heading_context(sentence, names)
        for reading in result.readings:
            if heading and reading.context is None:
                reading = Reading(reading.effect, reading.frequency, heading, reading.is_serious, reading.doubts)
            yield sentence, reading


def _heading_context(sentence: Sentence, names: Sequence[str]) -> str | None:
    heading = sentence.subheading
    if not heading or not _CONTEXT_HEADING.search(heading):
        return None
    return context_of(heading, names)


def _under_heading(frame: Frame, sentence: Sentence, names: Sequence[str]) -> Frame:
    heading = _heading_context(sentence, names)
    return Frame(frame.frequency, join_contexts(frame.context, heading), frame.is_serious) if heading else frame


def _row(
    overview: Overview,
    section: Section,
    sentence: Sentence,
    reading: Reading,
    frequency: Mapping[str, object],
    regimens: Sequence[Mapping[str, object]],
) -> dict[str, object]:
    reason = "; ".join(dict.fromkeys(reading.doubts)) or None
    numbers = [
        frequency[f"frequency_{k}"]
        for k in ("direction", "numerator", "denominator", "upper_numerator", "upper_denominator")
    ]
    return {
        "adverse_event_id": row_id(
            "adverse_events",
            overview.document_id,
            sentence.start,
            reading.effect.term,
            reading.context,
            reading.is_serious,
            *numbers,
        ),
        "document_id": overview.document_id,
        "regimen_id": link_regimen(reading.context, regimens),
        "term": reading.effect.term,
        "explanation": reading.effect.explanation,
        "is_serious": reading.is_serious,
        **frequency,
        "context": reading.context,
        "confidence": _CONFIDENCE_OF_DOUBT if reason else 1.0,
        "confidence_reason": reason,
        **{k: v for k, v in provenance(overview, section, sentence).items() if k != "document_id"},
    }


# Words of a context -> the route or form they name.
_ROUTE_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (route, re.compile(pattern, re.IGNORECASE))
    for route, pattern in (
        ("oral", r"\bby mouth\b|\borally\b|\boral\b|\btablets?\b|\bcapsules?\b"),
        ("intravenous", r"\bintravenous|\binto a vein\b|\binfusions?\b"),
        ("subcutaneous", r"\bunder the skin\b|\bsubcutaneous"),
        ("intramuscular", r"\binto a muscle\b|\bintramuscular"),
        ("inhalation", r"\binhaled?\b|\binhalation"),
    )
)


def link_regimen(context: str | None, regimens: Sequence[Mapping[str, object]]) -> str | None:
    """The id of the one regimen whose partners, form, route or population the context names, else None."""
    if not context or not regimens:
        return None
    low = context.lower()
    by_partner = [r for r in regimens if _names_partners(low, r)]
    if by_partner:
        return _only(by_partner)
    if re.search(r"\bon its own\b|\balone\b|\bmonotherapy\b|\bsingle agent\b", low) and " with " not in f" {low} ":
        return _only([r for r in regimens if not _partners(r)])
    for route, pattern in _ROUTE_WORDS:
        if pattern.search(low):
            found = [r for r in regimens if r.get("route") == route]
            if found:
                return _only(found)
    if re.search(r"\binjections?\b", low):
        return _only([r for r in regimens if "injection" in str(r.get("form") or "")])
    named = [r for r in regimens if r.get("population") and _same_population(low, str(r["population"]).lower())]
    return _only(named)


def _only(found: Sequence[Mapping[str, object]]) -> str | None:
    ids = {str(r["regimen_id"]) for r in found if r.get("regimen_id")}
    return ids.pop() if len(ids) == 1 else None


def _partners(regimen: Mapping[str, object]) -> list[str]:
    partners = regimen.get("partners")
    return [str(p).lower() for p in partners] if isinstance(partners, (list, tuple)) else []


def _names_partners(context: str, regimen: Mapping[str, object]) -> bool:
    """Whether the context names exactly this regimen's partners ("together with dexamethasone" is not the triple's)."""
    partners = _partners(regimen)
    if not partners or not all(p in context for p in partners):
        return False
    rest = context
    for partner in sorted(partners, key=len, reverse=True):
        rest = rest.replace(partner, " ")
    words = set(re.findall(r"[a-z-]{4,}", rest))
    return not words - {
        "together",
        "with",
        "combination",
        "used",
        "given",
        "when",
        "other",
        "medicine",
        "medicines",
        "combined",
        "only",
        "alone",
        "taken",
        "either",
    }


def _same_population(context: str, population: str) -> bool:
    words = set(re.findall(r"[a-z]{4,}", population)) - {
        "patients",
        "with",
        "people",
        "aged",
        "years",
        "over",
        "from",
    }
    return bool(words) and words <= set(re.findall(r"[a-z]{4,}", context))
