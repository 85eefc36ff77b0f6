"""Rows of `risk_measures`: what is done to keep the use safe, one row for each measure and kind."""

import re

from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, Section, Sentence, provenance

_I = re.IGNORECASE
# Sections, and whether a sentence there is a measure by itself or only where it names who is obliged.
SECTIONS = {
    "measures": False,
    "awaited": False,
    "why_authorised": True,
    "risks": True,
    "benefits_risks": True,
    "how_used": True,
    "other_information": True,
}
# Boilerplate of every overview: no measure of this medicine.
_BOILERPLATE = re.compile(
    r"recommendations and precautions\b.*\b(?:summary of product characteristics|package leaflet)|"
    r"as for all medicines|data on the use of .* (?:are|is) continuously monitored|side effects "
    r"(?:reported|suspected).*carefully evaluated|"
    r"(?:suspected )?side effects reported with|safety information has been included|for more information|"
    r"for the full list|"
    r"\bwill review (?:any|all|every|new)\b|this (?:overview|summary|document) will be updated|risk "
    r"management plan has been developed|"
    r"a risk management plan (?:was|has been)|will be updated as necessary|based on this plan",
    _I,
)
_OBLIGED = re.compile(
    r"\b(?:the )?(?:company|companies|manufacturer|marketing authorisation holder|applicant|"
    r"firm)\b.{0,160}?\b(?:will|must|has to|have to|is required|are required|has been (?:asked|required|"
    r"requested)|"
    r"was (?:asked|requested)|have been (?:asked|requested)|agreed|committed|has agreed|is to|should|"
    r"shall|has also been|is also required|is carrying out|is conducting|provides|has committed|is "
    r"currently)\b",
    _I | re.DOTALL,
)
_PRONOUN = re.compile(r"(?:it|they|the company)\s+(?:must|will|has to|have to|is also|should|also)\b", _I)
_RECEIVES = re.compile(
    r"\b(?:patients?|women|doctors?|pharmacists|nurses|healthcare professionals|prescribers|carers?|"
    r"families|parents|men|physicians|hospitals|centres|surgeons|specialists)\b"
    r".{0,160}?\b(?:will|must|should|are to)\s+(?:also\s+)?(?:be\s+(?:given|provided|supplied|sent|issued|"
    r"trained|offered)|receive|get|carry)\b|"
    r"\b(?:card|guide|brochure|leaflet|material|materials|pack|checklist|letter|programme|registry|"
    r"training|kit|video|booklet|study|studies|form)\b.{0,120}?\b(?:will be|must be|has been|have been|is|"
    r"are)\s+(?:also\s+)?"
    r"(?:provided|given|included|sent|supplied|set up|made available|distributed|available|in place|"
    r"carried out|conducted|issued|put in place|established|ongoing|implemented)\b",
    _I | re.DOTALL,
)
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("patient_card", re.compile(
        r"\b(?:alert|reminder|safety|information|identification|treatment|wallet|pregnancy|patients?[’']?)(?: "
        r"[\w-]+)? cards?\b|\bcards?\b(?! games)", _I)),
    (
        "educational_material",
        re.compile(
            r"\beducational\b|\binformation (?:pack|packs|package|leaflets?|brochures?|guides?|booklets?|"
            r"kit|sheet|material)|\bguides?\b|\bbrochures?\b|\bbooklets?\b|\bchecklists?\b|"
            r"\btraining (?:material|programme|video|pack|materials|kit|course)|\btrained\b|\bleaflets? "
            r"(?:for|explaining|with)\b|\bvideos?\b|\bletters?\b|\bmaterials?\b|"
            r"\breceive(?:s)? (?:[\w-]+ ){0,4}information\b|\bprovide(?:s)? (?:[\w-]+ "
            r"){0,3}(?:information|instructions)\b(?! on the (?:long|results))|\binformation (?:pack|to "
            r"doctors|for doctors)|\bdiary\b|\bdemonstration\b",
            _I,
        ),
    ),
    ("registry", re.compile(r"\bregist(?:ry|ries|er of|er to|er for)\b|\bpatient register\b", _I)),
    (
        "controlled_access",
        re.compile(
            r"\bcontrolled (?:access|distribution)|\brestricted (?:access|distribution)|\bpregnancy "
            r"prevention programme|\bonly be (?:supplied|distributed|available|given) (?:to|in|at|by) "
            r"(?:certified|qualified|trained|specialised|accredited|selected|hospitals|centres)|"
            r"\bdistribution (?:programme|system)|\baccess programme|\bcertified (?:centres?|hospitals?|"
            r"treatment centres?)|\bcontrolled programme|\bqualified (?:hospitals|centres)|\bauthorised "
            r"(?:centres|hospitals)",
            _I,
        ),
    ),
    (
        "further_data",
        re.compile(
            r"\b(?:stud(?:y|ies)|trials?|surveillance|follow[- ]?up|analys[ei]s)\b|\b(?:further|"
            r"additional|more|updated|long-term|annual|final|new|these|those|"
            r"yearly)\s+(?:[\w-]+\s+){0,3}?(?:data|information|results|reports?|evidence|updates?)\b|"
            r"\b(?:submit|provide)s?\b.{0,60}\b(?:data|results|evidence|reports?)\b|\bresults of\b|"
            r"\bcollect\b|\bmonitor(?:ing)? (?:the )?(?:safety|long-term|use|effects|patients|side)\b|"
            r"\bwill (?:also )?(?:monitor|investigate|study|assess)\b",
            _I,
        ),
    ),
)  # fmt: skip


def parse_risk_measures(overview: Overview) -> list[dict[str, object]]:
    """Rows of `risk_measures` in document order: `text` is the sentence (or list item) that states the measure."""
    rows: list[dict[str, object]] = []
    for section in overview.sections:
        if section.key not in SECTIONS:
            continue
        for number, sentence in enumerate(section.sentences):
            for kind in _kinds(section, number, sentence):
                text = sentence.body.strip()
                rows.append(
                    {
                        "risk_measure_id": row_id(
                            "risk_measures", overview.document_id, section.key, sentence.start, kind
                        ),
                        "document_id": overview.document_id,
                        "kind": kind,
                        "text": text,
                        **{k: v for k, v in provenance(overview, section, sentence).items() if k != "document_id"},
                    }
                )
    return rows


def _kinds(section: Section, number: int, sentence: Sentence) -> list[str]:
    """The kinds of measure that a sentence states; [] where it states none."""
    text = sentence.body
    if sentence.kind == "subheading" or _BOILERPLATE.search(text) or not text.strip():
        return []
    lead = ""
    if sentence.kind == "bullet" and sentence.lead is not None and 0 <= sentence.lead < len(section.sentences):
        lead = section.sentences[sentence.lead].text
        if _BOILERPLATE.search(lead):
            return []
    elif text.rstrip().endswith(":") and _has_items(section, number):
        return []  # the items carry the measures
    strict = SECTIONS[section.key]
    whole = f"{lead} {text}".strip()
    obliged = bool(_OBLIGED.search(whole))
    if not obliged and number and _PRONOUN.match(text):
        obliged = bool(_OBLIGED.search(section.sentences[number - 1].text))  # "It must also submit …"
    if strict and not obliged:
        return []
    if not obliged and not _RECEIVES.search(whole):
        return []
    kinds = [kind for kind, pattern in _KINDS if pattern.search(text)]
    if not kinds and lead:
        kinds = [kind for kind, pattern in _KINDS if pattern.search(lead)][:1]
    if (
        "registry" in kinds
        and "further_data" in kinds
        and not re.search(r"\b(?:stud(?:y|ies)|trials?|further|additional)\b", text, _I)
    ):
        kinds.remove("further_data")
    if strict and not kinds:
        return []
    return kinds or ["other"]


def _has_items(section: Section, number: int) -> bool:
    return any(s.kind == "bullet" and s.lead == number for s in section.sentences)
