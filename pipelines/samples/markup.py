"""The markup of the sample texts: text in, a header and blocks out. No PDF, no third-party import.

The markup itself is described in `pipelines.samples.layout`.
"""

from dataclasses import dataclass, fields
from enum import StrEnum

WITHDRAWN = "Medicinal product no longer authorised"


class MarkupError(ValueError):
    """The text does not follow the markup; the message says where."""


class Era(StrEnum):
    """Which of the agency's address blocks stands at the foot of page 1."""

    EMEA = "emea"
    WESTFERRY = "westferry"
    CHURCHILL = "churchill"
    SCARLATTI = "scarlatti"


class Template(StrEnum):
    """Which title lines open the document."""

    OVERVIEW = "overview"
    SUMMARY_FOR_PUBLIC = "summary_for_public"
    OTHER = "other"


class Kind(StrEnum):
    """What a block of the body is."""

    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    SUBBULLET = "subbullet"
    PAGE_BREAK = "page_break"


@dataclass(frozen=True)
class Block:
    """One heading, paragraph or list item, on one line and without its marker."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Header:
    """The header block. What is None is not printed."""

    name: str
    inn: str | None = None
    product_number: str | None = None
    date: str | None = None
    ema_reference_head: str | None = None
    ema_reference_footer: str | None = None
    era: Era = Era.SCARLATTI
    template: Template = Template.OVERVIEW
    title: str | None = None
    subtitle: str | None = None
    running_title: str | None = None
    year: str | None = None
    watermark: str | None = None

    @property
    def name_and_inn(self) -> str:
        """`Name (inn)`, or the name where there is no inn."""
        return f"{self.name} ({self.inn})" if self.inn else self.name


MARKERS = (
    ("# ", Kind.HEADING),
    ("## ", Kind.SUBHEADING),
    ("• ", Kind.BULLET),
    ("− ", Kind.SUBBULLET),
    ("- ", Kind.SUBBULLET),
)
PAGE_BREAK = "!page"


def parse(text: str) -> tuple[Header, list[Block]]:
    """A text in the markup -> its header and the blocks of its body. Raises MarkupError."""
    lines = text.lstrip("\ufeff").splitlines()
    end = next((n for n, line in enumerate(lines) if not line.strip()), len(lines))
    return _header(lines[:end]), _blocks(lines[end:])


def _header(lines: list[str]) -> Header:
    """The lines of the header block -> Header."""
    known = {field.name for field in fields(Header)}
    values: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.partition(":")
        key = key.strip()
        if not colon or key not in known:
            raise MarkupError(f"line {number}: not a header line: {line!r}")
        if key in values:
            raise MarkupError(f"line {number}: {key} is given twice")
        if value.strip():
            values[key] = value.strip()
    if "name" not in values:
        raise MarkupError("the header has no name")
    name = values.pop("name")
    watermark = values.pop("watermark", "no")
    try:
        era = Era(values.pop("era", Era.SCARLATTI))
        template = Template(values.pop("template", Template.OVERVIEW))
    except ValueError as error:
        raise MarkupError(str(error)) from error
    words = {"no": None, "yes": WITHDRAWN}.get(watermark, watermark)
    return Header(name=name, era=era, template=template, watermark=words, **values)


def _blocks(lines: list[str]) -> list[Block]:
    """The lines of the body -> blocks: what is wrapped in the source is joined with a space."""
    blocks: list[Block] = []
    is_open = False
    for line in lines:
        words = line.strip()
        marker = next(((m, kind) for m, kind in MARKERS if words.startswith(m)), None)
        if not words:
            is_open = False
        elif words == PAGE_BREAK:
            blocks.append(Block(Kind.PAGE_BREAK, ""))
            is_open = False
        elif marker:
            blocks.append(Block(marker[1], words[len(marker[0]) :].strip()))
            is_open = marker[1] not in (Kind.HEADING, Kind.SUBHEADING)
        elif is_open:
            blocks[-1] = Block(blocks[-1].kind, f"{blocks[-1].text} {words}")
        else:
            blocks.append(Block(Kind.PARAGRAPH, words))
            is_open = True
    return blocks
