"""The fonts of the sample PDFs: text in, runs that can be drawn out. Needs reportlab.

Body text is Bitstream Vera, which is drawn like Verdana and comes with reportlab. It lacks a few characters. Two of
them (● and Greek mu) are glyphs that it has under another code; the rest are drawn in the standard font Symbol. Either
way text extraction gives back the character that the source has.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipelines.samples.markup import MarkupError

REGULAR, BOLD, SYMBOL, WATERMARK = "SampleSans", "SampleSans-Bold", "SampleSymbol", "Helvetica"
FILES = {REGULAR: "Vera.ttf", BOLD: "VeraBd.ttf"}
SAME_GLYPH = {"●": "•", "μ": "µ"}
IN_SYMBOL = frozenset("αβγδεζηθικλνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ→←↑↓⇒")


class _SymbolEncoding(pdfmetrics.Encoding):
    """Symbol's own encoding, spelled out glyph by glyph: readers of text cannot tell what its codes are otherwise."""

    def makePDFObject(self) -> pdfdoc.PDFDictionary:
        differences: list[object] = []
        for code, glyph in enumerate(self.vector):
            if glyph:
                differences += [code, f"/{glyph}"]
        return pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("Encoding"), "Differences": pdfdoc.PDFArray(differences)})


@cache
def register() -> None:
    """Makes the fonts known to reportlab, once."""
    for name, file_name in FILES.items():
        font = TTFont(name, file_name, asciiReadable=False)
        for wanted, present in SAME_GLYPH.items():
            for table in (font.face.charToGlyph, font.face.charWidths):
                table.setdefault(ord(wanted), table[ord(present)])
        pdfmetrics.registerFont(font)
    symbol = pdfmetrics.Font(SYMBOL, "Symbol", "SymbolEncoding")
    symbol.encoding = _SymbolEncoding("SymbolEncoding")
    pdfmetrics.registerFont(symbol)


def _font_for(character: str, font: str) -> str:
    """The font that has a character: the given one, or Symbol. Raises MarkupError where neither has it."""
    if ord(character) in pdfmetrics.getFont(font).face.charToGlyph:
        return font
    if character in IN_SYMBOL:
        return SYMBOL
    raise MarkupError(f"no font has {character!r} (U+{ord(character):04X})")


def _runs(text: str, font: str) -> Iterator[tuple[str, str]]:
    """A text -> (font, words) for each stretch in one font."""
    for name, characters in groupby(text, key=lambda character: _font_for(character, font)):
        yield name, "".join(characters)


def width(text: str, font: str, size: float) -> float:
    """The width of a text in points."""
    register()
    return float(sum(pdfmetrics.stringWidth(words, name, size) for name, words in _runs(text, font)))


def draw(canvas: Canvas, at: tuple[float, float], text: str, font: str, size: float) -> None:
    """Draws one line of text from a place (x, y) on."""
    x, y = at
    for name, words in _runs(text, font):
        canvas.setFont(name, size)
        canvas.drawString(x, y, words)
        x += pdfmetrics.stringWidth(words, name, size)
