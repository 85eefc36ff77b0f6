"""Rows of `studies`, `study_comparators` and `study_results` from the collected studies."""

import re
from collections.abc import Sequence

from pipelines.parsing.comparators import (
    comparator_type,
    dose_comparator,
    find_comparators,
    is_unnamed,
    says_not_compared,
)
from pipelines.parsing.ids import row_id
from pipelines.parsing.overview import Overview, provenance
from pipelines.parsing.results import Result, own_names, read_results
from pipelines.parsing.studies import collect_studies, has_finding
from pipelines.parsing.study import Study
from pipelines.parsing.study_conditions import study_condition, study_duration, study_population

_BARE_SUPPORT = re.compile(
    (
        r"\b(?:further|additional|other|supportive|several)\b[^.]{0,40}\bstud(?:y|ies)"
        r"\s+(?:also\s+)?(?:support(?:ed)?|confirm(?:ed)?)\s+(?:this|these|the(?:se)?\s+(?:results?|findings?))\b"
    ),
    re.IGNORECASE,
)
_SAME_TREATMENTS = re.compile(
    (
        r"\bthe\s+same\s+(?:two\s+)?(?:treatments?|medicines?|comparators?|groups?)\b|\b(?:the\s+two|both)"
        r"\s+(?:medicines|treatments|insulins|vaccines)\b"
    ),
    re.IGNORECASE,
)
_PK_ONLY = re.compile(
    r"\b(?:absorption|absorbed|distribut|pharmacokinetic|how\s+the\s+medicine\s+is\s+handled|taste|quality)\b",
    re.IGNORECASE,
)


def parse_studies(overview: Overview, indications: Sequence[dict[str, object]]) -> dict[str, list[dict[str, object]]]:
    """Rows of `studies`, `study_comparators` and `study_results` in text order (columns: schemas/)."""
    own = own_names(overview)
    studies = collect_studies(overview)
    comparators: dict[int, list[str]] = {}
    results: dict[int, list[Result]] = {}
    for study in studies:
        described = [part for section, _, part in study.sentences if section.key == "how_studied"]
        comparators[id(study)] = find_comparators(described, own) or find_comparators(study.own_text(), own)
    _inherit(studies, comparators)
    for study in studies:
        dose = None if comparators[id(study)] else dose_comparator(study.own_text())
        results[id(study)] = read_results(study, comparators[id(study)], own, dose)
    _settle(studies, comparators, results)
    tables: dict[str, list[dict[str, object]]] = {"studies": [], "study_comparators": [], "study_results": []}
    why_main = _main_elsewhere(overview)
    position = 0
    for study in studies:
        if study.dropped or not _is_row(study, comparators[id(study)], results[id(study)]):
            continue
        _add(overview, study, position, comparators[id(study)], results[id(study)], indications, why_main, tables)
        position += 1
    return tables


def _inherit(studies: Sequence[Study], comparators: dict[int, list[str]]) -> None:
    """A member that names no comparator takes those of its group, or of the study before ("the same treatments")."""
    for k, study in enumerate(studies):
        own = comparators[id(study)]
        if (
            own
            and study.group is not None
            and study.kind == "member"
            and all(is_unnamed(c) or c == "sham" for c in own)
            and comparators[id(study.group)]
        ):
            comparators[id(study)] = list(comparators[id(study.group)])
        if comparators[id(study)] or any(says_not_compared(t) for t in study.own_text()):
            continue
        if any(_SAME_TREATMENTS.search(t) for t in study.own_text()) and k:
            comparators[id(study)] = list(comparators[id(studies[k - 1])])
        elif study.group is not None and study.kind == "member":
            comparators[id(study)] = list(comparators[id(study.group)])


def _settle(studies: Sequence[Study], comparators: dict[int, list[str]], results: dict[int, list[Result]]) -> None:
    """Decide which of a group and its members are rows, and whether an extension is one."""
    for study in studies:
        if study.kind == "extension" and study.group is not None and study.participants is None:
            arms = {r.arm for r in results[id(study)]}
            if not {"treatment", "comparator"} <= arms:
                results[id(study.group)] += results[id(study)]
                study.dropped = True
        if study.kind == "group" and not study.members and study.participants is None and not results[id(study)]:
            named = [c for c in comparators[id(study)] if not is_unnamed(c)]
            study.dropped = study.count > 0 and not named and _partitioned(study, studies)
        if study.kind == "group" and study.count == 0 and study.participants is not None and not results[id(study)]:
            study.dropped = not study.members and _partitioned(
                study, studies
            )  # an overall total, told before each study
        if study.kind == "group" and study.members:
            own_results = results[id(study)]
            told = [m for m in study.members if m.participants is not None or results[id(m)] or comparators[id(m)]]
            if study.participants is None and not own_results and told:
                study.dropped = True
            elif study.participants is not None and not any(m.participants for m in study.members):
                for member in study.members:
                    own_results += results[id(member)]
                    member.dropped = True
            elif study.participants is not None and all(m.participants for m in study.members) and not own_results:
                study.dropped = len(study.members) >= study.count
            elif own_results and study.participants is None and told:
                results[id(told[0])] += own_results
                study.dropped = True


def _partitioned(group: Study, studies: Sequence[Study]) -> bool:
    """Whether studies with participants follow an announced group under the same sub-heading: they are its parts."""
    after = studies[studies.index(group) + 1 :]
    same = [s for s in after if group.subheading is None or s.subheading == group.subheading]
    return any(s.participants is not None for s in same)


def _is_row(study: Study, comparators: Sequence[str], results: Sequence[Result]) -> bool:
    """GUIDELINE.md: without number and result, only with a named purpose or population and a finding or design."""
    if study.participants is not None or results:
        return True
    text = " ".join(study.own_text())
    if _BARE_SUPPORT.search(text):
        return False
    if comparators:
        return True
    return has_finding(study) and not _PK_ONLY.search(text)


def _main_elsewhere(overview: Overview) -> bool:
    text = " ".join(overview.text_of(k) for k in ("why_authorised", "risks", "awaited", "measures"))
    return bool(re.search(r"\bthe\s+main\s+stud(?:y|ies)\b", text, re.IGNORECASE))


def _add(
    overview: Overview,
    study: Study,
    position: int,
    comparators: Sequence[str],
    results: Sequence[Result],
    indications: Sequence[dict[str, object]],
    why_main: bool,
    tables: dict[str, list[dict[str, object]]],
) -> None:
    number = study.participants
    study_id = row_id("studies", overview.document_id, study.section.key, study.sentence.start, position)
    dose = None if comparators else dose_comparator(study.own_text())
    dose_arms = any(r.dose_arm for r in results) or dose is not None
    named = [] if dose_arms and not comparators else list(comparators)
    texts = study.own_text()
    kind = comparator_type(texts, named, bool(results), dose_arms)
    if kind in ("none", "no_treatment", "historical"):
        named = []
    if kind == "dose":
        told = [r.arm_text for r in results if r.dose_arm and r.arm == "comparator" and r.arm_text]
        named = [dose] if dose else list(dict.fromkeys(told))
    duration = study_duration(texts)
    unclear = kind == "not_stated" and bool(results)
    tables["studies"].append(
        {
            "study_id": study_id,
            "position": position,
            "n_participants": int(number.value) if number else None,
            "n_qualifier": _qualifier(number.qualifier) if number else None,
            "is_main": study.is_main
            or (study.group is not None and study.group.is_main)
            or (why_main and position == 0),
            "comparator_type": kind,
            "condition": study_condition(overview, study, indications),
            "population": study_population(study),
            "duration_value": duration[0] if duration else None,
            "duration_unit": duration[1] if duration else None,
            "subheading": study.subheading,
            "confidence": 0.7 if unclear else 1.0,
            "confidence_reason": "no comparator is named for the reported arms" if unclear else None,
            **provenance(overview, study.section, study.sentence),
        }
    )
    for name in named:
        tables["study_comparators"].append(
            {
                "study_id": study_id,
                "comparator": name,
                **provenance(overview, study.section, study.sentence),
            }
        )
    for k, result in enumerate(results):
        tables["study_results"].append(
            {
                "result_id": row_id("study_results", overview.document_id, study_id, k, result.arm, result.value),
                "study_id": study_id,
                "arm": result.arm,
                "arm_text": result.arm_text,
                "value": result.value,
                "unit": result.unit,
                "qualifier": result.qualifier,
                "numerator": result.numerator,
                "denominator": result.denominator,
                "measure": result.measure,
                "endpoint_type": result.endpoint_type,
                "timepoint_value": result.timepoint_value,
                "timepoint_unit": result.timepoint_unit,
                "is_significant": result.is_significant,
                "subpopulation": None,
                **provenance(overview, result.section, result.sentence),
            }
        )


def _qualifier(qualifier: str) -> str:
    return qualifier if qualifier in ("about", "over", "under") else "exact"
