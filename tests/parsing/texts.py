"""Overviews from plain text for parser tests: what is said here is fictional and written for the tests."""

from dataclasses import dataclass

from pipelines.parsing.overview import Overview, Section
from pipelines.parsing.sections import split_sections

HEADINGS = {
    "what_is": "What is {name}?",
    "used_for": "What is {name} and what is it used for?",
    "how_used": "How is {name} used?",
    "how_works": "How does {name} work?",
    "how_studied": "How has {name} been studied?",
    "benefits": "What benefits of {name} have been shown in studies?",
    "risks": "What are the risks associated with {name}?",
    "benefits_risks": "What are the benefits and risks of {name}?",
    "why_authorised": "Why is {name} authorised in the EU?",
    "awaited": "What information is still awaited for {name}?",
    "measures": "What measures are being taken to ensure the safe and effective use of {name}?",
    "other_information": "Other information about {name}",
}


@dataclass
class TextLine:
    """A line as the reader would give it: one paragraph of text for each line, a gap before each."""

    text: str
    page: int = 1
    role: str = "body"
    x0: float = 62.0
    top: float = 0.0
    x1: float = 300.0
    bottom: float = 10.0
    font_size: float = 8.5
    is_bold: bool = False
    is_italic: bool = False


def lines_of(name: str, sections: dict[str, str], title: str | None = None) -> list[TextLine]:
    """Lines of an overview of `name`: each section's text has one paragraph, bullet or sub-heading a line.

    A line that starts with "## " is an italic sub-heading.
    """
    lines = [TextLine(title or f"An overview of {name} and why it is authorised in the EU", font_size=11)]
    for key, text in sections.items():
        lines.append(TextLine(HEADINGS[key].format(name=name), is_bold=True, font_size=9.5))
        for paragraph in text.strip().splitlines():
            heading = paragraph.startswith("## ")
            lines.append(TextLine(paragraph.removeprefix("## ").strip(), is_italic=heading))
    for k, line in enumerate(lines):
        line.top = 20.0 * k
        line.bottom = line.top + 10
    return lines


def overview(
    name: str = "Examplix", substances: tuple[str, ...] = ("examplumab",), template: str = "overview", **sections: str
) -> Overview:
    """An Overview with the given section texts (keys of HEADINGS)."""
    preamble, found, _ = split_sections(lines_of(name, sections))
    front: tuple[Section, ...] = (preamble,) if preamble else ()
    return Overview("0123456789abcdef", name, substances, "EMEA/H/C/990001", template, (*front, *found))
