"""PDFs that nobody wants to get, made as they are needed."""

import io
import zlib
from collections.abc import Sequence

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FRENCH = """Zalorix (odalumab)
Aperçu de Zalorix et pourquoi il est autorisé dans l'Union européenne
Qu'est-ce que Zalorix et dans quel cas est-il utilisé?
Zalorix est un médicament inventé pour cet essai, destiné aux adultes qui n'existent pas.
Comment Zalorix est-il utilisé?
Le médicament est disponible sous la forme de comprimés à prendre une fois par jour.
Quels sont les bénéfices de Zalorix démontrés au cours des études?
Aucune étude n'a été menée, car le médicament n'existe pas."""

LETTER = """Minutes of the meeting of the garden club
The members spoke about the hedge, the gate and the price of apples.
It was decided to paint the gate before the spring and to leave the hedge as it is."""


def text_pdf(lines: Sequence[str], encrypt: str | None = None) -> bytes:
    """A page of plain lines; with `encrypt`, a PDF that asks for that password."""
    buffer = io.BytesIO()
    protection = StandardEncryption(encrypt, ownerPassword="owner") if encrypt else None
    canvas = Canvas(buffer, pagesize=A4, encrypt=protection, invariant=True)
    for number, line in enumerate(lines):
        canvas.drawString(72, 770 - 14 * number, line)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def scan_pdf() -> bytes:
    """A page that is a picture."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    canvas.drawImage(ImageReader(Image.new("L", (300, 400), 200)), 0, 0, width=595, height=842)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def many_pages_pdf(count: int) -> bytes:
    """A valid PDF of so many pages of text, written without a library to be quick."""
    content = zlib.compress(b"BT /F1 12 Tf 72 700 Td (A page like the others.) Tj ET")
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    resources = b"<< /Font << /F1 3 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %s >>" % resources
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate([*objects, *[page] * count], start=1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, start))
    return out.getvalue()
