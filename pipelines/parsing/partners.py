"""Other medicines that a text says are given with the medicine, as printed (GUIDELINE.md: partners)."""

import re
from dataclasses import dataclass

from pipelines.parsing.brackets import Piece, bracket_contents, mask_brackets, split_list, strip_brackets
from pipelines.parsing.vocabulary_conditions import PEOPLE

# Phrases after which the partners are named.
_LEAD = re.compile(
    r"\b(?:(?:used |given |taken |combined |administered )?(?:together|in combination|combined|"
    "combination|along|in association|in conjunction|concomitantly|concurrently)(?: only)? with|"
    r"(?:as )?(?:an? )?(?:[‘'’\"“]?add-on[’'‘\"”]?|additional|adjunctive|adjunct)(?: (?:treatment|"
    "therapy|medicine))?,? (?:to|with)|(?:added|in addition|as an addition) to|on top of|"
    "(?:used|given|taken|administered|use|when used)(?: only)? (?:(?:orally|intravenously|by "
    "mouth|weekly|daily) )?with(?! or without)|(?:is|are) combined with|alongside|plus|"
    r"(?:,|\bor|\band) with both|"
    r"(?:as )?(?:dual|double|triple|combination) (?:oral )?(?:therapy|treatment)(?: together| in combination)? with|"
    r"(?:on its own|alone|as monotherapy|by itself)(?:,| or|, or) (?:together )?with|"
    r"(?:patients|they|people|adults|children) (?:(?:should|must|will|are) )?also (?:be )?(?:receiv\w+|given|tak\w+) "
    r"(?:an? |the )?(?:injections?|infusions?|tablets?|doses?) of|"
    r",\s+or with(?! or without)|"
    r"with(?= [a-z][\w-]{4,} \d[\d.,]* ?mg\b)|"
    r"background (?:treatment|therapy) (?:with|of)|followed by treatment with(?=x))\s+(?=\S)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b(?:on its own|alone|as monotherapy|by itself|on their own|as (?:the )?only (?:treatment|"
    r"medicine)|as a single (?:treatment|agent|medicine))\b",
    re.IGNORECASE,
)
# Words that end the list of partners.
_END = re.compile(
    r"[;:.]|\s[–-]\s|,?\s+(?:(?:and|or|but)\s+)?(?:in (?:the |order |whom|which|patients|adults|"
    "adult|children|people|women|men|those|adolescents|infants|cases|some|certain|previously|"
    "both|a )|"
    "for (?!example)|to (?:treat|prevent|reduce|help|control|lower|improve|be|relieve|delay|slow|"
    "maintain|protect|achieve|make|increase|boost|stop|avoid)|who|whose|that|which|when|whenever|"
    "where|whereas|while|if|unless|until|once|twice|because|since|"
    "after|before|during|following|is|are|was|were|has|have|can|may|must|should|will|cannot|"
    "could|does|do|did|it|they|then|the (?:recommended|usual|starting|dose|doctor|patient(?![’']))|at|"
    r"every|each|daily|on (?:day|its|their|the|top|an)|over|from|as (?:a |an |the (?:first|"
    r"second|next|only|initial)|\d|one|two|three|"
    "first|second|initial|part|dual|double|triple|mono\\w+|combination|maintenance|"
    "adjuvant|induction|long|soon|well as treatment)|not|"
    "alone|only when|only in|only if|followed|"
    "into|by (?:mouth|injection|infusion)|under the|used|given|taken|both in|either (?:in|to|"
    "when|after|before)|this|these|patients|adults|children|people|treatment (?:should|is|can|"
    r"may)|first|under)\b",
    re.IGNORECASE,
)
_NOT_MEDICINES = re.compile(
    r"\b(?:diet\w*|exercise|physical activity|lifestyle|surgery|surgical|radiotherapy|radiation|"
    r"phototherapy|light therapy|psycho\w+|counselling|support|food|meals?|water|milk|drinks?|"
    "fluids?|fruit|"
    "breakfast|advice|training|monitoring|condoms?|dialysis|programmes?|bed rest|hygiene|"
    r"behaviou?ral|stem[- ]cell transplant\w*|transplantation|physiotherapy|rehabilitation|device|"
    r"pump|inhaler|nebuli[sz]er|system|applicator|kit|syringe|needles?|compression|scan\w*|imaging|mri|"
    "glass|liquid|solvent|spacer|tests?|glucose levels|salt|juice|yoghurt|catheter|each other|"
    r"without|care|measures|contact|nothing|caution)\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?:one|two|three|four|five|six|\d+|either|both|any|several|various|certain|some|a combination "
    "of|at least one|one or more|at least|one of)"
)
_GENERIC = re.compile(
    f"^(?:(?:{_COUNT}|the|an?|another|other|a further|further|additional|different|standard|"
    "existing|following|type of|types of|group of|class of|kind of|cancer|chemotherapy|blood "
    r"pressure|diabetes|antiviral|HIV|[\w-]+)\s+)*"
    "(?:medicines?|treatments?|drugs?|antibiotics?|agents?|therap(?:y|ies)|products?|components?|"
    "substances?|vaccines?|medications?)$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"^.{0,80}?\b(?:called|known as|named)\s+", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:the|an?|another|other)\s+(?:[\w-]+\s+){0,3}?(?:medicines?|antibiotics?|drugs?|"
    r"corticosteroids?|steroids?|hormones?|vaccine|antibody)\s+(?=[a-z][\w-]+$|[a-z][\w-]+ "
    r"[\w-]+$)(?!for\b|that\b|used\b|to\b|of\b|such\b|called\b|containing\b)",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    "^(?:(?:(?:the )?(?:patients?[’']s?|their|your)(?: (?:usual|existing|own|current|other))?|usual|"
    "the|an?|either|both|also|only|just|with|to|each of|any|their|low doses of|a low dose of|"
    "low dose of|treatment with|existing treatment with|injections? of|tablets? of|infusions? of|"
    r"doses? of|a combination of|the combination of|regular)\s+)+",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"\b(?:medicines?|medicine|treatments?|drugs?|a type|another|used|which|that|type of|also|known|"
    r"called|to treat|for|see|including)\b",
    re.IGNORECASE,
)
# Words that belong to the name of a class: they end no list.
_BY_MOUTH = re.compile(
    r"(?<=medicines )(?:(?:that are )?(?:taken|given) by mouth|for (?:HIV|diabetes|epilepsy|asthma|"
    r"cancer|tuberculosis|high blood pressure|heart failure|hepatitis [A-E]))\b",
    re.IGNORECASE,
)
_SUCH_AS = re.compile(r",?\s+(?:such as|including|like|e\.g\.,?|for example,?|namely)\s+", re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|never|cannot|without|avoid(?:ed)?)\b[^.;,]{0,40}$", re.IGNORECASE)
_OR_WITH = re.compile(r",\s+or with\b", re.IGNORECASE)
_PEOPLE = re.compile(rf"\b{PEOPLE}\b", re.IGNORECASE)
_DANGLING = re.compile(
    r"\s+(?:and|or|with|only|also|both|either|as|in|a|the|to|of|for|treatment regimen)$", re.IGNORECASE
)
# "rivoxan tablets" is rivoxan.
_NAME_AND_FORM = re.compile(
    r"^([\w-]{5,}) (?:(?:oral |eye |film-coated )?(?:tablets?|capsules?|"
    r"injections?|infusions?|eye drops|drops|cream|gel|"
    r"patch(?:es)?|solution|suppositor(?:y|ies)))$"
)
_JUNK = re.compile(
    r"^(?:at least|at most|about|it|them|this|these|that|those|others?|one|two|mg|\d.*|medicine|the medicine|treatment|"
    "therapy|which|certain|some|cases|patients?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Combination:
    """Partners named after one lead phrase, or none where the text says "on its own"; span of the whole phrase."""

    partners: tuple[str, ...]
    start: int
    end: int

    @property
    def alone(self) -> bool:
        return not self.partners


def find_combinations(text: str, own_names: tuple[str, ...] = ()) -> list[Combination]:
    """Every "together with …" and "on its own" of the text in order.

    `own_names` (the medicine and its substances) are no partners.
    """
    masked = mask_brackets(text)
    found: list[Combination] = []
    for m in _LEAD.finditer(masked):
        if (found and m.start() < found[-1].end) or _is_negated(masked[: m.start()]):
            continue
        if (
            m.group().startswith(",")
            and _OR_WITH.match(m.group())
            and not (found and not _PEOPLE.search(masked, found[-1].end, m.start()))
        ):
            continue  # "adults with one disease, or with another"
        tail = _BY_MOUTH.sub(lambda b: "x" * len(b.group()), masked[m.end() :])
        end = _list_end(tail)
        partners = partner_names(text[m.end() : m.end() + end], own_names)
        if partners:
            found.append(Combination(partners, m.start(), m.end() + end))
    for m in _ALONE.finditer(masked):
        if not any(c.start <= m.start() < c.end for c in found):
            found.append(Combination((), m.start(), m.end()))
    return sorted(found, key=lambda c: c.start)


def _is_negated(before: str) -> bool:
    """Whether a "not" or "without" before the phrase reaches it; a joiner right before it ends the negation."""
    return bool(_NEGATED.search(before)) and not re.search(r"(?:,|;|\bor|\band|\bbut)\s*(?:either\s+)?$", before)


def _list_end(tail: str) -> int:
    """Where the list ends; "such as" lists go on."""
    stop = _END.search(tail)
    end = stop.start() if stop else len(tail)
    return min(end, 400)


def _joined(text: str) -> list[Piece]:
    """The items of the list, "intermediate- or long-acting insulin" as one."""
    out: list[Piece] = []
    for piece in split_list(text):
        if out and out[-1].text.endswith("-"):
            before = out.pop()
            piece = Piece(text[before.start : piece.start + len(piece.text)], before.start, before.joiner)
        out.append(piece)
    return out


def partner_names(text: str, own_names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The partners of one list phrase, as printed without brackets, articles and words of class before a name."""
    such = _SUCH_AS.search(mask_brackets(text))
    if such:
        members = partner_names(text[such.end() :], own_names)
        if members:
            return members
        text = text[: such.start()]
    out: list[str] = []
    pieces = _joined(text)
    for k, piece in enumerate(pieces):
        if (
            k
            and piece.joiner == ","
            and (
                re.match(r"the\b", piece.text)
                or (
                    re.match(r"(?:an?|another|two|both)\b", piece.text)
                    and not any(p.joiner not in ("", ",") for p in pieces[k + 1 :])
                )
                or (
                    _NOT_MEDICINES.search(pieces[k - 1].text)
                    and not any(p.joiner not in ("", ",") for p in pieces[k + 1 :])
                )
            )
        ):
            break
        if re.fullmatch(r"[a-z]+(?:al|ic|ive|ary)", piece.text) and _NOT_MEDICINES.search(pieces[-1].text):
            continue  # "medical, social and psychological support"
        inner = bracket_contents(piece.text)
        plain = strip_brackets(piece.text).strip(" ,;.‘’'\"")
        plain = _DANGLING.sub("", plain)
        plain = (
            re.sub(r"\s*\(?\b\d.*$", "", plain)
            if re.search(r"\s\d[\d.,]*\s?(?:mg|g|micrograms?|ml|IU|units)\b", plain)
            else plain
        )
        called = _CALLED.match(plain)
        if called:
            plain = plain[called.end() :]
        named = _BEFORE_NAME.match(plain)
        if named and not _GENERIC.match(plain):
            plain = plain[named.end() :]
        generic = bool(_GENERIC.match(plain))
        if (
            generic
            and k + 1 < len(pieces)
            and pieces[k + 1].joiner == ","
            and re.match(r"(?:an?|another|two|three|\w+ other|one|the|other)\b", plain)
        ):
            continue
        if generic and inner and not _DEFINITION.search(inner[0]) and re.match(r"[a-z]", inner[0]):
            out += [p for p in partner_names(inner[0], own_names) if p not in out]
            continue
        plain = _DETERMINER.sub("", plain).strip(" ,;.‘’'\"")
        plain = _NAME_AND_FORM.sub(r"\1", plain)
        if not plain or len(plain) < 3 or _JUNK.match(plain) or (_NOT_MEDICINES.search(plain) and not generic):
            continue
        if len(plain.split()) > 9 or any(plain.lower() == n.lower() for n in own_names):
            continue
        if re.match(r"(?:an?|the) (?:type|kind|group|class|medicine|disease|form)\b", piece.text) and k and not called:
            continue
        if plain not in out:
            out.append(plain)
    return tuple(out)
