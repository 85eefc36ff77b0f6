"""What may come into the store: overviews that are PDFs, tables that are JSON; each with its limit and its check."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipelines.sources.ema.settings import EmaSettings
from pipelines.sources.ema.store import PDF, TABLE
from schemas.catalogue_words import FetchReason

HEAD_BYTES, TAIL_BYTES = 1024, 4096


class ContentProblem(Exception):
    """The bytes are not what was asked for. `again`: another attempt may give the right ones."""

    def __init__(self, reason: FetchReason, detail: str, *, again: bool = False) -> None:
        super().__init__(detail)
        self.reason, self.again = reason, again


@dataclass(frozen=True, slots=True)
class Content:
    """One kind of content. `check` raises ContentProblem for a file that is none of it."""

    kind: str
    suffix: str
    media_types: str
    encodings: str
    largest: int
    check: Callable[[Path], None]


def pdf(settings: EmaSettings) -> Content:
    """An overview. It is asked for unpacked, so that the declared length is the PDF's."""
    return Content(PDF, ".pdf", "application/pdf", "identity", settings.largest_pdf, check_pdf)


def table(settings: EmaSettings) -> Content:
    """One of the agency's tables."""
    return Content(TABLE, ".json", "application/json", "gzip, identity", settings.largest_table, check_json)


def check_pdf(file: Path) -> None:
    """A PDF has its mark among the first 1,024 bytes (ISO 32000, annex H) and its end mark near the end.

    The end mark tells a whole file from one that was cut where the server declared too short a length.
    """
    with file.open("rb") as content:
        head = content.read(HEAD_BYTES)
        size = content.seek(0, 2)
        content.seek(max(0, size - TAIL_BYTES))
        tail = content.read()
    if b"%PDF-" not in head:
        start = head.lstrip()[:15].lower()
        kind = "a web page" if start.startswith((b"<!doctype", b"<html")) else "no PDF" if head else "empty"
        raise ContentProblem(FetchReason.NOT_A_PDF, f"the answer is {kind}")
    if b"%%EOF" not in tail:
        raise ContentProblem(FetchReason.INCOMPLETE, "the PDF's end is missing", again=True)


def check_json(file: Path) -> None:
    """A table is an array, or an object with one in `data`; columns are checked where it is read."""
    try:
        content = json.loads(file.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ContentProblem(FetchReason.NOT_A_TABLE, f"the answer is no JSON: {error}", again=True) from None
    rows = content.get("data") if isinstance(content, dict) else content
    if not isinstance(rows, list) or not rows:
        raise ContentProblem(FetchReason.NOT_A_TABLE, "the answer is JSON without any rows")
