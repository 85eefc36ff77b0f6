"""What the reading stage hands on: lines of text with their place and look, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

ROLE_BODY: Final = "body"
ROLE_HEAD: Final = "head"
ROLE_RUNNING_FOOTER: Final = "running_footer"
ROLE_ADDRESS_FOOTER: Final = "address_footer"
ROLE_PAGE_NUMBER: Final = "page_number"
ROLE_WATERMARK: Final = "watermark"

ROLES: Final = (
    ROLE_BODY,
    ROLE_HEAD,
    ROLE_RUNNING_FOOTER,
    ROLE_ADDRESS_FOOTER,
    ROLE_PAGE_NUMBER,
    ROLE_WATERMARK,
)

# What each reason means, in words for the ledger and the screen. The keys are the reasons there are.
REASON_MESSAGES: Final[dict[str, str]] = {
    "encrypted": "the PDF is encrypted and needs a password",
    "damaged": "the PDF is damaged or cut short",
    "no_text_layer": "the PDF holds no text, only pictures (a scan?)",
    "too_large": "the PDF is larger than the limit",
    "empty_file": "the file is empty",
    "not_a_pdf": "the file is not a PDF",
    "incomplete_text": "part of the PDF's text cannot be read",
    "unreadable": "the PDF cannot be read",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page.

    Coordinates are points from the top left of the page as it is displayed (crop box, page rotation applied).
    `top` and `bottom` are taken from the baseline and the font size, so that they do not depend on the reader.
    """

    page: int  # 1-based
    position: int  # 0-based order in the document (reading order)
    role: str  # one of ROLES
    text: str  # normalised, see normalise.py
    x0: float
    top: float
    x1: float
    bottom: float
    font_size: float  # dominant size of the line's characters, points
    is_bold: bool
    is_italic: bool


@dataclass(frozen=True, slots=True)
class PageCount:
    """Characters (no spaces) that each reader found on a page; None where that reader was not asked or failed."""

    page: int
    pdfplumber: int | None
    pdfium: int | None
    used: str  # the reader whose text was taken


@dataclass(slots=True)
class ReadDocument:
    """A document that was read in full."""

    sha256: str
    page_count: int
    lines: list[Line]
    is_withdrawn_watermark: bool
    reader: str
    char_counts: list[PageCount]

    def body(self) -> Iterator[Line]:
        """The lines that are the document's text: no furniture, no watermark, no page-1 head."""
        return (line for line in self.lines if line.role == ROLE_BODY)


class ReadError(Exception):
    """A document that is not passed on.

    `reason` is a key of REASON_MESSAGES. `str(error)` is a message for users and names no internals; `detail` is for
    the ledger and for whoever looks into it (page, counts, type of the underlying error).
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        if reason not in REASON_MESSAGES:
            raise ValueError(f"unknown reason {reason!r}")
        super().__init__(REASON_MESSAGES[reason])
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str]]:
        return (ReadError, (self.reason, self.detail))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ReadError) and (self.reason, self.detail) == (other.reason, other.detail)

    def __hash__(self) -> int:
        return hash((self.reason, self.detail))
