"""The one interface of reading: bytes in, `ReadDocument` out, `ReadError` raised. Readers are looked up by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from pipelines.reading.limits import DEFAULT_LIMITS, Limits
from pipelines.reading.lines import ReadDocument


class Reader(Protocol):
    """What every reader offers. `version` changes when its lines may change for the same bytes."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def read(self, data: bytes) -> ReadDocument:
        """A PDF's bytes -> its lines, in full. Raises ReadError, and nothing else, where that cannot be done."""
        ...


def _pdfplumber(limits: Limits) -> Reader:
    from pipelines.reading.pdfplumber_reader import PdfplumberReader

    return PdfplumberReader(limits)


def _pdfium(limits: Limits) -> Reader:
    from pipelines.reading.pdfium_reader import PdfiumReader

    return PdfiumReader(limits)


# Name -> how to make it. Libraries are imported when a reader is made: looking names up stays quick.
READERS: Final[dict[str, Callable[[Limits], Reader]]] = {"pdfplumber": _pdfplumber, "pdfium": _pdfium}
DEFAULT_READER: Final = "pdfplumber"


def get_reader(name: str = DEFAULT_READER, limits: Limits = DEFAULT_LIMITS) -> Reader:
    """The reader of that name. Raises ValueError, naming the known ones, for any other name."""
    try:
        make = READERS[name]
    except KeyError:
        known = ", ".join(sorted(READERS))
        raise ValueError(f"unknown reader {name!r}; known readers: {known}") from None
    return make(limits)
