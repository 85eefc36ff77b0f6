"""The grammar of sentences on side effects, sentence by sentence."""

import re

import pytest

from pipelines.parsing.adverse_events import parse_adverse_events
from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.sentences import split_sentences
from tests.parsing.effect_cases import CASES
from tests.parsing.effect_cases_more import MORE_CASES

_SIGN = {">": "more_than", "<": "up_to", "~": "about"}


def overview_of(text: str, key: str = "risks", template: str = "overview") -> Overview:
    """An overview with one section; lines that begin with a bullet belong to the sentence before them."""
    sentences: list[Sentence] = []
    lead = None
    offset = 0
    for number, line in enumerate(text.split("\n")):
        is_bullet = line.startswith("•")
        for a, b in split_sentences(line):
            kind = "bullet" if is_bullet else "sentence"
            sentences.append(
                Sentence(line[a:b], offset + a, offset + b, 1, kind, lead if is_bullet else None, None, number)
            )
        if not is_bullet:
            lead = len(sentences) - 1
        offset += len(line) + 1
    section = Section(key, 0, "What are the risks?", text, 1, 1, tuple(sentences))
    return Overview("d" * 16, "Zandrivo", ("zandrimab",), None, template, (section,))


def shown(row: dict[str, object]) -> str:
    out = str(row["term"])
    if row["explanation"]:
        out += f" [{row['explanation']}]"
    direction = row["frequency_direction"]
    n, d = row["frequency_numerator"], row["frequency_denominator"]
    if direction == "between":
        out += f" @{n}/{d}-{row['frequency_upper_numerator']}/{row['frequency_upper_denominator']}"
    elif direction:
        sign = next(s for s, name in _SIGN.items() if name == direction)
        out += f" @{sign}{n}/{d}"
    if row["context"]:
        out += f" #{row['context']}"
    return out + (" !" if row["is_serious"] else "")


ALL = [*CASES, *MORE_CASES]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[re.sub(r"\W+", " ", c[0])[:60] for c in ALL])
def test_sentence(text: str, expected: str) -> None:
    rows = parse_adverse_events(overview_of(text), [])
    assert [shown(r) for r in rows] == [line for line in expected.split("\n") if line]
