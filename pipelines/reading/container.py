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
_OBJECT: Final = re.compile(rb"\d+\s+\d+\s+obj\b")
_FIRST_FILTER: Final = re.compile(rb"/Filter\s*(?:\[\s*)?/(?:FlateDecode|Fl)\b")
_NOT_TEXT: Final = re.compile(rb"/Subtype\s*/(?:Image|XML)\b|/Type\s*/Metadata\b")
_LINEARIZED: Final = re.compile(rb"/Linearized\b.{0,200}?/L\s+(\d+)", re.S)
_DICTIONARY: Final = 4096  # bytes before a stream in which its dictionary is looked for


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
    """Inflates every compressed stream that may hold text or its structure: to its end, and within the limit."""
    total = 0
    position = 0
    while match := _STREAM.search(data, position):
        start = match.end()
        position = start
        if data[match.start() - 3 : match.start()] == b"end":
            continue
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[head.rfind(b"obj") + 1 :]
        if not _FIRST_FILTER.search(head) or _NOT_TEXT.search(head):
            end = data.find(b"endstream", start)
            position = end if end >= 0 else start
            continue
        size, position = _inflate(data, start, limits.max_inflated_bytes - total)
        total += size


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
