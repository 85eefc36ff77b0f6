"""The dictionary of terms: every printed term with its normalised one and the basis of the mapping."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipelines.terms.brackets import Bracket, Pair, lay_names, pairs_of
from pipelines.terms.user_file import UserTerm
from pipelines.terms.words import british, singular
from schemas.vocabularies import TermBasis


@dataclass(frozen=True, slots=True)
class Mapped:
    """One row of the dictionary. `steps` are all that was done, `basis` the one that reaches furthest."""

    term: str
    normalised_term: str
    steps: tuple[TermBasis, ...]
    code: str | None = None
    evidence: Pair | None = None

    @property
    def basis(self) -> TermBasis:
        return self.steps[-1] if self.steps else TermBasis.AS_PRINTED


def map_terms(
    terms: Iterable[str], brackets: Iterable[Bracket], user: Mapping[str, UserTerm] | None = None
) -> list[Mapped]:
    """Map every distinct term, in order of the alphabet.

    In: terms as printed; the brackets of all documents; the user's own mapping by term in lower case. The user's
    mapping goes before everything: it is looked up by the printed term, then by what the rules make of it.
    """
    brackets = list(brackets)
    texts = {b.term for b in brackets} | {name for b in brackets for name in lay_names(b)}
    pairs = pairs_of(brackets, {text: plain_form(text)[0] for text in texts})
    return [_map(term, pairs, user or {}) for term in sorted(set(terms))]


def plain_form(term: str) -> tuple[str, tuple[TermBasis, ...]]:
    """A term in lower case, British spelling and the singular, and which of these changed it."""
    steps = []
    text = " ".join(term.replace("’", "'").split())
    for basis, change in ((TermBasis.CASE, str.lower), (TermBasis.SPELLING, british), (TermBasis.PLURAL, singular)):
        changed = change(text)
        if changed != text:
            steps.append(basis)
        text = changed
    return text, tuple(steps)


def _map(term: str, pairs: Mapping[str, Pair], user: Mapping[str, UserTerm]) -> Mapped:
    text, steps = plain_form(term)
    evidence = None
    seen = {text}
    while text in pairs and pairs[text].medical not in seen:
        evidence = evidence or pairs[text]
        text = pairs[text].medical
        seen.add(text)
    if evidence is not None:
        steps = (*steps, TermBasis.DOCUMENT_BRACKET)
    own = user.get(" ".join(term.split()).lower()) or user.get(text)
    if own is not None:
        return Mapped(term, own.normalised_term, (*steps, TermBasis.USER_FILE), own.code, evidence)
    return Mapped(term, text, steps, None, evidence)
