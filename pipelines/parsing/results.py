"""Results of a study: each figure with its arm, measure, endpoint and time point (GUIDELINE.md, "studies")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.parsing import arm_patterns as rx
from pipelines.parsing.arms import Arms
from pipelines.parsing.brackets import mask_brackets
from pipelines.parsing.figures import Figure
from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.result_numbers import find_figures
from pipelines.parsing.study import Study
from pipelines.parsing.study_mentions import is_enrolment
from pipelines.parsing.study_words import COMPARISON, GIVEN, TIME_UNITS


@dataclass(slots=True)
class Result:
    """One number reported for one arm."""

    section: Section
    sentence: Sentence
    arm: str
    arm_text: str | None
    value: float
    unit: str
    qualifier: str
    numerator: int | None
    denominator: int | None
    measure: str | None
    endpoint_type: str
    timepoint_value: float | None
    timepoint_unit: str | None
    is_significant: bool | None
    dose_arm: bool = False


def own_names(overview: Overview) -> list[str]:
    """Names under which the medicine goes in its own studies: its name, and its substance where it has only one.

    The substances of a combination are left out: one of them alone is what such studies compare with.
    """
    names = [overview.medicine_name]
    if len(overview.active_substances) == 1:
        names += [s for s in overview.active_substances if len(s) > 3 and "vaccine" not in s.lower()]
    return [n for n in dict.fromkeys(names) if n]


def read_results(study: Study, comparators: Sequence[str], own: Sequence[str], dose: str | None = None) -> list[Result]:
    """Results of one study in text order. Where a number is said of both arms it makes two rows.

    `dose` is the dose or schedule that the study compared the medicine's other doses with, if it did.
    """
    arms = Arms(own, comparators, dose)
    results: list[Result] = []
    previous: Figure | None = None
    order: list[str] = []
    for section, sentence, part in study.sentences:
        if section.key == "how_studied":
            continue
        figures = find_figures(part, previous)
        chosen: list[Figure] = []
        for figure in figures:
            if _is_result(
                figure, part, study, chosen[-1] if chosen else previous if rx.THIS_COMPARES.match(part) else None
            ):
                chosen.append(figure)
        if not chosen:
            continue
        assigned = _assign(part, chosen, arms, order, results[-1].arm if results else None)
        order = [a for a in assigned if a != "both"] or order
        for figure, arm in zip(chosen, assigned, strict=True):
            for one in ("treatment", "comparator") if arm == "both" else (arm,):
                result = _result(section, sentence, part, figure, one, figures)
                if result.measure is None and results:
                    result.measure, result.endpoint_type = results[-1].measure, results[-1].endpoint_type
                results.append(result)
        _dose_arms(part, chosen, results[-len(chosen) :], comparators, arms)
        previous = chosen[-1]
    return results


def _is_result(figure: Figure, text: str, study: Study, before_it: Figure | None) -> bool:
    if figure.reason or not figure.unit:
        return False
    if figure.unit != "people" or figure.denominator is not None:
        return True
    known = study.participants is not None and figure.value < study.participants.value
    if not known and is_enrolment(figure, text, study.participants is None):
        return False
    after = text[figure.end :]
    before = text[: figure.start]
    if study.participants is not None and figure.value >= study.participants.value > 0:
        return False
    if re.match(
        (
            r"\s+(?:[\w-]+\s+){0,4}?(?:was|were)\s+(?:given|treated|assigned|randomised|enrolled|included|followed"
            r"|also)\b"
        ),
        after,
    ):
        return False
    if figure.in_bracket and not re.search(r"\d\s*%\s*\(?$", before):
        return False
    if (
        before_it is not None
        and before_it.unit == "people"
        and re.search(
            r"(?:\bcompar\w+\s+(?:with|to)|\bversus|\band(?:\s+in)?|,)\s+(?:about\s+|around\s+|only\s+)?$", before
        )
    ):
        return True
    if re.search(
        (
            r"\b(?:need\w*|occur\w*|seen|report\w*|observ\w*|improv\w*|achiev\w*|happen\w*|develop\w*|found"
            r"|detected|present|returned|came\s+back|disappear\w*|clear\w*)\s+in\s+(?:only\s+|just\s+|about\s+)?$"
        ),
        before,
    ):
        return True
    return bool(rx.PEOPLE_RESULT.match(after))


def _assign(text: str, figures: Sequence[Figure], arms: Arms, order: Sequence[str], last: str | None) -> list[str]:
    masked = mask_brackets(text, " ")
    if rx.RESPECTIVELY.search(masked) and len(figures) > 1 and not _listed_arms(masked, figures, arms):
        told = _respectively(masked, figures, arms, order, last)
        if told:
            return told
    if len(figures) == len(order) and set(order) == {"treatment", "comparator"} and arms.last_in(masked) is None:
        return list(order)
    cues = [(m.start(), m.end()) for m in COMPARISON.finditer(masked)]
    assigned: list[str] = []
    for k, figure in enumerate(figures):
        nxt = figures[k + 1].start if k + 1 < len(figures) else len(text)
        after_cue = [e for s, e in cues if e <= figure.start and (k == 0 or s >= figures[k - 1].end)]
        arm = _arm_of(text, masked, figure, nxt, cues, arms, figures[k - 1].end if k else 0)
        if arm is None:
            before = assigned[-1] if assigned else last
            if after_cue and before:
                arm = "comparator" if before == "treatment" else "treatment"
            elif not assigned and rx.THIS_COMPARES.match(text):
                arm = "comparator" if last in (None, "treatment") else "treatment"
            elif assigned:
                arm = assigned[-1]
            else:
                arm = "treatment"
        assigned.append(arm)
    listed = _listed_arms(masked, figures, arms) or []
    return assigned[: len(assigned) - len(listed)] + listed


def _arm_of(
    text: str, masked: str, figure: Figure, nxt: int, cues: Sequence[tuple[int, int]], arms: Arms, floor: int
) -> str | None:
    """The arm that the words around one figure name; None where they name none."""
    start_segment = max([e for _, e in cues if e <= figure.start], default=0)
    breaks = [m.end() for m in rx.SEGMENT.finditer(masked, start_segment, figure.start)]
    if breaks:
        start_segment = breaks[-1]
    before = masked[start_segment : figure.start]
    if figure.in_bracket:
        opened = text.rfind("(", 0, figure.start)
        near = masked[max(start_segment, floor) : max(opened, start_segment)]
        named = arms.last_in(near) or arms.last_in(masked[start_segment : max(opened, start_segment)])
        inside = (
            arms.in_chunk(text[figure.end : text.find(")", figure.end)]) if text.find(")", figure.end) > 0 else None
        )
        return inside or named
    if floor and rx.EFFICACY.search(before):
        return "treatment"
    everyone = rx.ALL_IN.match(masked[figure.end :])
    if everyone:
        return arms.in_chunk(everyone["group"])
    end = min([s for s, _ in cues if s >= figure.end], default=len(masked))
    end = min(end, nxt)
    stop = rx.STOP_AFTER.search(masked, figure.end, end)
    follow = masked[figure.end : stop.start() if stop else end]
    arm = arms.in_chunk(follow)
    if arm is None:
        given = arms.given.search(follow)
        if given and re.match(r"(?:\d|the\s+(?:higher|lower)|it\b)", given["name"]):
            arm = "treatment"
    if (
        arm == "comparator"
        and arms.treatment.search(before)
        and _subject_first(before, arms)
        and re.search(r"\b(?:than|from|over|to)\b", follow)
    ):
        arm = "treatment"
    if arm is not None:
        return arm
    close = masked[max(start_segment, floor) : figure.start]
    return arms.last_in(close) or arms.last_in(before)


def _subject_first(before: str, arms: Arms) -> bool:
    found = arms.treatment.search(before)
    return found is not None and found.start() < 40


def _respectively(
    masked: str, figures: Sequence[Figure], arms: Arms, order: Sequence[str], last: str | None
) -> list[str] | None:
    """Arms of "6.1 and 6.9 letters respectively": named in order here, or in the sentence before."""
    rest = masked[figures[-1].end :] + " " + masked[: figures[0].start]
    spots = [(m.start(), "treatment") for m in arms.treatment.finditer(rest)]
    spots += [(m.start(), "comparator") for m in arms.comparator.finditer(rest)]
    named = [arm for _, arm in sorted(spots)]
    between = masked[figures[0].end : figures[-1].start]
    if arms.in_chunk(between):
        return None
    distinct = list(dict.fromkeys(named))
    if len(distinct) == 2 and len(figures) % 2 == 0:
        half = len(figures) // 2
        return [distinct[0]] * half + [distinct[1]] * half
    if len(distinct) == 1 and (rx.THIS_COMPARES.match(masked) or len(named) == 1):
        return [distinct[0]] * len(figures)
    if rx.THIS_COMPARES.match(masked):
        return ["comparator" if last in (None, "treatment") else "treatment"] * len(figures)
    if len(order) == len(figures) or (len(order) > len(figures) and len(figures) == 2 and len(set(order)) == 2):
        return list(order[: len(figures)])
    if not named and len(figures) == 2:
        return ["treatment", "comparator"]
    return None


def _listed_arms(masked: str, figures: Sequence[Figure], arms: Arms) -> list[str] | None:
    """Arms of the last figures in "80%, 36% and 19% with A, B and placebo respectively", one for each name."""
    found = re.match(
        r"[^.;]{0,60}?\b(?:with|for|in|taking|given|receiving)\s+(?:the\s+)?(?P<names>[^.;]+?)\s*,?\s+respectively\b",
        masked[figures[-1].end :],
        re.IGNORECASE,
    )
    if not found:
        return None
    names = [n for n in re.split(r",\s*(?:and\s+)?|\s+and\s+", found["names"]) if n.strip()]
    if not 2 <= len(names) <= len(figures) or not any(arms.treatment.search(n) for n in names):
        return None
    return ["treatment" if arms.treatment.search(n) else "comparator" for n in names]


def _dose_arms(
    text: str, figures: Sequence[Figure], results: Sequence[Result], comparators: Sequence[str], arms: Arms
) -> None:
    """Two arms of the medicine itself, told apart by dose or duration: what is compared with is the comparator."""
    if comparators or len(figures) < 2 or len(results) != len(figures):
        return
    masked = mask_brackets(text, " ")
    for k in range(1, len(figures)):
        cue = list(COMPARISON.finditer(masked, figures[k - 1].end, figures[k].start))
        follow = masked[figures[k].end : figures[k + 1].start if k + 1 < len(figures) else len(masked)]
        named = re.search(
            (
                rf"\b(?:{GIVEN}|treated)\s+(?:for\s+)?(?:the\s+)?(?:usual\s+|standard\s+"
                rf"|recommended\s+)?(?P<name>[^.;,]*\d[^.;,]*)"
            ),
            follow,
        )
        if cue and named and arms.in_chunk(follow) in ("treatment", None):
            results[k].arm, results[k].dose_arm = "comparator", True
            results[k].arm_text = named["name"].strip()


def _result(
    section: Section, sentence: Sentence, text: str, figure: Figure, arm: str, figures: Sequence[Figure]
) -> Result:
    point = _timepoint(text, figure, figures)
    significant = None
    if rx.NOT_SIGNIFICANT.search(text):
        significant = False
    elif rx.SIGNIFICANT.search(text):
        significant = True
    return Result(
        section,
        sentence,
        arm,
        _arm_text(text, figure),
        figure.value,
        figure.unit,
        figure.qualifier,
        figure.numerator,
        figure.denominator,
        _measure(text, figure),
        _endpoint(text, figure),
        point[0] if point else None,
        point[1] if point else None,
        significant,
    )


def _arm_text(text: str, figure: Figure) -> str | None:
    """The words that name the arm after the figure ("those given placebo"), as printed."""
    found = rx.ARM_AFTER.match(text[figure.end :])
    if not found:
        return None
    arm = rx.ARM_ENDS.split(COMPARISON.split(found["arm"])[0])[0]
    words = re.sub(r"\s+", " ", arm).strip(" ,")
    return words if len(words.split()) > 2 and not words.endswith(" who") else None


def _measure(text: str, figure: Figure) -> str | None:
    """What was measured: the words around the figure up to the next comparison, with "…" in the figure's place.

    None where the figure only continues a comparison ("compared with 30% of ..."): it has its partner's measure.
    """
    masked = mask_brackets(text, " ")
    start = max([m.end() for m in COMPARISON.finditer(masked, 0, figure.start)], default=0)
    if (start and not rx.MEASURE_VERB.search(masked[start:])) or rx.THIS_COMPARES.match(text):
        return None
    end = min([m.start() for m in COMPARISON.finditer(masked, figure.end)], default=len(masked))
    before = rx.QUALIFIER_WORDS.sub("", masked[start : figure.start])
    after = rx.UNIT_WORDS.sub(" ", masked[figure.end : end], count=1)
    words = rx.OPENING.sub("", re.sub(r"\s+", " ", f"{before} … {after}").strip(" ,.;:"))
    return words[:300] or None


def _endpoint(text: str, figure: Figure) -> str:
    if rx.RECURRENCE.search(text) and figure.unit in TIME_UNITS.values():
        return "other"
    for name, pattern in rx.ENDPOINTS:
        if pattern.search(text):
            if (
                name == "change_from_baseline"
                and figure.unit in ("%", "people")
                and not re.search(r"\bby\s+(?:\w+\s+){0,3}$", text[: figure.start])
            ):
                continue
            return name
    return "event_rate" if figure.unit in ("%", "people") or " per " in figure.unit else "other"


def _timepoint(text: str, figure: Figure, figures: Sequence[Figure]) -> tuple[float, str] | None:
    points = [
        f
        for f in figures
        if f.reason == "time_point"
        and f.unit in TIME_UNITS.values()
        and re.search(
            (
                r"\b(?:after|at|within|over|during|by)\s+(?:an?\s+|the\s+first\s+)?(?:around\s+|about\s+"
                r"|average\s+of\s+)?$"
            ),
            text[: f.start],
            re.IGNORECASE,
        )
    ]
    if not points:
        return None
    best = min(points, key=lambda f: abs(f.start - figure.start))
    return best.value, best.unit
