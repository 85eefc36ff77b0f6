"""Dated regulatory events: grants, switches, renewals, withdrawals, orphan designations (GUIDELINE.md)."""

import re

from pipelines.parsing.dates import FoundDate, find_dates
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, Section, Sentence, provenance

# Sections that state events of this medicine; "how_studied" and "benefits" speak of other medicines' dates.
_SECTIONS = ("what_is", "used_for", "why_authorised", "awaited", "measures", "other_information")
_AUTHORISATION = r"(?:marketing\s+)?(?:authori[sz]ation|approval|licen[cs]e)"
# Each rule: event, words that must stand in the clause. The first rule that fits a date's clause gives its event.
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("orphan_designation", re.compile(r"\borphan\b", re.IGNORECASE)),
    (
        "switch_to_standard",
        re.compile(
            r"\b(?:switch|convert|chang|transform|turn)\w*\b.{0,160}?\b(?:to|into)\s+(?:a\s+|an\s+"
            r"|the\s+)?(?:standard|full|normal|unconditional|regular|marketing)\b"
            r"|\b(?:became|becoming|granted|received|obtained)\s+(?:a\s+)?(?:standard|full|unconditional)\b"
            r"|\b(?:switch(?:ed)?|conver(?:ted|sion))\b.{0,80}\bstandard\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    ("renewal", re.compile(r"\b(?:renew(?:ed|al|als)|unlimited validity)\b", re.IGNORECASE)),
    ("suspension", re.compile(r"\bsuspen(?:ded|sion)\b", re.IGNORECASE)),
    ("expiry", re.compile(r"\b(?:expir(?:ed|y|es)|lapsed?|ceased to be valid|no longer valid)\b", re.IGNORECASE)),
    ("withdrawal", re.compile(r"\b(?:withdr(?:awn|awal|ew)|revoked|revocation|voluntarily)\b", re.IGNORECASE)),
    ("exceptional_authorisation", re.compile(r"\bexceptional\s+circumstances\b", re.IGNORECASE)),
    (
        "conditional_authorisation",
        re.compile(
            (
                rf"\bconditional(?:ly)?\b.{{0,40}}?{_AUTHORISATION}|{_AUTHORISATION}\s+\(?conditional"
                rf"|\bconditional(?:ly)?\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "authorisation",
        re.compile(
            (
                rf"\b(?:received|granted|given|issued|obtained|got|gained|has had|has been)"
                rf"\b.*?\b{_AUTHORISATION}\b|\b{_AUTHORISATION}\b.*?\b(?:granted|given|issued|received|valid"
                rf"|obtained)\b|\bauthori[sz]ed\b.{{0,60}}\bon\b"
            ),
            re.IGNORECASE | re.DOTALL,
        ),
    ),
)
_CLAUSE_SPLIT = re.compile(
    r";\s+|,?\s+(?:and|but|before|until)\s+(?=(?:it|this|the|was|were|has|had|then|later|which|subsequently"
    r"|renewed|switched|converted|suspended|withdrawn|lapsed|expired|its)\b)|,\s+(?=(?:which|before|then)\b)"
)
_OTHER_MEDICINE = re.compile(
    r"\b(?:reference medicine|has been (?:available|authorised) (?:in|on|since)|authorised on its own)\b"
)
_EXCEPTIONAL = re.compile(r"exceptional\s+circumstances", re.IGNORECASE)
_CONDITIONAL = re.compile(
    (
        rf"conditional\W{{0,3}}\s*(?:marketing\s+)?{_AUTHORISATION}|{_AUTHORISATION}\W*\s+(?:was|is|were)"
        rf"\s+conditional|conditional\s+approval"
    ),
    re.IGNORECASE,
)
_LAST_UPDATE = re.compile(r"last\s+updated", re.IGNORECASE)


def parse_authorisation_events(overview: Overview) -> list[dict[str, object]]:
    """Rows of `authorisation_events`: document_id, event, date, date_precision and provenance, in text order.

    Where any section calls the authorisation conditional or under exceptional circumstances, the dated grant takes
    that event, even if its own sentence does not say so.
    """
    flagged = _special_grant(overview)
    rows: list[dict[str, object]] = []
    seen: set[tuple[str, object]] = set()
    for section in overview.sections:
        if section.key not in _SECTIONS:
            continue
        carried: str | None = None
        for sentence in section.sentences:
            if _LAST_UPDATE.search(sentence.text):
                continue
            for event, found in _events(sentence.body, carried):
                if event == "authorisation" and section.key not in ("other_information", "what_is", "used_for"):
                    continue
                named = flagged if event == "authorisation" and flagged else event
                carried = named
                key = (named, found.value)
                if key in seen:
                    continue
                seen.add(key)
                rows.append(_row(overview, section, sentence, named, found))
    return rows


def _events(text: str, carried: str | None) -> list[tuple[str, FoundDate]]:
    """Event and date for each date of the sentence; a date's clause decides, then the whole sentence before it."""
    out = []
    bounds = [0, *[m.start() for m in _CLAUSE_SPLIT.finditer(text)], len(text)]
    previous: str | None = None
    for found in find_dates(text):
        if found.precision == "year" and not re.search(r"\b(?:in|since|of|during)\s+$", text[: found.start]):
            continue
        start = max(b for b in bounds if b <= found.start)
        end = min((b for b in bounds if b >= found.end), default=len(text))
        clause = text[start:end]
        if _OTHER_MEDICINE.search(clause) and "orphan" not in clause.lower():
            continue
        event = _classify(clause) or _classify(text[:end]) or previous
        if event:
            out.append((event, found))
            previous = event
    return out


def _classify(clause: str) -> str | None:
    for event, pattern in _RULES:
        if pattern.search(clause):
            if event == "conditional_authorisation" and not re.search(r"authori|approv|licen", clause, re.IGNORECASE):
                continue
            return event
    return None


def _special_grant(overview: Overview) -> str | None:
    text = " ".join(overview.text_of(k) for k in _SECTIONS)
    if _EXCEPTIONAL.search(text):
        return "exceptional_authorisation"
    if _CONDITIONAL.search(text):
        return "conditional_authorisation"
    return None


def _row(overview: Overview, section: Section, sentence: Sentence, event: str, found: FoundDate) -> dict[str, object]:
    return {
        "authorisation_event_id": row_id("authorisation_events", overview.document_id, event, found.value.isoformat()),
        "event": event,
        "date": found.value,
        "date_precision": found.precision,
        **provenance(overview, section, sentence),
    }
