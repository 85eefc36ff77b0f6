"""Overviews made of plain text for parser tests: one paragraph a line, "• " begins a list item."""

from pipelines.parsing.overview import Overview, Section, Sentence
from pipelines.parsing.sentences import split_sentences


def make_section(key: str, text: str, position: int = 0) -> Section:
    """A section as `pipelines.parsing.sections` makes it, for text whose lines are its paragraphs."""
    sentences: list[Sentence] = []
    lead: int | None = None
    offset = 0
    for number, line in enumerate(text.split("\n")):
        is_bullet = line.startswith("• ")
        if not is_bullet:
            lead = None
        for n, (a, b) in enumerate(split_sentences(line)):
            kind = "bullet" if is_bullet and n == 0 else "sentence"
            sentences.append(
                Sentence(line[a:b], offset + a, offset + b, 1, kind, lead if is_bullet else None, None, number)
            )
        if not is_bullet and sentences:
            lead = len(sentences) - 1
        offset += len(line) + 1
    return Section(key, position, key, text, 1, 1, tuple(sentences), ((0, 1),))


def make_overview(
    name: str = "Zelvora", substances: tuple[str, ...] = ("zelvorine",), template: str = "overview", **sections: str
) -> Overview:
    """An overview of a fictional medicine with the given sections."""
    made = tuple(make_section(key, text.strip("\n"), n) for n, (key, text) in enumerate(sections.items()))
    return Overview("0" * 16, name, substances, "EMEA/H/C/009999", template, made)
