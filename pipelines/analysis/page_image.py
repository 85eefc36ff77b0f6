"""Pictures of the pages that a sentence stands on, with the sentence marked."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from pipelines.analysis.facts import Traced
from pipelines.analysis.pdf_file import pdf_bytes
from pipelines.analysis.places import Box, locate
from pipelines.errors import EparError
from pipelines.lake import Lake
from pipelines.reading.lines import ROLE_BODY
from pipelines.stages.read import LINES_INDEX, LINES_INDEX_SCHEMA
from pipelines.warehouse_folder import WarehouseFolder

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 2.0  # pixels for each point: 144 dpi, readable on a screen
SENTENCE, WORDS = (255, 241, 150), (255, 190, 120)  # yellow and orange, as a marker pen on paper
MARGIN = 1.0  # points around a box


class NotPictured(EparError):
    """The page cannot be drawn."""


def write_pages(folder: WarehouseFolder, traced: Traced, output: Path | None = None) -> list[Path]:
    """Write a PNG for each page that the sentence stands on, and give their paths.

    The first goes to `output` (default: pages/<id>.png in the warehouse folder), a further one beside it with its page
    number in the name. Raises PdfGone (the file is gone or another one), NotPictured, EparError (cannot be written).
    """
    sha256 = str(traced.document["sha256"])
    content = pdf_bytes(folder, sha256)
    lines = _body_lines(folder, sha256)
    boxes, words = locate(lines, traced.quote, traced.page, traced.before, traced.marks)
    if not boxes:
        raise NotPictured("the sentence was not found in the lines of its page; build the warehouse again and retry")
    row_id = str(next(iter(traced.row.values())))
    first = (output or folder.root / "pages" / f"{row_id}.png").absolute()
    pages = sorted({box.page for box in boxes})
    targets = [first, *(first.with_name(f"{first.stem}-page{page}{first.suffix}") for page in pages[1:])]
    for page, target in zip(pages, targets, strict=True):
        picture = _draw(content, page, boxes, words)
        _save(picture, target, is_ours=output is None)
    return targets


def _body_lines(folder: WarehouseFolder, sha256: str) -> list[dict[str, object]]:
    lake = Lake(folder.lake)
    index = lake.read_index(LINES_INDEX, LINES_INDEX_SCHEMA).filter(pl.col("sha256") == sha256)
    name = next(iter(index["lines_file"].drop_nulls()), None)
    if name is None or not (lake.root / str(name)).exists():
        raise NotPictured("the lines of this document are not in the warehouse's lake; build it again")
    frame = pl.read_parquet(lake.root / str(name)).filter(pl.col("role") == ROLE_BODY).sort("position")
    return frame.select("page", "text", "x0", "top", "x1", "bottom").to_dicts()


def _draw(content: bytes, page: int, boxes: list[Box], words: list[Box]) -> "Image":
    import pypdfium2
    from PIL import Image, ImageChops, ImageDraw

    try:
        document = pypdfium2.PdfDocument(content)
        try:
            picture = document[page - 1].render(scale=SCALE).to_pil().convert("RGB")
        finally:
            document.close()
    except (pypdfium2.PdfiumError, IndexError, ValueError) as error:
        raise NotPictured(f"page {page} cannot be drawn: {error}") from error
    over = Image.new("RGB", picture.size, (255, 255, 255))
    brush = ImageDraw.Draw(over)
    for colour, marked in ((SENTENCE, boxes), (WORDS, words)):
        for box in marked:
            if box.page == page:
                corners = (box.x0 - MARGIN, box.top - MARGIN, box.x1 + MARGIN, box.bottom + MARGIN)
                brush.rectangle([corner * SCALE for corner in corners], fill=colour)
    return ImageChops.multiply(picture, over)


def _save(picture: "Image", target: Path, is_ours: bool) -> None:
    aside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if is_ours:
            target.parent.mkdir(parents=True, exist_ok=True)
        picture.save(aside, format="PNG")
        aside.replace(target)
    except OSError as error:
        raise EparError(f"{target} cannot be written: {(error.strerror or str(error)).lower()}") from error
    finally:
        if aside.parent.is_dir():
            aside.unlink(missing_ok=True)
