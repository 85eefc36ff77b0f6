"""Headings of all template generations, also wrapped; bullets, sub-headings, hyphens, sentences over page breaks."""

from dataclasses import replace

import pytest

from pipelines.parsing.headings import match_heading
from pipelines.parsing.sections import split_sections
from tests.parsing.texts import TextLine, lines_of, overview


@pytest.mark.parametrize(
    ("heading", "key", "name"),
    [
        ("What is Zenvora 2 and what is it used for?", "used_for", "Zenvora 2"),
        ("What is Zenvora used for?", "used_for", "Zenvora"),
        ("What is Zenvora-Plus (previously Old Name)?", "what_is", "Zenvora-Plus (previously Old Name)"),
        ("How is Zenvora used?", "how_used", "Zenvora"),
        ("How does Zenvora work?", "how_works", "Zenvora"),
        ("How has Zenvora been studied?", "how_studied", "Zenvora"),
        ("What benefits of Zenvora have been shown in studies?", "benefits", "Zenvora"),
        ("What benefit has Zenvora shown during the studies?", "benefits", "Zenvora"),
        ("What are the risks associated with Zenvora?", "risks", "Zenvora"),
        ("What is the risk associated with Zenvora?", "risks", "Zenvora"),
        ("What are the benefits and risks of Zenvora?", "benefits_risks", "Zenvora"),
        ("Why is Zenvora authorised in the EU?", "why_authorised", "Zenvora"),
        ("Why has Zenvora been approved?", "why_authorised", "Zenvora"),
        ("What information is still awaited for Zenvora?", "awaited", "Zenvora"),
        ("Which measures are being taken to ensure the safe use of Zenvora?", "measures", "Zenvora"),
        ("Other information about Zenvora:", "other_information", "Zenvora"),
    ],
)
def test_headings(heading: str, key: str, name: str) -> None:
    assert match_heading(heading) == (key, name)


@pytest.mark.parametrize("text", ["What is known is little.", "How it works is unclear?", "Zenvora is used."])
def test_what_is_no_heading(text: str) -> None:
    assert match_heading(text) is None


def wrapped(words: list[str], **style: object) -> list[TextLine]:
    return [TextLine(text, **style) for text in words]  # type: ignore[arg-type]


def test_a_wrapped_heading_is_one() -> None:
    lines = lines_of("Zenvora", {"risks": "None are known."})
    lines += wrapped(
        ["What measures are being taken to ensure the safe and effective use of", "Zenvora?"], is_bold=True
    )
    lines.append(TextLine("A card is given."))
    _, sections, _ = split_sections(lines)
    assert [s.key for s in sections] == ["risks", "measures"]
    assert sections[1].text == "A card is given."
    assert sections[1].heading.endswith("use of Zenvora?")


def test_bullets_know_the_sentence_that_leads_to_them() -> None:
    section = overview(used_for="It is used to treat:\n• gout;\n− rash.\nIt is new.").section("used_for")
    assert section is not None
    assert [(s.kind, s.body, s.lead) for s in section.sentences] == [
        ("sentence", "It is used to treat:", None),
        ("bullet", "gout;", 0),
        ("bullet", "rash.", 0),
        ("sentence", "It is new.", None),
    ]


def test_subheadings_hold_until_the_next() -> None:
    section = overview(benefits="## Asthma\nIt worked.\n## Hay fever\nIt worked too.").section("benefits")
    assert section is not None
    assert [(s.kind, s.subheading) for s in section.sentences] == [
        ("subheading", "Asthma"),
        ("sentence", "Asthma"),
        ("subheading", "Hay fever"),
        ("sentence", "Hay fever"),
    ]


def test_offsets_and_pages_of_a_sentence_over_a_page_break() -> None:
    lines = lines_of("Zenvora", {"risks": "Headache is common and may be"})
    lines[-1].x1 = 520.0
    lines.append(replace(lines[-1], text="severe. It goes away.", page=2, top=70.0))
    _, (section,), _ = split_sections(lines)
    assert [(s.text, s.page) for s in section.sentences] == [
        ("Headache is common and may be severe.", 1),
        ("It goes away.", 2),
    ]
    assert all(section.text[s.start : s.end] == s.text for s in section.sentences)
    assert (section.page_start, section.page_end) == (1, 2)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("an anti-", "epileptic medicine.", "an anti-epileptic medicine."),
        ("second-", "or third-degree block.", "second- or third-degree block."),
        ("PD-", "L1 protein.", "PD-L1 protein."),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, joined: str) -> None:
    lines = lines_of("Zenvora", {"risks": first})
    lines[-1].x1 = 520.0
    lines.append(replace(lines[-1], text=second, top=lines[-1].top + 12))
    _, (section,), _ = split_sections(lines)
    assert section.text == joined


def test_a_repeated_heading_adds_to_the_first() -> None:
    lines = lines_of("Zenvora", {"risks": "One."}) + lines_of("Zenvora", {"risks": "Two."})[1:]
    for k, line in enumerate(lines):
        line.top = 20.0 * k
    _, sections, _ = split_sections(lines)
    assert [(s.key, s.text) for s in sections] == [("risks", "One.\nTwo.")]
