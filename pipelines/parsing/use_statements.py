"""The used-for section as statements: sentences that state a use, list items with their lead, and what states none."""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.overview import Overview, Section, Sentence

_SKIP = re.compile(
    r"\b(?:(?:is|are|was|has|have|can|must|should) (?:only )?not (?:be |been |to be )?(?:intended|"
    "indicated|authorised|approved|recommended|used|given|studied|for use|meant|suitable|a "
    "substitute|an alternative|established)|"
    r"(?:for )?(?:more|further) information|package leaflet|with a prescription|designated an?\b|"
    "orphan (?:medicine|designation)|generic medicine|biosimilar|hybrid medicine|reference "
    "medicine|"
    "informed consent application|made by the same|same (?:company|active substance|medicine) "
    r"(?:that|as)|duplicate|website|see here|question-and-answer)\b|^(?:\S+ ){1,6}?(?:also "
    r")?contains?\b(?! .*\bis used\b)|\bnot used (?:to|for|in)\b|\bcannot be used\b|^This means "
    r"that\b",
    re.IGNORECASE,
)
_SPLIT_OFF = re.compile(
    r"\s(?:but|, however,) (?:it )?(?:is|should|must|can) not\b.*$|;\s+(?:it|the medicine) (?:is|"
    r"should|must) not\b.*$",
    re.IGNORECASE,
)
_STATES_USE = re.compile(
    r"\b(?:used|indicated|intended|authorised|approved|recommended|prescribed|for use|added to|combined with)\b|"
    r"\b(?:is|are|be|also|or|and) (?:\w+ )?(?:given|taken|administered|applied|injected)\b"
    r"|\bis (?:an? |the )[^.;]{0,140}\b(?:medicines?|vaccines?|products?|drug|agent|treatment|"
    "contraceptive|antibiotic|insulin|antibody|solution|hormone|radiopharmaceutical|sealant|"
    r"substance|factor|therapy|tool|pill|antivenom)\b[^.;]{0,80}?\b(?:for|to|against|that|which)\b"
    r"|\b(?:treats|prevents|protects|helps to|helps|is for|works to|vaccinat|immunis)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    "^(?:This means|Some |Most |Many |Patients |People |In (?:these|this|most|some|such|people|"
    "patients) |As a result|Without |If (?!it)|There |These |Because |It (?:occurs|causes|"
    "affects|usually|often|leads|develops|can (?:cause|lead|affect|be (?:caused|fatal|life|"
    "serious)))|Symptoms |Women |Children |Adults who (?:are|have) )",
)
_INLINE_BULLET = re.compile(r"\s[•●▪]\s+")
_EXPLAINS = re.compile(
    r"^(?:[\w‘’'-]+\s+){1,8}?(?:is|are|refers to|means that|occurs when|causes) (?:an? |the |rare|"
    "caused|when|where|one of|characterised|inherited|considered|usually|often|also known|long-term|"
    "life)",
    re.IGNORECASE,
)
_SUBJECT_WORDS = (
    "(?:it|they|this (?:medicine|vaccine|product)|the (?:medicine|vaccine|product|tablets?|capsules?|"
    "solution|injection|infusion|cream|ointment|eye drops|patch(?:es)?|suspension|spray|inhaler|oral|"
    r"powder|pills?|gel|implant|drops|combination|low|lower|higher|high|\d+ ?(?:mg|micrograms?))\b)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or list item that may state a use. `lead` is the index of the statement that introduces the list."""

    text: str
    sentence: Sentence
    is_bullet: bool = False
    lead: int | None = None
    opens_list: bool = False
    is_tail: bool = False  # follows a list item in its paragraph


def use_section(overview: Overview) -> Section | None:
    """The section that states the use: `used_for`, or `what_is` in documents without it."""
    return overview.section("used_for") or overview.section("what_is")


def statements(section: Section, names: tuple[str, ...]) -> list[Statement]:
    """The statements of the section in order, without sentences that state no use; list items always stay.

    `names` are the medicine's name and its substances, as subjects of a use sentence.
    """
    out: list[Statement] = []
    index_of: dict[int, int] = {}
    leads = {s.lead for s in section.sentences if s.lead is not None and s.kind == "bullet"}
    for k, sentence in enumerate(section.sentences):
        if sentence.kind == "subheading":
            continue
        parts = _INLINE_BULLET.split(sentence.body)
        if sentence.kind == "bullet":
            out.append(
                Statement(
                    _trim(parts[0]),
                    sentence,
                    is_bullet=True,
                    lead=index_of.get(sentence.lead if sentence.lead is not None else -1),
                )
            )
        else:
            tail = sentence.lead is not None
            opens = k in leads or len(parts) > 1
            if _is_use(parts[0], names, tail) or (opens and not _SKIP.search(parts[0])):
                index_of[k] = len(out)
                out.append(Statement(_trim(parts[0]), sentence, opens_list=opens, is_tail=tail))
        for part in parts[1:]:
            out.append(Statement(_trim(part), sentence, is_bullet=True, lead=index_of.get(k)))
    return out


def _trim(text: str) -> str:
    return _SPLIT_OFF.sub("", text).strip()


def _is_use(text: str, names: tuple[str, ...], tail: bool) -> bool:
    masked = mask_brackets(text)
    skip = _SKIP.search(masked)
    own_kind = skip and re.match(r"generic|biosimilar|hybrid|reference", skip.group(), re.IGNORECASE)
    reach = len(masked) if own_kind and not masked.startswith("This means") else skip.start() if skip else 0
    if skip and not re.search(
        r"\b(?:is|medicine|can be|may be) (?:also )?used (?:to|for|in|together|with|alone|on its own|as)\b",
        masked[:reach],
    ):
        return False
    if not _STATES_USE.search(masked):
        return False
    lowered = masked.lower()
    named = any(n and n.lower() in lowered for n in names) or bool(
        re.search(rf"\b{_SUBJECT_WORDS}", masked, re.IGNORECASE)
    )
    if not named:
        return False
    own = any(n and re.match(rf"\W*{re.escape(n)}\b", masked, re.IGNORECASE) for n in names)
    if not own and (
        _NO_SUBJECT.match(masked)
        or (
            _EXPLAINS.match(masked)
            and not re.search(rf"\b(?:is|are|be) (?:\w+ )?used\b|^{_SUBJECT_WORDS}", masked, re.IGNORECASE)
        )
    ):
        return bool(
            re.search(
                r"\b(?:is|are|can(?: also)? be|may(?: also)? be|should be)\s+(?:\w+\s+)?"
                r"(?:used|given|indicated|combined)\b",
                masked,
            )
        ) and (
            any(n and n.lower() in lowered for n in names)
            or bool(
                re.search(
                    r"\b(?:it|the (?:medicine|vaccine)) (?:can (?:also )?be|is) (?:used|combined|given)\b", masked
                )
            )
        )
    if tail:
        return bool(
            re.search(
                r"\b(?:is|are|can be|may be|should be|be)\s+(?:\w+\s+){0,2}(?:used|given|indicated)\b|"
                r"\bused\b",
                masked,
            )
        )
    return True
