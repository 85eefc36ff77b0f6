"""Words broken at a soft hyphen are made whole, on the line where they start.

A soft hyphen in a PDF is drawn, so it is no invisible character: some programs write every hyphen as one (U+00AD). Only
where a document uses it at line ends alone, and the plain hyphen elsewhere, does it mean "this word goes on".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipelines.reading.layout import SOFT_HYPHEN_MARK, RawLine
from pipelines.reading.lines import ROLE_BODY


def join_soft_hyphens(lines: Sequence[RawLine]) -> None:
    """Replaces SOFT_HYPHEN_MARK in the lines (in reading order): by a hyphen, or by the word's rest from the next body
    line. A line that is left without text has been moved up whole."""
    body = [line for line in lines if line.role == ROLE_BODY]
    breaks = [line for line in body if line.text.endswith(SOFT_HYPHEN_MARK)]
    elsewhere = any(SOFT_HYPHEN_MARK in line.text.rstrip(SOFT_HYPHEN_MARK) for line in lines)
    plain = any("-" in line.text for line in body)
    if breaks and plain and not elsewhere:
        for line, following in pairwise(body):
            if not line.text.endswith(SOFT_HYPHEN_MARK):
                continue
            first, _, rest = following.text.partition(" ")
            if first[:1].islower():
                line.text = line.text.rstrip(SOFT_HYPHEN_MARK) + first
                following.text = rest
    for line in lines:
        line.text = line.text.replace(SOFT_HYPHEN_MARK, "-")
