"""The parsed shape of one overview: sections made of sentences with offsets. What every fact parser reads."""

from bisect import bisect_right
from dataclasses import dataclass, field

from pipelines.parsing.version import PARSER_VERSION


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, bullet or sub-heading of a section; `section.text[start:end] == text`."""

    text: str
    start: int
    end: int
    page: int
    kind: str = "sentence"  # 'sentence' | 'bullet' (text starts with the bullet sign) | 'subheading'
    lead: int | None = None  # for the sentences of a list item: index of the sentence that introduces the list
    subheading: str | None = None
    paragraph: int = 0

    @property
    def body(self) -> str:
        """The text without a bullet sign."""
        return self.text.lstrip("•–− ").strip() if self.kind == "bullet" else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """One canonical section (keys: GUIDELINE.md, "document"), its text with one line for each paragraph."""

    key: str
    position: int
    heading: str
    text: str
    page_start: int
    page_end: int
    sentences: tuple[Sentence, ...] = ()
    line_starts: tuple[tuple[int, int], ...] = field(default=(), repr=False)  # (offset, page), ascending

    def page_at(self, offset: int) -> int:
        """The 1-based page on which the character at `offset` stands."""
        k = bisect_right(self.line_starts, (offset, 1 << 30)) - 1
        return self.line_starts[k][1] if k >= 0 else self.page_start


@dataclass(frozen=True, slots=True)
class Overview:
    """One document: header fields and sections in document order."""

    document_id: str
    medicine_name: str
    active_substances: tuple[str, ...]
    product_number: str | None
    template: str
    sections: tuple[Section, ...]

    def section(self, key: str) -> Section | None:
        """The first section with this key, or None."""
        return next((s for s in self.sections if s.key == key), None)

    def text_of(self, key: str) -> str:
        """The text of a section, "" where the document has none."""
        found = self.section(key)
        return found.text if found else ""


def provenance(overview: Overview, section: Section, sentence: Sentence) -> dict[str, object]:
    """The provenance columns (DATA_MODEL.md) of a fact read from `sentence`."""
    return {
        "document_id": overview.document_id,
        "section": section.key,
        "page": sentence.page,
        "char_start": sentence.start,
        "char_end": sentence.end,
        "quote": sentence.text,
        "parser_version": PARSER_VERSION,
    }
