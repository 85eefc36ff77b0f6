"""Which arm a stretch of a sentence names: the medicine's, the comparator's, or both."""

import re
from collections.abc import Sequence

from pipelines.parsing import arm_patterns as rx
from pipelines.parsing.medicine_names import looks_like_treatment
from pipelines.parsing.study_words import COMPARISON, GIVEN


class Arms:
    """Finds arm names in text: 'treatment', 'comparator', 'both'."""

    def __init__(self, own: Sequence[str], comparators: Sequence[str], dose: str | None) -> None:
        treatment = [re.escape(n) for n in own] + [rx.TREATMENT_WORDS]
        combined = any(re.search(r"\band\b|\bplus\b|,", c) for c in comparators)
        if not combined:
            treatment.append(r"(?:the|this)\s+combination(?:\s+treatment)?")
        self.treatment = re.compile(rf"\b(?:{'|'.join(treatment)})\b", re.IGNORECASE)
        names = [rx.CONTROL]
        for name in comparators:
            names.append(re.escape(name))
            words = [w for w in re.findall(r"[\w-]{5,}", name) if w.lower() not in rx.COMMON]
            names += [re.escape(w) for w in words]
        if dose:
            kind = re.match(r"(?:[\w-]+\s+)?(?:dose|regimen|schedule|course)s?", dose)
            names = [re.escape(dose), *([re.escape(kind.group())] if kind else [])]
            treatment = [t for t in treatment if t != rx.TREATMENT_WORDS] + [
                r"the\s+(?:higher|new|longer|shorter)\s+(?:dose|regimen|schedule|course)"
            ]
            self.treatment = re.compile(rf"\b(?:{'|'.join(treatment)})\b", re.IGNORECASE)
        if combined:
            names.append(r"(?:the|this)\s+combination(?:\s+treatment)?")
        self.comparator = re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE)
        self.given = re.compile(
            rf"\b(?:{GIVEN})\s+(?!the\s+(?:disease|condition|study)\b)(?P<name>[\w’'-]+(?:\s+[\w’'-]+){{0,3}})",
            re.IGNORECASE,
        )
        self.substances = [n.lower() for n in own]

    def in_chunk(self, chunk: str) -> str | None:
        """The arm of a stretch of text; the medicine's own name wins ("X plus chemotherapy")."""
        if rx.BOTH.search(chunk):
            return "both"
        if self.treatment.search(chunk) and not re.search(
            r"\b(?:not|without)\s+(?:given|treated\s+with|receiving|taking|receive)\b", chunk
        ):
            return "treatment"
        if self.comparator.search(chunk):
            return "comparator"
        named = rx.WITH_NAME.match(chunk)
        if named and looks_like_treatment(named["name"]) and not self.treatment.search(named["name"]):
            return "comparator"
        return None

    def last_in(self, text: str) -> str | None:
        """The arm named last; a name joined to the medicine's by "plus", "and" or "with" is the treatment's."""
        spots = [(m.start(), "treatment") for m in self.treatment.finditer(text)]
        spots += [(m.start(), "comparator") for m in self.comparator.finditer(text)]
        spots += [(m.start(), "both") for m in rx.BOTH.finditer(text)]
        spots.sort()
        k = len(spots) - 1
        while k >= 0 and spots[k][1] == "comparator":
            k -= 1
        if 0 <= k < len(spots) - 1 and spots[k][1] == "treatment":
            between = text[spots[k][0] : spots[k + 1][0]]
            joined = re.search(r"\b(?:plus|and|with|to|alongside|added)\s+(?:[\w-]+\s+){0,3}$", between)
            last = text[spots[k + 1][0] : spots[-1][0]]
            if joined and not COMPARISON.search(between + last) and len(between) < 90 and len(last) < 60:
                return "treatment"
        return spots[-1][1] if spots else None
