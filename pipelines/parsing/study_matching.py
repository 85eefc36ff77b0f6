"""Which of the described studies a sentence of the results speaks of: ordinals, sub-headings, shared words."""

import re

from pipelines.parsing.overview import Overview
from pipelines.parsing.study import Study
from pipelines.parsing.study_mentions import Mention

_STOP = frozenset(
    """
    the a an of in and or to with for on at by was were is are had has have been who which that than as it its this
    these those patients patient study studies trial trials main treatment treated medicine compared effective
    effectiveness shown showed taking given receiving more less used use also from not number after over weeks
    months year years people adults one two three four five both all looked looking measure involving involved
    results benefit effect effects group be their when between
""".split()
)


_MEASURE = re.compile(r"\bmain\s+measures?\b|\bmeasures?\s+of\s+effectiveness\b", re.IGNORECASE)


def _description(study: Study) -> list[str]:
    """What was said of a study before its results: words of result sentences tell no study from another.

    The sentence that names the measure is left out too: it mostly speaks of all studies before it.
    """
    parts = [part for section, _, part in study.sentences if section.key == "how_studied"] or study.own_text()
    return [p for p in parts if not _MEASURE.search(p)] or parts


def telling_words(text: str) -> set[str]:
    return {w for w in re.findall(r"[a-z][a-z-]{2,}", text.lower()) if w not in _STOP}


def match_study(
    part: str, mention: Mention | None, studies: list[Study], heading: str | None, overview: Overview | None
) -> Study | None:
    """The described study that a sentence of the results speaks of: by ordinal, sub-heading and shared words."""
    pool = [s for s in studies if not s.dropped]
    if len(pool) == 1:
        return pool[0]
    if mention is not None and mention.ordinal is not None:
        found = next((s for s in pool if s.ordinal == mention.ordinal), None)
        if found is None and mention.ordinal <= len(pool) and not any(s.ordinal for s in pool):
            found = pool[mention.ordinal - 1]
        if found is not None:
            return found
    scores = study_scores(part, pool, heading, overview)
    best = max(range(len(pool)), key=lambda k: scores[k], default=None)
    return pool[best] if best is not None and scores[best] >= 0.5 else None


def study_scores(part: str, pool: list[Study], heading: str | None, overview: Overview | None) -> list[float]:
    """How well a sentence fits each study: telling words shared, rarer ones counting more; a sub-heading counts two."""
    words = telling_words(part)
    if overview is not None:
        words -= {w.lower() for w in re.findall(r"[A-Za-z-]+", overview.medicine_name)}
    weights = [telling_words(" ".join(_description(s))) for s in pool]
    scores = []
    for study, known in zip(pool, weights, strict=True):
        score = sum(1.0 / sum(w in other for other in weights) for w in words & known)
        scores.append(score + (2.0 if heading and study.subheading == heading else 0.0))
    return scores
