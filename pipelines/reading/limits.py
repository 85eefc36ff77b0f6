"""How much of a document is read before it is set aside as too large."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one document. An EPAR overview has 2-9 pages, 5,000-40,000 characters and less than 1 MB."""

    max_pages: int = 200
    max_bytes: int = 100 * 1024 * 1024
    max_chars: int = 2_000_000  # all pages together, as pdfium counts them
    max_inflated_bytes: int = 512 * 1024 * 1024  # all compressed text streams together: a bomb stays shut


DEFAULT_LIMITS = Limits()
