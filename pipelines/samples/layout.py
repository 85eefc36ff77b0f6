"""Lays a text out as a PDF in the manner of the European Medicines Agency's overviews.

    layout(text, out_path)                          one text in the markup below -> one PDF
    python -m pipelines.samples.layout [OUT_DIR]    every bundled text -> OUT_DIR/<stem>.pdf (default: samples/pdf)

For tests and for the bundled samples only: it needs reportlab, which the product does not depend on. The same text
gives the same bytes on every run.

The markup: a header block, one blank line, the body. No page furniture in the body: head, title, address footer of
page 1, running footers and watermark are added here.

    name: Examplix
    inn: examplumab
    product_number: EMEA/H/C/990123
    date: 14 March 2023
    ema_reference_head: EMA/123456/2023
    ema_reference_footer: EMA/123456/2023
    era: scarlatti
    template: overview
    year: 2023
    watermark: no

    # What is Examplix and what is it used for?

    Examplix is a medicine used to treat ... The lines of one paragraph are joined with a
    space, so they may be wrapped anywhere in the source.

    • a bullet item, which may go on
    over the next lines;

    ## A sub-heading

Header keys, in any order; only `name` is required, and what is left out is not printed:
  name, inn              the title `Name (inn)` and the running footer, as printed
  product_number, date   lines at the head of page 1
  ema_reference_head     reference at the head of page 1
  ema_reference_footer   reference in the running footer from page 2 (not taken over from the head)
  era                    address at the foot of page 1: emea (2006-2009; pages numbered `2/3` and nothing else),
                         westferry (2010-2014), churchill (2014-2019), scarlatti (2019 on; default)
  template               overview (default), summary_for_public, or other (only `title` and `subtitle`)
  title, subtitle        replace the template's title lines
  running_title          replaces `Name (inn)` in the running footer
  year                   year of the copyright line
  watermark              no (default), yes (`Medicinal product no longer authorised`), or the words themselves

Body, by the beginning of a line:
  `# `                   main heading          `## `   sub-heading, a plain short line
  `• `                   bullet item           `− ` (U+2212) or `- `   item of the second level
  `!page`                page break            anything else   paragraph; a blank line ends it

There is no inline markup. A soft hyphen (U+00AD) is printed only where a line breaks at it; a no-break space keeps
words together (text extraction gives a plain space). A character that no font has is a MarkupError, never a box.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from pipelines.samples import fonts, sample_dir, text_dir
from pipelines.samples.fonts import BOLD, REGULAR, WATERMARK
from pipelines.samples.markup import Block, Era, Header, Kind, MarkupError, Template, parse

__all__ = ["MarkupError", "layout", "layout_all"]

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 62.4
WIDTH = PAGE_WIDTH - 2 * LEFT
TOP_FIRST, TOP_LATER = 705.0, 775.0
BOTTOM_FIRST, BOTTOM_LATER = 128.0, 92.0

BLACK, BLUE, GREY, PALE = (0.0, 0.0, 0.0), (0.0, 0.2, 0.6), (0.43, 0.43, 0.43), (0.6, 0.6, 0.6)

AGENCY = "An agency of the European Union"
COPYRIGHT = "© European Medicines Agency, {year}. Reproduction is authorised provided the source is acknowledged."
# Lines of (label, words) pairs; labels are bold.
ADDRESSES: dict[Era, tuple[tuple[tuple[str, str], ...], ...]] = {
    Era.EMEA: (
        (("", "7 Westferry Circus, Canary Wharf, London E14 4HB, UK"),),
        (("", "Tel. (44-20) 74 18 84 00   Fax (44-20) 74 18 84 16"),),
        (("", "E-mail: mail@emea.europa.eu   http://www.emea.europa.eu"),),
    ),
    Era.WESTFERRY: (
        (("", "7 Westferry Circus ● Canary Wharf ● London E14 4HB ● United Kingdom"),),
        (("Telephone", "+44 (0)20 7418 8400"), ("Facsimile", "+44 (0)20 7418 8416")),
        (("E-mail", "info@ema.europa.eu"), ("Website", "www.ema.europa.eu")),
    ),
    Era.CHURCHILL: (
        (("", "30 Churchill Place ● Canary Wharf ● London E14 5EU ● United Kingdom"),),
        (("Telephone", "+44 (0)20 3660 6000"), ("Facsimile", "+44 (0)20 3660 5555")),
        (("Send a question via our website", "www.ema.europa.eu/contact"),),
    ),
    Era.SCARLATTI: (
        (("Official address", "Domenico Scarlattilaan 6 ● 1083 HS Amsterdam ● The Netherlands"),),
        (("Address for visits and deliveries", "Refer to www.ema.europa.eu/how-to-find-us"),),
        (("Send us a question", "Go to www.ema.europa.eu/contact"), ("Telephone", "+31 (0)88 781 6000")),
    ),
}


@dataclass(frozen=True)
class Style:
    """How the lines of one kind of block are set; lengths in points."""

    font: str = REGULAR
    size: float = 9.0
    leading: float = 14.0
    before: float = 0.0
    after: float = 7.0
    indent: float = 0.0
    marker: str = ""
    colour: tuple[float, float, float] = BLACK
    keep_with_next: bool = False


TITLE = Style(size=16, leading=21, before=10, after=6, colour=BLUE)
SUBTITLE = Style(size=11.5, leading=16, before=2, after=12, colour=BLUE)
HEAD_LINE = Style(size=8.5, leading=11.5, after=0)
STYLES = {
    Kind.HEADING: Style(BOLD, 10.5, 14.5, before=8, after=5, colour=BLUE, keep_with_next=True),
    Kind.SUBHEADING: Style(before=3, after=4, keep_with_next=True),
    Kind.PARAGRAPH: Style(),
    Kind.BULLET: Style(after=4, indent=17, marker="•"),
    Kind.SUBBULLET: Style(after=4, indent=34, marker="−"),
}


@dataclass(frozen=True)
class Line:
    """One line of text at its place on a page."""

    x: float
    y: float
    text: str
    font: str
    size: float
    colour: tuple[float, float, float]


@dataclass
class Pages:
    """The pages under construction: lines are set from the top down, a full page opens the next."""

    pages: list[list[Line]] = field(default_factory=lambda: [[]])
    y: float = TOP_FIRST

    @property
    def _bottom(self) -> float:
        return BOTTOM_FIRST if len(self.pages) == 1 else BOTTOM_LATER

    def new_page(self) -> None:
        """Opens the next page."""
        self.pages.append([])
        self.y = TOP_LATER

    def set(self, text: str, style: Style) -> None:
        """Sets one block of text, wrapped, over as many pages as it takes."""
        lines = wrap(text, style.font, style.size, WIDTH - style.indent)
        self.y -= style.before if self.pages[-1] else 0.0
        needed = style.leading * len(lines) + 3 * STYLES[Kind.PARAGRAPH].leading if style.keep_with_next else 0.0
        if self.y - needed < self._bottom and needed:
            self.new_page()
        for number, line in enumerate(lines):
            if self.y - style.leading < self._bottom:
                self.new_page()
            self.y -= style.leading
            if style.marker and not number:
                self._add(style.indent - 14, style.marker, style)
            self._add(style.indent, line, style)
        self.y -= style.after

    def _add(self, indent: float, text: str, style: Style) -> None:
        self.pages[-1].append(Line(LEFT + indent, self.y, text, style.font, style.size, style.colour))


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """A text -> lines no wider than `width`; breaks at spaces, after a hyphen inside a word and at soft hyphens."""
    lines, line = [], ""
    for piece in re.findall(r" *[^ \-\u00ad]*[\-\u00ad]*", text):
        longer = line + piece
        if line and fonts.width(_shown(longer.rstrip()), font, size) > width:
            lines.append(_shown(line.rstrip()))
            longer = piece.lstrip(" ")
        line = longer
    if line:
        lines.append(_shown(line))
    return lines


def _shown(line: str) -> str:
    """A line without the soft hyphens that stand inside it."""
    return line[:-1].replace("\u00ad", "") + line[-1:]


def title_lines(header: Header) -> Iterator[tuple[str, Style]]:
    """The lines above the body on page 1, with their styles."""
    is_emea = header.era is Era.EMEA
    if is_emea:
        yield "European Medicines Agency", HEAD_LINE
    for words in (header.date, header.ema_reference_head, header.product_number):
        if words:
            yield words, HEAD_LINE
    if header.title or header.subtitle or header.template is Template.OTHER:
        titles = [(header.title, TITLE), (header.subtitle, SUBTITLE)]
    elif header.template is Template.OVERVIEW:
        overview = f"An overview of {header.name} and why it is authorised in the EU"
        titles = [(header.name_and_inn, TITLE), (overview, SUBTITLE)]
    elif is_emea:
        report = "EUROPEAN PUBLIC ASSESSMENT REPORT (EPAR)"
        titles = [(report, SUBTITLE), (header.name.upper(), TITLE), ("EPAR summary for the public", SUBTITLE)]
    else:
        titles = [("EPAR summary for the public", SUBTITLE), (header.name, TITLE), (header.inn, SUBTITLE)]
    yield from ((words, style) for words, style in titles if words)


def address_footer(header: Header) -> list[Line]:
    """The agency's address at the foot of page 1."""
    y, lines = 104.0, []
    for row in ADDRESSES[header.era]:
        y, x = y - 9.5, LEFT
        for label, words in row:
            for text, font, size, colour in ((label, BOLD, 6.5, BLUE), (words, REGULAR, 7.0, GREY)):
                if text:
                    lines.append(Line(x, y, text, font, size, colour))
                    x += fonts.width(text + "  ", font, size)
    if header.era is not Era.EMEA:
        x = LEFT + WIDTH - 40 - fonts.width(AGENCY, REGULAR, 6.5)
        lines.append(Line(x, y, AGENCY, REGULAR, 6.5, GREY))
    if header.year:
        words = COPYRIGHT.format(year=header.year)
        x = (PAGE_WIDTH - fonts.width(words, REGULAR, 7.0)) / 2
        lines.append(Line(x, y - 17, words, REGULAR, 7.0, GREY))
    return lines


def running_footer(header: Header, page: int, pages: int) -> list[Line]:
    """The footer of a page from the second on."""
    if header.era is Era.EMEA:
        number = f"{page}/{pages}"
        return [Line((PAGE_WIDTH - fonts.width(number, REGULAR, 7.0)) / 2, 56.0, number, REGULAR, 7.0, BLACK)]
    lines = [Line(LEFT, 66.0, header.running_title or header.name_and_inn, REGULAR, 7.0, BLACK)]
    if header.ema_reference_footer:
        lines.append(Line(LEFT, 56.0, header.ema_reference_footer, REGULAR, 7.0, BLACK))
    number = f"Page {page}/{pages}"
    lines.append(Line(LEFT + WIDTH - fonts.width(number, REGULAR, 7.0), 56.0, number, REGULAR, 7.0, BLACK))
    return lines


def set_pages(header: Header, blocks: list[Block]) -> list[list[Line]]:
    """A parsed text -> the lines of each page, furniture included."""
    pages = Pages()
    for words, style in title_lines(header):
        pages.set(words, style)
    for block in blocks:
        if block.kind is Kind.PAGE_BREAK:
            pages.new_page()
        else:
            pages.set(block.text, STYLES[block.kind])
    count = len(pages.pages)
    for number, lines in enumerate(pages.pages, 1):
        lines.extend(address_footer(header) if number == 1 else running_footer(header, number, count))
    return pages.pages


def layout(text: str, out_path: Path) -> None:
    """Writes the PDF of one text in the markup (see the module's docstring). Raises MarkupError."""
    header, blocks = parse(text)
    fonts.register()
    pages = set_pages(header, blocks)
    canvas = Canvas(str(out_path), pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(header.name_and_inn)
    canvas.setSubject("Laid out for software testing; not a document of the European Medicines Agency")
    canvas.setCreator("pipelines.samples.layout")
    for lines in pages:
        for line in lines:
            canvas.setFillColorRGB(*line.colour)
            fonts.draw(canvas, (line.x, line.y), line.text, line.font, line.size)
        if header.watermark:
            _draw_watermark(canvas, header.watermark)
        canvas.showPage()
    canvas.save()


def _draw_watermark(canvas: Canvas, words: str) -> None:
    """Draws the words across the page, over the text."""
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(45)
    canvas.setFillColorRGB(*PALE)
    canvas.setFont(WATERMARK, 33)
    canvas.drawCentredString(0, -11, words)
    canvas.restoreState()


def layout_all(out_dir: Path) -> list[Path]:
    """Lays out every bundled text into `out_dir`; gives back the PDFs."""
    out_dir.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sorted(text_dir().glob("*.txt")):
        target = out_dir / f"{source.stem}.pdf"
        layout(source.read_text(encoding="utf-8"), target)
        written.append(target)
    return written


def main(argv: list[str]) -> int:
    """Command line: [OUT_DIR]."""
    for path in layout_all(Path(argv[0]) if argv else sample_dir()):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
