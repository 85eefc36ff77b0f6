"""Words broken at a soft hyphen are made whole, on the line where they start.

A soft hyphen in a PDF is drawn, so it is no invisible character: some programs write every hyphen as one (U+00AD). Only
where a document uses it at line ends alone, and the plain hyphen elsewhere, does it mean "this word goes on".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipelines.reading.layout import RawLine
from pipelines.reading.lines import ROLE_BODY


def join_soft_hyphens(lines: Sequence[RawLine]) -> None:
    """Moves the rest of a word broken at a soft hyphen up to its first line; `lines` are in reading order.

    A line that is left without text has been moved up whole.
    """
    body = [line for line in lines if line.role == ROLE_BODY]
    has_plain_hyphens = any("-" in (line.text[:-1] if line.ends_in_soft_hyphen else line.text) for line in body)
    if not has_plain_hyphens or any(line.has_soft_hyphen_inside for line in lines):
        return
    for line, following in pairwise(body):
        first, _, rest = following.text.partition(" ")
        if line.ends_in_soft_hyphen and line.text.endswith("-") and first[:1].islower():
            line.text = line.text[:-1] + first
            following.text = rest
