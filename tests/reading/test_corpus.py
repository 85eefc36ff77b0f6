"""The corpus: the text of each PDF, word by word, is the one it was laid out from."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import pytest

from pipelines.reading.normalise import normalise_text
from pipelines.reading.reader import get_reader

FURNITURE = re.compile(
    r"(?:(?:7 Westferry Circus|30 Churchill Place|Official address)\W.*?(?:is acknowledged\.|European Union)"
    r"|\S.{0,80}? (?:EMA/\d+/\d{4} )?Page \d/\d|\d/\d|Page \d/\d)",
)


def body_words(path: Path, reader: str) -> list[str]:
    result = get_reader(reader).read(path.read_bytes())
    return " ".join(line.text for line in result.lines if line.role in ("body", "head")).split()


def joined(words: list[str]) -> str:
    """Words without the spaces that a line end leaves after a hyphen: the PDFs break their lines elsewhere."""
    return re.sub(r"(?<=-) ", "", " ".join(words))


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_word_by_word(corpus: Path, reader: str) -> None:
    documents = sorted((corpus / "pdf").glob("*.pdf"))
    assert len(documents) >= 17
    surplus, missing = [], []
    for path in documents:
        text = (corpus / "text" / f"{path.stem}.txt").read_text(encoding="utf-8")
        truth = " ".join(normalise_text(line) for line in text.splitlines()).split()
        found = body_words(path, reader)
        for tag, a, b, c, d in difflib.SequenceMatcher(None, truth, found, autojunk=False).get_opcodes():
            expected, got = truth[a:b], found[c:d]
            if tag == "equal" or joined(expected) == joined(got):
                continue
            if got and got != ["EMEA/H/C/471"]:  # one PDF has its head's two lines the other way round
                surplus.append((path.stem, " ".join(got)))
            lost = " ".join(expected)
            if lost and lost != "EMEA/H/C/471" and not FURNITURE.fullmatch(lost):
                missing.append((path.stem, lost))
    assert surplus == []
    assert missing == []


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_roles(corpus: Path, reader: str) -> None:
    for path in sorted((corpus / "pdf").glob("*.pdf")):
        result = get_reader(reader).read(path.read_bytes())
        first = [line.role for line in result.lines if line.page == 1]
        assert first[0] == "head", path.name
        assert first.count("address_footer") >= 4, path.name
        for page in range(2, result.page_count + 1):
            roles = [line.role for line in result.lines if line.page == page]
            assert "running_footer" in roles, path.name
            assert "address_footer" not in roles, path.name
        running = {line.text for line in result.lines if line.role == "running_footer"}
        assert any(path.stem.split("-")[0] in text.casefold() for text in running), path.name


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_the_withdrawn_ones(corpus: Path, reader: str) -> None:
    withdrawn = {
        path.stem
        for kind in ("pdf", "other")
        for path in (corpus / kind).glob("*.pdf")
        if get_reader(reader).read(path.read_bytes()).is_withdrawn_watermark
    }
    assert withdrawn == {"tavunomide-norvia", "EU-1-06-353_h_epar-other_0"}


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_documents_of_other_kinds_are_read_in_full(corpus: Path, reader: str) -> None:
    """Real ones of the agency: with tables, notes, pages turned by 90 degrees, and Word's bullets."""
    for path in sorted((corpus / "other").glob("*.pdf")):
        result = get_reader(reader).read(path.read_bytes())
        text = "\n".join(line.text for line in result.lines)
        assert "\ufffd" not in text, path.name
        assert not re.search(r"[a-z]{25,}", text), f"{path.name}: words are glued"
        assert not re.search(r"\b[b-z] [b-z] [b-z]\b", text), f"{path.name}: words are split"
        assert {line.role for line in result.lines} >= {"body", "address_footer"}, path.name
