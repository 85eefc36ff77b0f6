"""Where on the pages a sentence stands: from its text to boxes, by way of the lines that the reading stage kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

# Widths of characters as shares of the usual one: enough to place the ends of a sentence within a line to a few points.
_NARROW, _WIDE = set("iIjlt.,;:'’‘|!()[] fr-"), set("mwMW%@—…")


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a line on a page, in points from the page's top left."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


def locate(
    lines: Sequence[dict[str, Any]], quote: str, page: int, before: str = "", spans: Iterable[tuple[int, int]] = ()
) -> tuple[list[Box], list[Box]]:
    """Boxes of a sentence, and of some of its words.

    In: body lines in reading order (page, text, x0, top, x1, bottom); the sentence as read; the page it starts on; the
    text before it, to choose among equal sentences; places in the quote, as (start, end). Out: boxes of the whole
    sentence and of the places; none where the sentence is not in the lines. Only letters and figures are compared:
    the reading of lines joins words at hyphens and leaves out what stands between pages.
    """
    kept = [(k, i) for k, line in enumerate(lines) for i, char in enumerate(line["text"]) if char.isalnum()]
    text = "".join(lines[k]["text"][i] for k, i in kept)
    wanted = [i for i, char in enumerate(quote) if char.isalnum()]
    needle = "".join(quote[i] for i in wanted)
    start = _find(
        text, needle, "".join(char for char in before if char.isalnum()), [lines[k]["page"] for k, _ in kept], page
    )
    if start is None:
        return [], []
    sentence = _boxes(lines, kept[start : start + len(needle)])
    words = []
    for first, last in spans:
        inside = [n for n, i in enumerate(wanted) if first <= i < last]
        if inside:
            words += _boxes(lines, kept[start + inside[0] : start + inside[-1] + 1])
    return sentence, words


def _find(text: str, needle: str, before: str, pages: Sequence[int], page: int) -> int | None:
    if not needle:
        return None
    places, place = [], text.find(needle)
    while place >= 0:
        places.append(place)
        place = text.find(needle, place + 1)
    on_page = [place for place in places if pages[place] == page] or places
    followed = [place for place in on_page if before and text[:place].endswith(before[-40:])]
    return next(iter(followed or on_page), None)


def _boxes(lines: Sequence[dict[str, Any]], places: Sequence[tuple[int, int]]) -> list[Box]:
    """One box for each line touched, from the first of its characters to the last."""
    boxes = []
    for k, group in groupby(places, key=lambda place: place[0]):
        line = lines[k]
        at = [i for _, i in group]
        x0, x1 = _x(line, at[0]), _x(line, at[-1] + 1)
        boxes.append(Box(line["page"], x0, line["top"], x1, line["bottom"]))
    return boxes


def _x(line: dict[str, Any], index: int) -> float:
    widths = [0.55 if char in _NARROW else 1.5 if char in _WIDE else 1.0 for char in line["text"]]
    share = sum(widths[:index]) / (sum(widths) or 1.0)
    return float(line["x0"] + (line["x1"] - line["x0"]) * share)
