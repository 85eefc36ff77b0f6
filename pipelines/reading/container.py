"""Is this a whole PDF? Checks of the file itself, before any library parses it.

Both libraries repair what they can and say nothing: of a file cut short they give the pages that are left, of a broken
stream the text before the break. Here such a file is refused, since half a document is worse than none.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

from pipelines.reading.limits import Limits
from pipelines.reading.lines import ReadError

_HEADER_WITHIN: Final = 1024  # bytes from the start within which viewers look for the header
_CHUNK: Final = 1 << 20
_STREAM: Final = re.compile(rb"stream\r?\n")
_OBJECT: Final = re.compile(rb"\d\s+\d+\s+obj\b")
_FIRST_FILTER: Final = re.compile(rb"/Filter\s*(?:\[\s*)?/(?:FlateDecode|Fl)\b")
_NOT_TEXT: Final = re.compile(rb"/Subtype\s*/(?:Image|XML)\b|/Type\s*/Metadata\b")
_LINEARIZED: Final = re.compile(rb"/Linearized\b.{0,200}?/L\s+(\d+)", re.S)
_HOLE: Final = bytes(64)


def check_container(data: bytes, limits: Limits) -> None:
    """Raises ReadError('empty_file' | 'too_large' | 'not_a_pdf' | 'damaged') for bytes that are no whole PDF."""
    if not data.strip(b"\0 \t\r\n"):
        raise ReadError("empty_file", f"{len(data)} bytes")
    if len(data) > limits.max_bytes:
        raise ReadError("too_large", f"{len(data)} bytes; limit {limits.max_bytes}")
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise ReadError("not_a_pdf", "no %PDF header")
    _check_end(data)
    if b"/Encrypt" not in data:  # encrypted streams cannot be inflated here
        _check_streams(data, limits)


def _check_end(data: bytes) -> None:
    end = data.rfind(b"%%EOF")
    if end < 0:
        raise ReadError("damaged", "no end-of-file mark: cut short?")
    # Servers append line ends and even HTML; objects after the last mark are an update that was cut short.
    if _OBJECT.search(data, end):
        raise ReadError("damaged", "objects after the last end-of-file mark: cut short?")
    linearized = _LINEARIZED.search(data[:2048])
    if linearized and len(data) < int(linearized.group(1)) - 2:  # some transfers trim the last line end
        raise ReadError("damaged", f"{len(data)} bytes of {int(linearized.group(1))}")


def _check_streams(data: bytes, limits: Limits) -> None:
    """Goes through the file: streams that are inflated must have their end, what lies between them must be objects."""
    inflated = 0
    position = 0
    opened = closed = 0
    while match := _STREAM.search(data, position):
        between = data[position : match.start()]
        opened, closed = opened + len(_OBJECT.findall(between)), closed + between.count(b"endobj")
        _check_no_hole(between, position)
        start = match.end()
        head = between[between.rfind(b"obj") :]
        if _FIRST_FILTER.search(head) and not _NOT_TEXT.search(head):
            size, position = _inflate(data, start, limits.max_inflated_bytes - inflated)
            inflated += size
        else:
            position = start
        end = data.find(b"endstream", position)
        if end < 0:
            raise ReadError("damaged", f"stream at byte {start} has no end")
        position = end + len(b"endstream")
    between = data[position:]
    opened, closed = opened + len(_OBJECT.findall(between)), closed + between.count(b"endobj")
    _check_no_hole(between[: between.rfind(b"%%EOF")], position)
    if opened != closed:
        raise ReadError("damaged", f"{opened} objects begin, {closed} end")


def _check_no_hole(between: bytes, position: int) -> None:
    """A download with a piece missing has zeros there. Between streams, where all is text, that is easy to see."""
    hole = between.find(_HOLE)
    if hole >= 0:
        raise ReadError("damaged", f"zeros at byte {position + hole}")


def _inflate(data: bytes, start: int, allowed: int) -> tuple[int, int]:
    """(inflated size, position of the stream's end). The content is dropped as it comes, so that memory stays flat."""
    inflater = zlib.decompressobj()
    size, position = 0, start
    window = memoryview(data)
    pending: bytes | memoryview = b""
    try:
        while not inflater.eof:
            if not pending:
                if position >= len(data):
                    raise ReadError("damaged", f"compressed stream at byte {start} has no end")
                pending = window[position : position + _CHUNK]
                position += len(pending)
            size += len(inflater.decompress(pending, _CHUNK))
            pending = inflater.unconsumed_tail
            if size > allowed:
                raise ReadError("too_large", "compressed streams inflate beyond the limit")
    except zlib.error as error:
        raise ReadError("damaged", f"compressed stream at byte {start}: {error}") from error
    return size, position - len(inflater.unused_data)
