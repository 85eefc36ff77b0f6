"""Studies: each study, or group reported with one number of participants, that the text describes (GUIDELINE.md)."""

import itertools
import re

from pipelines.parsing.figures import Figure
from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.result_numbers import find_figures
from pipelines.parsing.study import Study
from pipelines.parsing.study_matching import match_study, study_scores, telling_words
from pipelines.parsing.study_mentions import FINDING, NOT_A_STUDY, Mention, find_mentions, is_enrolment

SECTIONS = ("how_studied", "benefits", "benefits_risks")


def collect_studies(overview: Overview) -> list[Study]:
    """Studies of the how-studied and benefits sections in text order, with the sentences said of each."""
    studies: list[Study] = []
    for key in SECTIONS:
        section = overview.section(key)
        if section is not None:
            _collect(overview, section, studies)
    return studies


def _collect(overview: Overview, section: Section, studies: list[Study]) -> None:
    current: Study | None = None
    heading: str | None = None
    results_section = section.key != "how_studied" and any(s.section.key == "how_studied" for s in studies)
    for sentence in section.sentences:
        if sentence.kind == "subheading":
            heading, current = sentence.text, None
            continue
        if NOT_A_STUDY.search(sentence.text) and not find_participants(sentence.body):
            continue
        for part, mention in _parts(sentence.body):
            current = _place(section, sentence, part, mention, current, studies, heading, results_section, overview)


def find_participants(text: str) -> Figure | None:
    """The first number of participants of a sentence that introduces a study, or None."""
    return next((f for f in find_figures(text) if is_enrolment(f, text, True)), None)


def _parts(text: str) -> list[tuple[str, Mention | None]]:
    """The sentence cut where it turns to another study; each part with the mention that opens it."""
    mentions = find_mentions(text)
    opening = [m for m in mentions if m.kind in ("new", "group", "ordinal", "member", "extension")]
    if len(opening) <= 1:
        return [(text, opening[0] if opening else (mentions[0] if mentions else None))]
    cuts = [0]
    for m in opening[1:]:
        cuts.append(_clause_start(text, cuts[-1], m.start))
    parts = []
    for k, m in enumerate(opening):
        end = cuts[k + 1] if k + 1 < len(cuts) else len(text)
        parts.append((text[cuts[k] : end].strip(), m))
    return [(p, m) for p, m in parts if p]


def _clause_start(text: str, low: int, mention: int) -> int:
    """Where the clause with this mention begins: after the last comma, semicolon or "and" before it."""
    found = [
        m.end()
        for m in re.finditer(
            r"[,;:]\s+(?:and|while|but|whereas)?\s*|\s+(?:and|while|but|whereas)\s+", text[low:mention]
        )
    ]
    return low + found[-1] if found else mention


def _place(
    section: Section,
    sentence: Sentence,
    part: str,
    mention: Mention | None,
    current: Study | None,
    studies: list[Study],
    heading: str | None,
    results_section: bool,
    overview: Overview,
) -> Study | None:
    """Give a part of a sentence to the study it speaks of, making a new one where it introduces one."""
    figures = find_figures(part)
    introduces = mention is not None and mention.kind in ("new", "group", "member", "ordinal", "extension")
    enrolled = next((f for f in figures if is_enrolment(f, part, introduces)), None)
    study = current
    if mention is not None and mention.kind == "part":
        introduces = enrolled is not None
    if mention is not None and introduces:
        study = _open(section, sentence, part, mention, current, studies, heading, enrolled, results_section)
    elif mention is not None and mention.kind == "reference" and not current and not results_section:
        study = _new(section, sentence, mention, studies, heading)
        if re.search(r"(?:studies|trials)$", mention.text, re.IGNORECASE):
            study.kind, study.count = "group", mention.count
    elif (mention is None and not results_section and enrolled is not None and _apart(current, enrolled, part)) or (
        mention is None and current is None and enrolled is not None
    ):
        study = _new(section, sentence, None, studies, heading)
    elif (
        mention is not None
        and mention.kind == "reference"
        and (pointed := _pointed_at(mention, studies, heading)) is not None
    ):
        study = pointed
    elif (
        mention is not None
        and mention.kind == "reference"
        and section.key == "how_studied"
        and _OF_ALL.search(mention.text)
    ):
        return current
    elif results_section and (
        current is None
        or (mention is not None and mention.kind != "reference")
        or sentence.paragraph != _last_paragraph(current)
    ):
        study = match_study(part, mention, studies, heading, overview) or current
    elif results_section and current is not None and _TOPIC.match(part):
        scores = study_scores(part, studies, heading, overview)
        best = max(range(len(studies)), key=lambda k: scores[k])
        if scores[best] >= scores[studies.index(current)] + 0.9:
            study = studies[best]
    if study is None:
        return None
    if enrolled is not None and study.participants is None and not results_section:
        study.participants, study.section, study.sentence = enrolled, section, sentence
    study.sentences.append((section, sentence, part))
    if _NEITHER.match(part):
        for other in studies[-2:]:
            if other is not study:
                other.sentences.append((section, sentence, part))
    if mention is not None and mention.kind in ("group", "ordinal") and not results_section:
        _split_enrolment(study, section, sentence, part, figures, studies, heading)
    return study


_NEITHER = re.compile(r"^\W*neither\b", re.IGNORECASE)


def _split_enrolment(
    study: Study,
    section: Section,
    sentence: Sentence,
    part: str,
    figures: list[Figure],
    studies: list[Study],
    heading: str | None,
) -> None:
    """ "Two studies, in 452 patients having X and in 418 patients having Y": one study for each number."""
    enrolled = [f for f in figures if is_enrolment(f, part, True)]
    linked = all(
        re.search(
            r"\band\s+(?:one\s+)?(?:in|of|involving|with)\s+(?:over\s+|about\s+|around\s+|nearly\s+)?$",
            part[a.end : b.start],
        )
        for a, b in itertools.pairwise(enrolled)
    )
    if (
        len(enrolled) != 2
        or not linked
        or study.members
        or not re.search(r"\btwo\b", part[: enrolled[0].start], re.IGNORECASE)
    ):
        return
    study.participants = None
    for k, figure in enumerate(enrolled):
        end = enrolled[k + 1].start if k + 1 < len(enrolled) else len(part)
        member = Study(section, sentence, "member", 1, k + 1, study.is_main, figure, study, subheading=heading)
        member.sentences.append((section, sentence, part[figure.start : end]))
        study.members.append(member)
        studies.append(member)
    study.kind, study.count = "group", 2


# "In all of the studies, the main measure was ...": said of every study, so it tells none from the others.
_OF_ALL = re.compile(r"^(?:all|both|these|those|each)\b|\bin\s+all\b", re.IGNORECASE)
_STUDIED_IN = re.compile(
    (
        r"\b(?:looked\s+at|studied|examined|investigated|assessed|evaluated|tested|compared)\b[^.;]{0,60}\b(?:in"
        r"|among)\s+(?:an?\s+\w+\s+of\s+|around\s+|about\s+|over\s+|more\s+than\s+|nearly\s+)?$"
    ),
    re.IGNORECASE,
)


def _apart(current: Study | None, enrolled: Figure, part: str) -> bool:
    """Whether people enrolled without the word "study" are those of another study ("was looked at in 326 patients")."""
    if current is None or current.participants is None:
        return False
    if enrolled.value == current.participants.value:
        return False
    if _STUDIED_IN.search(part[: enrolled.start]):
        return True
    first = re.fullmatch(
        r"\W*(?:(?:in\s+addition|also|finally|moreover|separately|further),?\s+)?",
        part[: enrolled.start],
        re.IGNORECASE,
    )
    return first is not None and bool(re.search(r"\bwere\s+compared\s+with\b", part[enrolled.end :]))


def _pointed_at(mention: Mention, studies: list[Study], heading: str | None) -> Study | None:
    """The study that "the three studies" or "the colonoscopy study" points back to, by count or by its own word."""
    same = [s for s in studies if s.subheading == heading]
    if mention.count > 1:
        return next((s for s in same if s.count == mention.count and s.kind != "new"), None)
    words = telling_words(mention.text)
    named = [s for s in same if s.participants is not None and words & telling_words(" ".join(s.own_text()))]
    return named[0] if words and len(named) == 1 else None


def _last_paragraph(study: Study) -> int:
    return study.sentences[-1][1].paragraph if study.sentences else -1


def _open(
    section: Section,
    sentence: Sentence,
    part: str,
    mention: Mention,
    current: Study | None,
    studies: list[Study],
    heading: str | None,
    enrolled: Figure | None,
    results_section: bool,
) -> Study | None:
    """The study that a mention opens, or points back to."""
    group = _open_group(studies, heading)
    if (
        (
            results_section
            and enrolled is None
            and mention.kind == "ordinal"
            and current is not None
            and current.kind == "group"
        )
        and (mention.ordinal or 0) <= max(current.count, 2)
        and not any(s.ordinal == mention.ordinal for s in current.members)
    ):
        return current
    if results_section and enrolled is None and mention.kind in ("ordinal", "group", "new", "extension"):
        found = match_study(part, mention, studies, heading, None)
        if found is not None and (mention.kind in ("ordinal", "group") or _points_back(found, part)):
            return found
    if mention.kind == "ordinal":
        known = _by_ordinal(studies, mention.ordinal, group, heading)
        if known is not None:
            return known
        if group is not None and group.participants is not None and enrolled is None:
            return group
        if group is None and current is not None and enrolled is None and mention.ordinal is None:
            return current
    if mention.kind == "extension" and enrolled is None:
        parent = current or (studies[-1] if studies else None)
        study = _new(section, sentence, mention, studies, heading)
        study.kind, study.group = "extension", parent
        return study
    study = _new(section, sentence, mention, studies, heading)
    if group is not None and study.kind != "group" and _joins(group, mention, enrolled):
        study.kind, study.group = "member", group
        study.is_main = study.is_main or group.is_main
        group.members.append(study)
        if study.ordinal is None:
            study.ordinal = len(group.members)
    elif (
        group is not None
        and _PARTITION.search(part)
        and study.kind == "group"
        and group.participants is None
        and group.count > study.count > 0
    ):
        study.group, study.is_main = group, study.is_main or group.is_main
        group.members.append(study)
    return study


def _joins(group: Study, mention: Mention, enrolled: Figure | None) -> bool:
    """Whether a new study is one of the group announced before: it has room, and the wording does not set it apart."""
    if group.count == 0:
        return mention.kind in ("ordinal", "member")
    if len(group.members) >= group.count or (mention.ordinal or 0) > group.count:
        return False
    if group.participants is not None:
        total = group.participants.value
        return mention.kind in ("ordinal", "member") and enrolled is not None and enrolled.value < total
    return group.count > 2 or not _APART.search(mention.text)


_PARTITION = re.compile(
    (
        r"^\W*(?:there\s+were|these\s+(?:were|included)|of\s+these|they\s+(?:were|included)"
        r"|in\s+\w+\s+of\s+the(?:se|m)|the\s+first\s+\w+)\b"
    ),
    re.IGNORECASE,
)
# A sentence that opens with its topic ("In patients with asthma, ...") may turn to another study.
_TOPIC = re.compile(r"^\W*(?:in|for|among|when|as|with|used|given|the\s+study|regarding|concerning)\b", re.IGNORECASE)
_APART = re.compile(r"\b(?:further|additional|supportive|extension|separate|earlier|previous|other)\b", re.IGNORECASE)


def _points_back(study: Study, part: str) -> bool:
    """Whether "a study in X" in the results section repeats a study that how-studied described."""
    words = telling_words(part)
    known = telling_words(" ".join(study.own_text()))
    return len(words & known) >= max(3, len(words) // 2)


def _new(
    section: Section, sentence: Sentence, mention: Mention | None, studies: list[Study], heading: str | None
) -> Study:
    study = Study(section, sentence, subheading=heading)
    if mention is not None:
        study.kind = "group" if mention.kind == "group" else "new"
        study.count = mention.count or (0 if mention.kind == "group" else 1)  # 0: how many is not said
        study.ordinal, study.is_main = mention.ordinal, mention.is_main
    studies.append(study)
    return study


def _open_group(studies: list[Study], heading: str | None) -> Study | None:
    """The last group under this sub-heading that still lacks members."""
    for study in reversed(studies):
        if study.subheading != heading:
            return None
        if study.kind == "group" and (study.count == 0 or len(study.members) < study.count):
            return study
        if study.kind == "group":
            return None
    return None


def _by_ordinal(studies: list[Study], ordinal: int | None, group: Study | None, heading: str | None) -> Study | None:
    if ordinal is None:
        return None
    pool = group.members if group is not None and group.members else [s for s in studies if s.subheading == heading]
    return next((s for s in pool if s.ordinal == ordinal and s.kind != "group"), None)


def has_finding(study: Study) -> bool:
    """Whether a study with neither number nor result still states a finding."""
    return any(FINDING.search(t) for t in study.own_text())
