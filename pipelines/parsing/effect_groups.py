"""Lists of effects with marks: groups of effects, each with its frequency, context and seriousness."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.effect_contexts import context_of, join_contexts
from pipelines.parsing.effect_lists import Effect, split_effects
from pipelines.parsing.effect_marks import MARK, Mark
from pipelines.parsing.effect_patterns import (
    CLASS_CONTEXT,
    FINITE_START,
    FOLLOWED,
    ITEM_CONTEXT,
    MID_CONTEXT,
    SERIOUS_TERM,
)
from pipelines.parsing.frequencies import Frequency

_WAY = re.compile(r",?\s(?:when|if)\s(?:(?:it|[A-Z]\w+)\s+is\s+)?(?:used|given|taken|combined)\s.{3,80}$")
# "headache and, in up to 1 in 100 people, fits": the frequency stands before its effect
_OWN_MARK = re.compile(r",?\s+(?:and|or|but),?\s*⟦(?P<mark>\d+)⟧,\s+(?=\w)")
# ", mostly in those with pale skin" after a frequency: whom it was seen in, no effect.
_REMARK_ON_PEOPLE = re.compile(
    r"(?:(?:mostly|mainly|usually|particularly|especially|generally|most often|predominantly|often|typically|"
    r"sometimes|in particular|only)\s+)?(?:(?:(?:older|elderly|younger|young|frail)\s+)?(?:people|patients"
    r"|women|men|children|adults)\b|(?:in|among|during|within|when|while|if|after|at|following|of)\s)",
    re.IGNORECASE,
)


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
    """What a clause passes on to the items of its list, or to a sentence that begins with "These"."""

    frequency: Frequency | None = None
    context: str | None = None
    is_serious: bool = False


def read_list(text: str, marks: list[Mark], names: Sequence[str], frame: Frame) -> list[Reading]:
    """Groups of effects, each closed by its mark; a group without one takes the frequency of the frame."""
    own = _OWN_MARK.search(mask_brackets(text))
    if own and own.start() > 0:
        inner = Frame(
            marks[int(own["mark"])].frequency, marks[int(own["mark"])].context or frame.context, frame.is_serious
        )
        return read_list(text[: own.start()], marks, names, frame) + read_list(text[own.end() :], marks, names, inner)
    other = MID_CONTEXT.search(mask_brackets(text))
    if other and other.start() > 0:
        way = context_of(other["way"] or other["among"] or "", names) or other["ctx"] or frame.context
        inner = Frame(None if other["way"] else frame.frequency, way, frame.is_serious)
        return read_list(text[: other.start()], marks, names, frame) + read_list(
            text[other.end() :], marks, names, inner
        )
    readings: list[Reading] = []
    group: list[Effect] = []
    position = 0
    ends = [*MARK.finditer(text), None]
    default = frame.frequency
    for match in ends:
        segment = text[position : match.start()] if match else text[position:]
        position = match.end() if match else len(text)
        mark = marks[int(match.group(1))] if match else None
        effects, item_context = _effects(segment, names, after_mark=position > len(segment) and readings != [])
        if effects or mark is None:
            group = effects
        elif not group:
            default = mark.frequency  # "they are (seen in more than 1 in 5 patients) LIST"
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
            effect, way = _own_way(effect, names)
            readings.append(
                _reading(effect, frequency, join_contexts(context, way or item_context), frame, tuple(doubts))
            )
        group = shared
    return readings


def _effects(segment: str, names: Sequence[str], after_mark: bool = False) -> tuple[list[Effect], str | None]:
    """The effects of one group and a context at its end ("… and fever in children")."""
    segment = FOLLOWED.sub(", ", re.sub(r"^\s*\([^()]*\)\s*", "", segment)).strip(" ,;:")
    segment = re.sub(r"^(?:and|or|but|as well as)\s+", "", segment)
    if not segment or FINITE_START.match(segment) or (after_mark and _REMARK_ON_PEOPLE.match(segment)):
        return [], None
    context = None
    match = ITEM_CONTEXT.search(mask_brackets(segment))
    if match and match.start() > 0:
        context = context_of(match.group().strip(" ,"), names)
        segment = segment[: match.start()]
    return [e for e in split_effects(segment) if not FINITE_START.match(e.term)], context


def _own_way(effect: Effect, names: Sequence[str]) -> tuple[Effect, str | None]:
    """An effect that says with what it was seen ("low blood sugar when used with insulin"): it and its context."""
    match = _WAY.search(effect.term)
    if not match or not match.start():
        return effect, None
    return replace(effect, term=effect.term[: match.start()].rstrip(" ,")), context_of(match.group().strip(), names)


def _reading(
    effect: Effect, frequency: Frequency | None, context: str | None, frame: Frame, doubts: tuple[str, ...]
) -> Reading:
    serious = frame.is_serious or effect.is_serious or bool(SERIOUS_TERM.match(effect.term))
    if effect.class_phrase and SERIOUS_TERM.match(effect.class_phrase):
        serious = True
    of_class = CLASS_CONTEXT.match(effect.class_phrase or "")
    if of_class:
        context = join_contexts(context, of_class["c"].strip())
    every = (*doubts, effect.doubt) if effect.doubt else doubts
    return Reading(effect, frequency, context, serious, every)
