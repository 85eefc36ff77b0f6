"""The kind of a contraindication by its words (the kinds are those of DATA_MODEL.md)."""

import re

from pipelines.parsing.brackets import strip_brackets

ALLERGY = re.compile(r"\bhypersensitiv|\ballerg", re.IGNORECASE)
_PREGNANCY = re.compile(r"pregnan|child-?bearing|conceive|breast-?\s?feed|lactation", re.IGNORECASE)
_MEDICINE = re.compile(
    r"\bmedicines\b|\b(?:an?|another|any|other|certain) (?:[\w-]+ ){0,3}medicine\b|\binhibitors?\b|"
    r"\bantibiotics?\b|\bdrugs?\b|\btaking\b|\btreated with\b|\breceiving\b|\binducers?\b|\bherbal\b|"
    r"\bvaccines?\b|\bblockers?\b|"
    r"\bagonists?\b|\bdiuretics?\b|\bnitrates?\b|\btherapy\b|\btreatment with\b",
    re.IGNORECASE,
)


def kind_of(text: str, with_medicine: bool) -> str:
    """The kind of a group, by vocabulary (DATA_MODEL.md: hypersensitivity, condition, medicine, pregnancy, other)."""
    if ALLERGY.search(text) or "anaphyla" in text.lower():
        return "hypersensitivity"
    if _PREGNANCY.search(text):
        return "pregnancy"
    if with_medicine or _MEDICINE.search(strip_brackets(text)):
        return "medicine"
    plain = strip_brackets(text).lower()
    if re.search(
        r"\b(?:children|infants|adolescents|babies|newborns?|aged|under|below|over|older|younger|weighing)\b.*", plain
    ) and not re.search(r"\bwith\b|\bwhose\b|\bwho (?:have|are)\b", plain):
        return "other"
    if re.fullmatch(r"(?:women|men|people|adults|patients)", plain):
        return "other"
    return "condition"
