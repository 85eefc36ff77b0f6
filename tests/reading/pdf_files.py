"""PDFs for the tests, written by hand so that each one holds exactly what its test is about."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

A4 = (595, 842)

BODY = (
    "Exampla is a medicine used to treat adults with example disease.",
    "It contains the active substance examplinib and is taken by mouth.",
    "In a main study, 55% of patients (110 out of 200) improved,",
    "compared with 20% of those given placebo (a dummy treatment).",
    "The most common side effects are headache and tiredness.",
)


@dataclass
class PdfFile:
    """Numbered objects -> a PDF with a cross-reference table. Object 1 is the catalogue, object 2 the page tree."""

    objects: dict[int, bytes] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)
    media_box: tuple[float, float, float, float] = (0, 0, *A4)
    page_extra: str = ""

    def add(self, body: bytes | str) -> int:
        """Adds an object and gives its number."""
        number = max(self.objects, default=2) + 1
        self.objects[number] = body.encode("latin-1") if isinstance(body, str) else body
        return number

    def stream(self, content: bytes | str, extra: str = "", compress: bool = False) -> int:
        """Adds a stream object."""
        data = content.encode("latin-1") if isinstance(content, str) else content
        if compress:
            data, extra = zlib.compress(data), f"{extra} /Filter /FlateDecode"
        return self.add(f"<< /Length {len(data)} {extra} >>\nstream\n".encode("latin-1") + data + b"\nendstream")

    def font(self, name: str = "Helvetica") -> int:
        """Adds one of the standard fonts."""
        return self.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")

    def page(self, content: bytes | str, resources: str, extra: str = "", compress: bool = False) -> None:
        """Adds a page with that content stream."""
        stream = self.stream(content, compress=compress)
        box = " ".join(str(value) for value in self.media_box)
        self.pages.append(
            self.add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {stream} 0 R "
                f"/Resources << {resources} >> {extra} {self.page_extra} >>"
            )
        )

    def bytes(self) -> bytes:
        """The file."""
        kids = " ".join(f"{number} 0 R" for number in self.pages)
        objects = {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: f"<< /Type /Pages /Kids [{kids}] /Count {len(self.pages)} >>".encode("latin-1"),
            **self.objects,
        }
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        offsets = {}
        for number in sorted(objects):
            offsets[number] = len(out)
            out += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
        for number in sorted(objects):
            out += f"{offsets[number]:010d} 00000 n \n".encode()
        out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def show(text: str, x: float, y: float, size: float = 10, font: str = "F1", operators: str = "") -> str:
    """Content that shows one string of WinAnsi text at a place (points from the bottom left)."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {operators} /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET\n"


def body_lines(lines: Sequence[str] = BODY, top: float = 740, size: float = 10, step: float = 14) -> str:
    """Content with one line of text below the other, from the left margin."""
    return "".join(show(line, 62, top - step * index, size) for index, line in enumerate(lines))


def document(*contents: str, extra: str = "", compress: bool = False) -> bytes:
    """A PDF with these pages; F1 is Helvetica, F2 its bold, F3 its italic, F4 Symbol."""
    file = PdfFile()
    names = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
    fonts = " ".join(f"/F{index} {file.font(name)} 0 R" for index, name in enumerate(names, 1))
    for content in contents:
        file.page(content, f"/Font << {fonts} >>", extra, compress)
    return file.bytes()


def body_document() -> bytes:
    """One page of plain text."""
    return document(body_lines())


def embedded_cmap_document(to_unicode: bool = True, heading: str = "What is Exampla?") -> bytes:
    """A page whose text is set in a Type0 font with an embedded CMap stream as its encoding, under a plain heading.

    Such files are valid; LibreOffice-like layout engines write them. pdfminer knows predefined CMaps only and takes an
    embedded one for empty: it decodes no character and says nothing. Without `to_unicode` no reader can tell the text.
    """
    file = PdfFile()
    plain = file.font("Helvetica-Bold")
    cmap = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Example) /Ordering (Own) /Supplement 0 >> def\n"
        "/CMapName /Example-Own-0 def\n/CMapType 1 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        "1 begincidrange\n<0000> <00FF> 0\nendcidrange\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
    encoding = file.stream(
        cmap,
        "/Type /CMap /CMapName /Example-Own-0 /CIDSystemInfo << /Registry (Example) /Ordering (Own) /Supplement 0 >>",
    )
    unicode_map = file.stream(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /U def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        "1 beginbfrange\n<0020> <007E> <0020>\nendbfrange\nendcmap\nend\nend\n"
    )
    descriptor = file.add(
        "<< /Type /FontDescriptor /FontName /Example /Flags 32 /FontBBox [0 -200 1000 800] /ItalicAngle 0 "
        "/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    descendant = file.add(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Example /DW 500 "
        "/CIDSystemInfo << /Registry (Example) /Ordering (Own) /Supplement 0 >> "
        f"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity >>"
    )
    mapped = f"/ToUnicode {unicode_map} 0 R" if to_unicode else ""
    composite = file.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Example /Encoding {encoding} 0 R "
        f"/DescendantFonts [{descendant} 0 R] {mapped} >>"
    )
    content = show(heading, 62, 760, 12)
    for index, line in enumerate(BODY):
        codes = "".join(f"{ord(character):04x}" for character in line)
        content += f"BT /F2 10 Tf 1 0 0 1 62 {740 - 14 * index} Tm <{codes}> Tj ET\n"
    file.page(content, f"/Font << /F1 {plain} 0 R /F2 {composite} 0 R >>")
    return file.bytes()


def picture_page(file: PdfFile) -> tuple[str, str]:
    """(content, resources) of a page that is one picture, as a scanner makes it."""
    picture = file.stream(
        bytes(64),
        "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    return f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /Im1 Do Q\n", f"/XObject << /Im1 {picture} 0 R >>"


def scanned_document(texts: Sequence[str] = ("",), stamp: str = "") -> bytes:
    """Pages that are pictures (where the text is empty) or text, each with a stamp."""
    file = PdfFile()
    font = file.font()
    picture, resources = picture_page(file)
    for text in texts:
        file.page(text or picture + stamp, f"{resources} /Font << /F1 {font} 0 R >>")
    return file.bytes()


def with_reportlab(draw: Callable[..., None], **options: object) -> bytes:
    """A PDF drawn with reportlab: `draw(canvas)` gets an open page."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
