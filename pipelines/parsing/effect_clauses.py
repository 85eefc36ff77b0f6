"""Sentences on side effects: who has which effects, how often, in which context and how seriously.

A small grammar over one clause whose frequencies are marks (`effect_marks`):

    clause  := [lead ","] ( intro verb LIST | mark "experience" LIST | patients verb LIST | medicine "can cause" LIST
                          | "there have been cases of" LIST | LIST predicate | LIST mark )
    intro   := a noun phrase of "side effects" (or "the most common …") with its context
    LIST    := groups of effects, each group closed by a mark or by the end

Which sentences state no effect of their own (comparisons, advice, remarks): GUIDELINE.md, "adverse_events".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.effect_contexts import context_of, join_contexts
from pipelines.parsing.effect_lists import Effect, is_generic, split_effects
from pipelines.parsing.effect_marks import MARK, Mark, mark_frequencies
from pipelines.parsing.effect_patterns import (
    BE_SERIOUS,
    CASES,
    CAUSE,
    CLASS_CONTEXT,
    CLAUSE_SPLIT,
    FINITE_START,
    GENERIC_LIST,
    INTRO,
    ITEM_CONTEXT,
    LABEL,
    LEAD,
    LEAD_GROUP,
    MEDICINE_SUBJECT,
    MARK_SPLIT,
    MEMBERS_OF_GENERIC,
    MID_CONTEXT,
    NOT_EFFECTS,
    NOT_EFFECTS_UNMARKED,
    PEOPLE_HAVE,
    PREDICATE,
    REMARK_THEN_LIST,
    SERIOUS,
    SERIOUS_TERM,
    SIDE_EFFECT_TAIL,
    SUBORDINATE,
)
from pipelines.parsing.frequencies import Frequency


_NO_LIST = "…"
_IT_IS = re.compile(r"^([^,]{0,80},\s+|in\s+(?:adults|children|adolescents|infants)\s+|)it\s+(?:is|was)\s+", re.IGNORECASE)  # "in children, it is vomiting"
_WAY_OF_USE = re.compile(r"\b(?:used|given|taken|combination|together|on its own|alone|injections?|infusions?|tablets?|capsules?)\b")
_FOLLOWED = re.compile(r",?\s+(?:closely )?followed by\s+")
_QUANTIFIER = re.compile(r"^(?:(?:some|many|most|more|fewer|a few|few|certain|several|rarely|occasionally|very rarely|the)\s*,?\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One effect as one clause states it."""

    effect: Effect
    frequency: Frequency | None
    context: str | None
    is_serious: bool
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What a clause passes on: to the items of its list, or to a sentence that begins with "These" or "The most frequent"."""

    frequency: Frequency | None = None
    context: str | None = None
    is_serious: bool = False


@dataclass
class ClauseResult:
    """The readings of a sentence and the frame that it leaves."""

    readings: list[Reading] = field(default_factory=list)
    frame: Frame = field(default_factory=Frame)
    is_intro: bool = False


def read_sentence(text: str, names: Sequence[str], carried: Frame | None = None, is_item: bool = False) -> ClauseResult:
    """Read one sentence (or list item, with `is_item`). `carried` is the frame of the sentence that introduces it."""
    result = ClauseResult()
    text = re.sub(r"\s+", " ", text).strip().rstrip(" .;")
    if text.endswith(":"):
        text += f" {_NO_LIST}"  # the list follows in bullets
    if not text or len(text) > 20_000:
        return result
    frame = carried or Frame()
    previous = Frame()
    for number, clause in enumerate(_clauses(text)):
        if number and result.is_intro:
            clause = _IT_IS.sub(r"\1they are ", clause)
        part = _clause(clause, names, previous if number and previous != Frame() else frame, is_item)
        previous = Frame(None, part.frame.context, part.frame.is_serious)
        result.readings += part.readings
        if part.is_intro:
            result.is_intro, result.frame = True, part.frame
        elif part.readings and not result.is_intro:
            result.frame = Frame(None, part.frame.context, part.frame.is_serious)
    return result


def _clauses(text: str) -> list[str]:
    masked = mask_brackets(text)
    out, start = [], 0
    for match in CLAUSE_SPLIT.finditer(masked):
        out.append(text[start : match.start()])
        start = match.end()
    out.append(text[start:])
    return [c.strip(" ,") for c in out if c.strip(" ,")]


def _clause(clause: str, names: Sequence[str], frame: Frame, is_item: bool) -> ClauseResult:
    marked, marks = mark_frequencies(clause, names)
    result = ClauseResult()
    for number, part in enumerate(MARK_SPLIT.split(marked)):
        found = _marked_clause(part, marks, names, frame, is_item and not number)
        if number and result.frame.context:
            found.readings = [replace(r, context=r.context or result.frame.context) for r in found.readings]
        result.readings += found.readings
        if not number or found.is_intro:
            result.is_intro, result.frame = found.is_intro, found.frame
    return result


def _marked_clause(marked: str, marks: list[Mark], names: Sequence[str], frame: Frame, is_item: bool) -> ClauseResult:
    remark = REMARK_THEN_LIST.match(mask_brackets(marked))
    if remark:
        marked = f"{marked[: remark.end('np')]} {marked[remark.start('verb') :]}"
    subordinate = SUBORDINATE.search(mask_brackets(marked))
    if subordinate and subordinate.start() > 0:
        marked = marked[: subordinate.start()]
    masked = mask_brackets(marked)
    own = [marks[int(m)] for m in MARK.findall(marked)]
    if NOT_EFFECTS.search(masked) or (not own and NOT_EFFECTS_UNMARKED.search(masked)):
        return ClauseResult()
    lead_context, marked = _strip_lead(marked, names)
    masked = mask_brackets(marked)
    base = Frame(None, lead_context, any(SERIOUS.search(m.link) for m in own))
    for reader in (_intro, _people, _cause, _cases):
        found = reader(marked, masked, marks, names, base, frame)
        if found is not None:
            return found
    if is_item or LABEL.match(masked):
        found = _item(marked, masked, marks, names, base, frame)
        if found is not None:
            return found
    return _subject(marked, masked, marks, names, base)


def _strip_lead(marked: str, names: Sequence[str]) -> tuple[str | None, str]:
    """Take leading adjuncts off ("In children, …", "When X is used with Y, …"): their context and the rest."""
    context: str | None = None
    for _ in range(4):
        masked = mask_brackets(marked)
        match = LEAD_GROUP.match(masked) or LEAD.match(masked)
        if not match or not marked[match.end() :].strip():
            break
        context = join_contexts(context, context_of(marked[: match.end()].strip(" ,:"), names))
        marked = marked[match.end() :].lstrip(" ,:")
    return context, marked


def _intro(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame) -> ClauseResult | None:
    match = INTRO.match(masked)
    if not match:
        return None
    head, tail = marked[: match.end("head")], marked[match.end("head") : match.start("verb")]
    own = [marks[int(m)] for m in MARK.findall(marked[: match.start("verb")])]
    context = join_contexts(base.context, *[m.context for m in own], context_of(tail, names))
    serious = base.is_serious or bool(SERIOUS.search(mask_brackets(head))) or bool(BE_SERIOUS.search(masked[: match.start("list")]))
    anaphoric = bool(match["anaphor"]) and not re.search(r"side effects?|adverse", match["head"])
    if anaphoric:
        context, serious = context or carried.context, serious or carried.is_serious
    frequency = own[0].frequency if own else (carried.frequency if anaphoric and not base.context else None)
    frame = Frame(frequency, context, serious)
    rest = marked[match.start("list") :].strip()
    if GENERIC_LIST.match(mask_brackets(rest)):
        members = MEMBERS_OF_GENERIC.search(mask_brackets(rest))
        if members:
            return ClauseResult(_read_list(rest[members.end() :], marks, names, frame), frame, True)
        said = serious or bool(BE_SERIOUS.search(masked))
        return ClauseResult([], Frame(frequency, context, said), True)
    readings = _read_list(rest, marks, names, frame)
    return ClauseResult(readings, frame, True)


def _people(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame) -> ClauseResult | None:
    match = PEOPLE_HAVE.match(masked)
    if not match:
        return None
    own = [marks[int(m)] for m in MARK.findall(marked[: match.start("verb")])]
    who = context_of(_QUANTIFIER.sub("", MARK.sub("", match["who"])), names) if not own else None
    context = join_contexts(base.context, *[m.context for m in own], who)
    frame = Frame(own[0].frequency if own else None, context, base.is_serious)
    readings = _read_list(marked[match.start("list") :], marks, names, frame)
    if not readings:  # "had serious side effects": what follows may name them
        frame = Frame(None, context, base.is_serious or bool(SERIOUS.search(mask_brackets(match["list"]))))
    return ClauseResult(readings, frame)


def _cause(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame) -> ClauseResult | None:
    match = CAUSE.match(masked)
    if not match or not _is_medicine(match["who"], names):
        return None
    way = context_of(match["who"], names) if _WAY_OF_USE.search(match["who"]) and not MEDICINE_SUBJECT.match(match["who"]) else None
    context = join_contexts(base.context, way)
    serious = base.is_serious or bool(re.search(r"\bserious side effects\b", masked))
    frame = Frame(None, context, serious)
    return ClauseResult(_read_list(marked[match.start("list") :], marks, names, frame), frame)


def _is_medicine(who: str, names: Sequence[str]) -> bool:
    plain = MARK.sub("", who)
    return bool(MEDICINE_SUBJECT.match(plain)) or any(n and n.lower() in plain.lower() for n in names)


def _cases(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame) -> ClauseResult | None:
    match = CASES.match(masked)
    if not match:
        return None
    frame = Frame(None, base.context, base.is_serious or bool(BE_SERIOUS.search(masked)))
    rest = marked[match.start("list") :]
    end = PREDICATE.search(mask_brackets(rest))
    if end:
        rest = rest[: end.start()]
    rest = re.sub(r"\s(?:in|with) (?:patients|people|some|those|adults taking)\b.*$|\s(?:with|after|during|following) [A-Z].*$", "", rest)
    return ClauseResult(_read_list(rest, marks, names, frame), frame)


def _item(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame) -> ClauseResult | None:
    """A list item: "label: effects" or effects alone; the frame of the list's introduction holds for it."""
    label = re.match(r"[^:]{1,160}:\s*", masked)
    own: list[Mark] = []
    context = join_contexts(carried.context, base.context)
    serious = carried.is_serious or base.is_serious
    if label and masked[label.end() :].strip():
        head = marked[: label.end()]
        own = [marks[int(m)] for m in MARK.findall(head)]
        plain = re.sub(r"\b(?:very |less |un)?(?:common|rare|frequent|serious|severe)\b(?: side effects?)?|\bside effects?\b", "", head, flags=re.IGNORECASE)
        context = join_contexts(context, *[m.context for m in own], context_of(plain.rstrip(" :"), names))
        serious = serious or bool(SERIOUS.search(mask_brackets(head)))
        marked = marked[label.end() :]
    elif PREDICATE.search(masked) and not MARK.search(masked):
        return None
    frame = Frame(own[0].frequency if own else carried.frequency, context, serious)
    return ClauseResult(_read_list(marked, marks, names, frame), frame)


def _subject(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame) -> ClauseResult:
    """"Effects have been seen", "effects⟦0⟧", "effects⟦0⟧ in some and ⟦1⟧ in others"."""
    predicate = PREDICATE.search(masked)
    finite = next((m for m in MARK.finditer(masked) if not marks[int(m.group(1))].in_bracket), None)
    stop = min((m.start() for m in (predicate, finite) if m is not None), default=-1)
    if stop <= 0:
        bracketed = MARK.search(masked)
        if not bracketed or is_generic(marked[: bracketed.start()]):
            return ClauseResult()
        return ClauseResult()
    subject = marked[:stop]
    plain = MARK.sub("", mask_brackets(subject)).strip()
    if NOT_SUBJECT.match(plain) or FINITE_START.match(plain) or any(n and plain.lower().startswith(n.lower()) for n in names):
        return ClauseResult()
    serious = base.is_serious or bool(BE_SERIOUS.search(masked))
    tail = marked[predicate.end() :] if predicate and predicate.start() == stop else ""
    context = base.context
    if tail and not MARK.search(tail):
        context = join_contexts(context, _tail_context(tail, names))
    followed = _FOLLOWED.search(mask_brackets(tail))
    if followed:
        own_marks = "".join(m.group() for m in MARK.finditer(tail[: followed.start()]))
        subject, tail, finite = f"{subject}{own_marks}, {tail[followed.end() :]}", "", None
    frame = Frame(None, context, serious)
    side = SIDE_EFFECT_TAIL.match(mask_brackets(subject))
    if side:
        said = serious or bool(SERIOUS.search(plain))
        return ClauseResult([], Frame(None, context, said), True)
    rest = marked if finite is not None and (predicate is None or finite.start() < predicate.start()) else subject + "".join(
        m.group() for m in MARK.finditer(tail)
    )
    return ClauseResult(_read_list(rest, marks, names, frame), frame)


NOT_SUBJECT = re.compile(
    r"(?:the (?:safety|risks?|effects?|number|use|dose|doctor|company|benefits?|rate|incidence|side effects?|frequency|same|agency|committee|overall|majority|"
    r"long-term|study|studies|results|data|treatment|medicine|vaccine|active|mechanism|symptoms|patients?|most)|it|they|this|these|those|patients?|people|"
    r"treatment|data|most|some|many|there|safety|studies|in|however|if|when|because|as|although|for|caution|care|doctors?|women|men|children|"
    r"adults|others?|all|no|none|such|both|each|since|while|more information|information|like|any|additional|what)\b(?!.*\bsyndrome)",
    re.IGNORECASE,
)


def _tail_context(tail: str, names: Sequence[str]) -> str | None:
    """Context in what follows a predicate: "in patients with diabetes", "when used with insulin"."""
    match = re.match(
        r"\s*(?P<c>(?:mainly |mostly |especially |particularly )?(?:in|when|with|among|for) [^,;:]+)", mask_brackets(tail)
    )
    return context_of(match["c"], names) if match else None


def _read_list(text: str, marks: list[Mark], names: Sequence[str], frame: Frame) -> list[Reading]:
    """Groups of effects, each closed by its mark; a group without one takes the frequency of the frame."""
    other = MID_CONTEXT.search(mask_brackets(text))
    if other and other.start() > 0:
        inner = Frame(frame.frequency, other["ctx"], frame.is_serious)
        return _read_list(text[: other.start()], marks, names, frame) + _read_list(text[other.end() :], marks, names, inner)
    readings: list[Reading] = []
    group: list[Effect] = []
    group_serious: list[bool] = []
    position = 0
    ends = [*MARK.finditer(text), None]
    default = frame.frequency
    for match in ends:
        segment = text[position : match.start()] if match else text[position:]
        position = match.end() if match else len(text)
        mark = marks[int(match.group(1))] if match else None
        effects, item_context = _effects(segment, names)
        if effects or mark is None:
            group = effects
        elif not group:
            continue
        frequency = mark.frequency if mark else default
        context = join_contexts(frame.context, mark.context if mark else None)
        doubts: list[str] = []
        shared = group
        if mark and mark.in_bracket and default is not None and len(group) > 1:
            # Inside a list with a frequency of its own, one in brackets is that of its item.
            for effect in group[:-1]:
                readings.append(_reading(effect, default, join_contexts(frame.context, item_context), frame, ()))
            shared = group[-1:]
        elif mark and len(group) > 1 and len(ends) > 2 and match is not ends[-2] and mark.in_bracket:
            doubts.append("a frequency in brackets was taken for all effects since the one before it")
        for effect in shared:
            readings.append(_reading(effect, frequency, join_contexts(context, item_context), frame, tuple(doubts)))
        group = shared
    return readings


def _effects(segment: str, names: Sequence[str]) -> tuple[list[Effect], str | None]:
    """The effects of one group and a context at its end ("… and fever in children")."""
    segment = _FOLLOWED.sub(", ", re.sub(r"^\s*\([^()]*\)\s*", "", segment)).strip(" ,;:")
    segment = re.sub(r"^(?:and|or|but|as well as)\s+", "", segment)
    if not segment or FINITE_START.match(segment):
        return [], None
    context = None
    match = ITEM_CONTEXT.search(mask_brackets(segment))
    if match and match.start() > 0:
        context = context_of(match.group().strip(" ,"), names)
        segment = segment[: match.start()]
    return [e for e in split_effects(segment) if not FINITE_START.match(e.term)], context


def _reading(effect: Effect, frequency: Frequency | None, context: str | None, frame: Frame, doubts: tuple[str, ...]) -> Reading:
    serious = frame.is_serious or effect.is_serious or bool(SERIOUS_TERM.match(effect.term))
    if effect.class_phrase and SERIOUS_TERM.match(effect.class_phrase):
        serious = True
    of_class = CLASS_CONTEXT.match(effect.class_phrase or "")
    if of_class:
        context = join_contexts(context, of_class["c"].strip())
    every = (*doubts, effect.doubt) if effect.doubt else doubts
    return Reading(effect, frequency, context, serious, every)
