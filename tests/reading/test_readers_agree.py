"""The fast reader gives the reference reader's lines: text, page, order, role, place, size, weight."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.reading.lines import Line, ReadDocument
from pipelines.reading.reader import get_reader
from tests.reading.pdf_files import embedded_cmap_document

# Points by which a line's end may differ: pdfium rounds a font's widths to thousandths of an em, which adds up over the
# hundred characters of a line.
POINTS = 1.2


def assert_same(path: Path, data: bytes) -> None:
    reference, fast = (get_reader(name).read(data) for name in ("pdfplumber", "pdfium"))
    assert fast.page_count == reference.page_count, path.name
    assert fast.is_withdrawn_watermark == reference.is_withdrawn_watermark, path.name
    assert {count.used for count in reference.char_counts} == {"pdfplumber"}, f"{path.name}: pdfplumber fell short"
    assert totals(reference) == totals(fast), path.name
    assert len(fast.lines) == len(reference.lines), path.name
    for expected, found in zip(reference.lines, fast.lines, strict=True):
        where = f"{path.name}, page {expected.page}: {expected.text}"
        assert words(found) == words(expected), where
        assert found.x0 == pytest.approx(expected.x0, abs=0.05), where
        assert found.top == pytest.approx(expected.top, abs=0.05), where
        assert found.bottom == pytest.approx(expected.bottom, abs=0.05), where
        assert found.x1 == pytest.approx(expected.x1, abs=POINTS), where
        assert found.font_size == pytest.approx(expected.font_size, abs=0.02), where


def words(line: Line) -> tuple[object, ...]:
    return line.page, line.position, line.role, line.text, line.is_bold, line.is_italic


def totals(result: ReadDocument) -> list[int | None]:
    return [count.pdfium for count in result.char_counts]


def test_on_the_bundled_samples(samples: list[Path]) -> None:
    if not samples:
        pytest.skip("no bundled samples yet")
    for path in samples:
        assert_same(path, path.read_bytes())


@pytest.mark.parametrize("kind", ["pdf", "other"])
def test_on_the_corpus(corpus: Path, kind: str) -> None:
    for path in sorted((corpus / kind).glob("*.pdf")):
        assert_same(path, path.read_bytes())


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_reading_again_gives_the_same(reader: str) -> None:
    data = embedded_cmap_document()
    assert get_reader(reader).read(data) == get_reader(reader).read(data)
