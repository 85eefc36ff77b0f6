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
from pipelines.parsing.effect_contexts import context_of, contrasted_form, join_contexts, tail_context
from pipelines.parsing.effect_groups import Frame, Reading, read_list
from pipelines.parsing.effect_marks import MARK, Mark, mark_frequencies
from pipelines.parsing.effect_patterns import (
    BE_SERIOUS,
    CASES,
    CAUSE,
    CLASS_SUBJECT,
    CLAUSE_SPLIT,
    COLON,
    FINITE_START,
    GENERIC_LIST,
    HOW_COMMON,
    INTRO,
    IT_IS,
    LABEL,
    LEAD,
    LEAD_GROUP,
    MARK_SPLIT,
    MEDICINE_SUBJECT,
    MEMBERS_IN_BRACKET,
    MEMBERS_OF_GENERIC,
    MORE_AFTER,
    NOT_EFFECTS,
    NOT_EFFECTS_UNMARKED,
    NOT_SUBJECT,
    OF_SIDE_EFFECTS,
    PEOPLE_HAVE,
    PREDICATE,
    REMARK_THEN_LIST,
    SAYS_EFFECTS,
    SERIOUS,
    SERIOUS_CLASS,
    SIDE_EFFECT_TAIL,
    STATES,
    SUBORDINATE,
    WAY_OF_USE,
)
from pipelines.parsing.effect_rewrites import (
    ONLY_FREQUENCY,
    PRONE,
    RISK_RAISED,
    move_leading_mark,
    rewrite,
    said_of_people,
    said_serious,
    without_negated_people,
    without_treated_people,
)
from pipelines.parsing.frequencies import POPULATIONS

_NO_LIST = "…"
_QUANTIFIER = re.compile(
    r"^(?:(?:some|many|most|more|fewer|a few|few|certain|several|rarely|occasionally|very rarely|the|one|"
    r"two|three|four|five|six|seven|eight|nine|ten|almost|nearly|virtually|all|(?:vast )?majority of|a "
    r"(?:small |large )?number of|\d+)(?:\s*,\s*|\s+)){1,6}",
    re.IGNORECASE,
)


@dataclass
class ClauseResult:
    """The readings of a sentence and the frame that it leaves."""

    readings: list[Reading] = field(default_factory=list)
    frame: Frame = field(default_factory=Frame)
    is_intro: bool = False


def read_sentence(
    text: str,
    names: Sequence[str],
    carried: Frame | None = None,
    is_item: bool = False,
    populations: frozenset[str] = POPULATIONS,
) -> ClauseResult:
    """Read one sentence (or list item, with `is_item`). `carried` is the frame of the sentence that introduces it.

    `populations` are the counted groups that limit a statement by themselves ("1 in 10 children").
    """
    result = ClauseResult()
    text = re.sub(r"[\s⟦⟧\ue001]+", " ", text).strip().rstrip(" .;")  # the signs that stand for marks are taken out
    if text.endswith(":"):
        text += f" {_NO_LIST}"  # the list follows in bullets
    if not text or len(text) > 20_000:
        return result
    text, serious = rewrite(text)
    frame = carried or Frame()
    previous = Frame()
    clauses = _clauses(text)
    for number, clause in enumerate(clauses):
        if number and result.is_intro:
            clause = IT_IS.sub(r"\1they are ", clause)
        again = _frequency_of_before(clause, names, populations) if number and result.readings else None
        if again is not None:
            result.readings = [r if r.frequency else replace(r, frequency=again.frequency) for r in result.readings]
            continue
        part = _clause(clause, names, previous if number and previous != Frame() else frame, is_item, populations)
        form = contrasted_form(clause, clauses)
        if form:
            part.readings = [replace(r, context=join_contexts(form, r.context)) for r in part.readings]
        previous = Frame(None, part.frame.context, part.frame.is_serious)
        result.readings += part.readings
        if part.is_intro:
            result.is_intro, result.frame = True, part.frame
        elif part.readings and not result.is_intro:
            result.frame = Frame(None, part.frame.context, part.frame.is_serious)
        if said_serious(clause):
            result.readings = [replace(r, is_serious=True) for r in result.readings]
    if serious:
        result.readings = [replace(r, is_serious=True) for r in result.readings]
    return result


def _frequency_of_before(clause: str, names: Sequence[str], populations: frozenset[str]) -> Mark | None:
    """The frequency of a clause that says nothing else ("these cancers may affect up to 1 in 100 people")."""
    marked, marks = mark_frequencies(clause, names, populations)
    match = ONLY_FREQUENCY.match(mask_brackets(marked))
    return marks[int(match["mark"])] if match else None


def _clauses(text: str) -> list[str]:
    masked = mask_brackets(text)
    out, start = [], 0
    for match in CLAUSE_SPLIT.finditer(masked):
        out.append(text[start : match.start()])
        start = match.end()
    out.append(text[start:])
    return [c.strip(" ,") for c in out if c.strip(" ,")]


def _clause(
    clause: str, names: Sequence[str], frame: Frame, is_item: bool, populations: frozenset[str]
) -> ClauseResult:
    marked, marks = mark_frequencies(clause, names, populations)
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
    if NOT_EFFECTS.search(without_negated_people(masked)):
        return ClauseResult()
    states = bool(own) or bool(PRONE.search(masked))
    compares = not states and bool(NOT_EFFECTS_UNMARKED.search(without_treated_people(masked)))
    after_colon = None if is_item or compares else _after_colon(marked, masked, marks, names)
    if after_colon:
        return after_colon
    lead_context, marked = _strip_lead(move_leading_mark(marked), names)
    masked = mask_brackets(marked)
    base = Frame(None, lead_context, any(SERIOUS.search(m.link) for m in own))
    raised = RISK_RAISED.match(masked)
    if raised and context_of(raised["tail"] or "", names) is None:
        return ClauseResult(read_list(marked[raised.start("list") : raised.end("list")], marks, names, base), base)
    if compares:
        return ClauseResult()
    for reader in (_intro, _people, _cause, _cases):
        found = reader(marked, masked, marks, names, base, frame)
        if found is not None:
            return found
    if is_item or (LABEL.match(masked) and not OF_SIDE_EFFECTS.fullmatch(masked)):
        found = _item(marked, masked, marks, names, base, frame)
        if found is not None:
            return found
    return _subject(marked, masked, marks, names, base)


def _after_colon(marked: str, masked: str, marks: list[Mark], names: Sequence[str]) -> ClauseResult | None:
    """ "In ⟦0⟧ serious effects on the liver have been seen: LIST": that holds for the list."""
    match = COLON.match(masked)
    if not match or not SAYS_EFFECTS.search(match["head"]) or not STATES.search(match["head"]):
        return None
    context, head = _strip_lead(marked[: match.end("head")], names)
    if INTRO.match(mask_brackets(f"{head}: x")):
        return None
    own = [marks[int(m)] for m in MARK.findall(marked[: match.end("head")])]
    people = PEOPLE_HAVE.match(mask_brackets(head))
    who = context_of(_QUANTIFIER.sub("", people["who"]), names) if people and not own else None
    context = join_contexts(context, *[m.context for m in own], who)
    frame = Frame(own[0].frequency if own else None, context, bool(SERIOUS.search(match["head"])))
    inner, rest = _strip_lead(marked[match.start("list") :], names)
    frame = replace(frame, context=join_contexts(frame.context, inner))
    if PREDICATE.search(mask_brackets(rest)):
        return _subject(rest, mask_brackets(rest), marks, names, replace(frame, frequency=None))
    return ClauseResult(read_list(rest, marks, names, frame), replace(frame, frequency=None))


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


def _intro(
    marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame
) -> ClauseResult | None:
    match = INTRO.match(masked)
    if not match:
        return None
    head, tail = marked[: match.end("head")], marked[match.end("head") : match.start("verb")]
    own = [marks[int(m)] for m in MARK.findall(marked[: match.start("verb")])]
    context = join_contexts(base.context, *[m.context for m in own], context_of(tail, names))
    serious = (
        base.is_serious
        or bool(SERIOUS.search(mask_brackets(head)))
        or bool(BE_SERIOUS.search(masked[: match.start("list")]))
    )
    anaphoric = bool(match["anaphor"]) and not re.search(r"side effects?|adverse", match["head"])
    if anaphoric:
        context, serious = context or carried.context, serious or carried.is_serious
    frequency = own[0].frequency if own else (carried.frequency if anaphoric and not base.context else None)
    frame = Frame(frequency, context, serious)
    rest = marked[match.start("list") :].strip()
    if GENERIC_LIST.match(mask_brackets(rest)):
        said = serious or bool(BE_SERIOUS.search(masked))
        frame = Frame(frequency, context, said)
        members = MEMBERS_OF_GENERIC.search(mask_brackets(rest))
        if members and PEOPLE_HAVE.match(mask_brackets(rest[members.end() :])):
            members_text = rest[members.end() :]
            return _people(members_text, mask_brackets(members_text), marks, names, frame, carried)
        if members:
            return ClauseResult(read_list(rest[members.end() :], marks, names, frame), frame, True)
        inside = MEMBERS_IN_BRACKET.search(rest)
        if inside:  # "are related to the gut (such as nausea and vomiting)⟦0⟧"
            text = inside["list"] + "".join(m.group() for m in MARK.finditer(rest[inside.end() :]))
            return ClauseResult(read_list(text, marks, names, frame), frame, True)
        if CLASS_SUBJECT.match(masked) and HOW_COMMON.match(rest):
            frame = Frame(frequency, base.context, said)
            return ClauseResult(read_list(marked[: match.start("verb")], marks, names, frame), frame)
        return ClauseResult([], frame, True)
    readings = read_list(rest, marks, names, frame)
    return ClauseResult(readings, frame, True)


def _people(
    marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame
) -> ClauseResult | None:
    match = PEOPLE_HAVE.match(masked)
    if not match:
        return None
    own = [marks[int(m)] for m in MARK.findall(marked[: match.start("verb")])]
    who = context_of(_QUANTIFIER.sub("", MARK.sub("", match["who"])), names) if not own else None
    context = join_contexts(base.context, *[m.context for m in own], who)
    frame = Frame(own[0].frequency if own else None, context, base.is_serious)
    readings = read_list(said_of_people(match["verb"], marked[match.start("list") :]), marks, names, frame)
    if not readings:  # "had serious side effects": what follows may name them
        frame = Frame(None, context, base.is_serious or bool(SERIOUS.search(mask_brackets(match["list"]))))
    return ClauseResult(readings, frame)


def _cause(
    marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame
) -> ClauseResult | None:
    match = CAUSE.match(masked)
    if not match or not _is_medicine(match["who"], names):
        return None
    way = (
        context_of(match["who"], names)
        if WAY_OF_USE.search(match["who"]) and not MEDICINE_SUBJECT.match(match["who"])
        else None
    )
    context = join_contexts(base.context, way)
    serious = base.is_serious or bool(SERIOUS_CLASS.search(masked))
    frame = Frame(None, context, serious)
    return ClauseResult(read_list(marked[match.start("list") :], marks, names, frame), frame)


def _is_medicine(who: str, names: Sequence[str]) -> bool:
    plain = MARK.sub("", who)
    return bool(MEDICINE_SUBJECT.match(plain)) or any(n and n.lower() in plain.lower() for n in names)


def _cases(
    marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame
) -> ClauseResult | None:
    match = CASES.match(masked)
    if not match:
        return None
    of_cases = SERIOUS.search(masked[: match.start("list")])
    frame = Frame(None, base.context, base.is_serious or bool(of_cases or BE_SERIOUS.search(masked)))
    rest = marked[match.start("list") :]
    end = PREDICATE.search(mask_brackets(rest))
    if end:
        rest = rest[: end.start()]
    rest = re.sub(
        r"\s(?:in|with) (?:patients|people|some|those|adults taking)\b.*$|\s(?:with|after|during|following) [A-Z].*$",
        "",
        rest,
    )
    return ClauseResult(read_list(rest, marks, names, frame), frame)


def _item(
    marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame, carried: Frame
) -> ClauseResult | None:
    """A list item: "label: effects" or effects alone; the frame of the list's introduction holds for it."""
    label = re.match(r"[^:]{1,160}:\s*", masked)
    own: list[Mark] = []
    context = join_contexts(carried.context, base.context)
    serious = carried.is_serious or base.is_serious
    if label and masked[label.end() :].strip():
        head = marked[: label.end()]
        own = [marks[int(m)] for m in MARK.findall(head)]
        plain = re.sub(
            r"\b(?:very |less |un)?(?:common|rare|frequent|serious|severe)\b(?: side effects?)?|\bside effects?\b",
            "",
            head,
            flags=re.IGNORECASE,
        )
        context = join_contexts(context, *[m.context for m in own], context_of(plain.rstrip(" :"), names))
        serious = serious or bool(SERIOUS.search(mask_brackets(head)))
        marked = marked[label.end() :]
    elif PREDICATE.search(masked) and not MARK.search(masked):
        return None
    frame = Frame(own[0].frequency if own else carried.frequency, context, serious)
    return ClauseResult(read_list(marked, marks, names, frame), frame)


def _subject(marked: str, masked: str, marks: list[Mark], names: Sequence[str], base: Frame) -> ClauseResult:
    """ "Effects have been seen", "effects⟦0⟧", "effects⟦0⟧ in some and ⟦1⟧ in others"."""
    predicate = PREDICATE.search(masked)
    finite = next((m for m in MARK.finditer(masked) if not marks[int(m.group(1))].in_bracket), None)
    stop = min((m.start() for m in (predicate, finite) if m is not None), default=-1)
    if stop <= 0:
        return ClauseResult()
    subject = marked[:stop]
    plain = MARK.sub("", mask_brackets(subject)).strip()
    if (
        NOT_SUBJECT.match(plain)
        or FINITE_START.match(plain)
        or any(n and plain.lower().startswith(n.lower()) for n in names)
    ):
        return ClauseResult()
    serious = base.is_serious or bool(BE_SERIOUS.search(masked))
    tail = marked[predicate.end() :] if predicate and predicate.start() == stop else ""
    context = base.context
    if tail and not MARK.search(tail):
        context = join_contexts(context, tail_context(tail, names))
    followed = MORE_AFTER.search(mask_brackets(tail))
    if followed:
        own_marks = "".join(m.group() for m in MARK.finditer(tail[: followed.start()]))
        frame = Frame(None, context, serious)
        first = read_list(f"{subject}{own_marks}", marks, names, frame)
        return ClauseResult([*first, *read_list(tail[followed.end() :], marks, names, frame)], frame)
    frame = Frame(None, context, serious)
    side = SIDE_EFFECT_TAIL.match(mask_brackets(subject))
    if side:
        said = serious or bool(SERIOUS.search(plain))
        return ClauseResult([], Frame(None, context, said), True)
    rest = (
        marked
        if finite is not None and (predicate is None or finite.start() < predicate.start())
        else subject + "".join(m.group() for m in MARK.finditer(tail))
    )
    return ClauseResult(read_list(rest, marks, names, frame), frame)
