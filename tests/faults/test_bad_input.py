"""Files and paths that are not what they should be: each named with its reason, the good ones beside them processed."""

import os
import shutil
from pathlib import Path

import polars as pl
import pytest

from tests.faults.pdfs import FRENCH, LETTER, many_pages_pdf, scan_pdf, text_pdf
from tests.helpers import epar, epar_here, ledger

# name of the file -> outcome, reason
EXPECTED: dict[str, tuple[str, str | None]] = {
    "good.pdf": ("parsed", None),
    "encrypted.pdf": ("rejected", "encrypted"),
    "truncated.pdf": ("rejected", "damaged"),
    "no pdf.pdf": ("rejected", "not_a_pdf"),
    "empty.pdf": ("rejected", "empty_file"),
    "scan.pdf": ("rejected", "no_text_layer"),
    "letter.pdf": ("unsupported", "not_an_overview"),
    "français.pdf": ("unsupported", "other_language"),
    "10000 pages.pdf": ("rejected", "too_large"),
    'it\'s "quoted".pdf': ("parsed", "same_content"),
}


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    folder = tmp_path_factory.mktemp("in") / "PDFs of 'mine' and \"yours\""
    folder.mkdir()
    good = (samples / "bactovane.pdf").read_bytes()
    contents = {
        "good.pdf": good,
        "encrypted.pdf": text_pdf(["Nobody may read this."], encrypt="secret"),
        "truncated.pdf": good[: len(good) // 3],
        "no pdf.pdf": b"PK\x03\x04 this is something else, whatever its name says" * 20,
        "empty.pdf": b"",
        "scan.pdf": scan_pdf(),
        "letter.pdf": text_pdf(LETTER.splitlines()),
        "français.pdf": text_pdf(FRENCH.splitlines()),
        "10000 pages.pdf": many_pages_pdf(10_000),
        'it\'s "quoted".pdf': good,
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def built(inbox: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, Path]:
    warehouse = tmp_path_factory.mktemp("bad") / "ware 'house'"
    return epar("build", inbox, "--warehouse", warehouse), warehouse


def test_each_file_has_its_outcome(built: tuple, inbox: Path) -> None:
    done, warehouse = built
    assert done.returncode == 1, done.stderr
    assert ledger(warehouse) == EXPECTED


def test_each_file_that_was_not_parsed_is_named_with_its_reason(built: tuple) -> None:
    done, _ = built
    for name, (outcome, reason) in EXPECTED.items():
        if outcome != "parsed":
            assert f"    {name}: {str(reason).replace('_', ' ')}: " in done.stdout, name
    assert "10 PDFs offered: 2 parsed, 2 set aside, 6 refused" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_good_document_is_complete(built: tuple, sample_warehouse: Path) -> None:
    _, warehouse = built
    for table in ("sections", "adverse_events", "regimens", "study_results"):
        frame = pl.read_parquet(warehouse / "tables" / f"{table}.parquet")
        whole = pl.read_parquet(sample_warehouse / "tables" / f"{table}.parquet")
        [document] = frame["document_id"].unique()
        assert frame.equals(whole.filter(pl.col("document_id") == document))


def test_every_refusal_has_a_detail_in_words(built: tuple) -> None:
    frame = pl.read_parquet(built[1] / "tables" / "document_ledger.parquet").filter(pl.col("outcome") != "parsed")
    assert frame["detail"].null_count() == 0
    assert frame["detail"].str.len_chars().min() > 5


def test_only_refused_files_still_leave_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    done = epar_here("build", tmp_path / "empty.pdf", "--warehouse", tmp_path / "w")
    assert done.returncode == 1, done.stderr
    assert ledger(tmp_path / "w") == {"empty.pdf": ("rejected", "empty_file")}
    assert epar_here("status", "--warehouse", tmp_path / "w").returncode == 0


def test_a_missing_path_beside_a_good_one(samples: Path, tmp_path: Path) -> None:
    done = epar_here("build", tmp_path / "nowhere", samples / "bactovane.pdf", "--warehouse", tmp_path / "w")
    assert done.returncode == 1, done.stderr
    assert f"{tmp_path / 'nowhere'}: does not exist" in done.stdout
    assert ledger(tmp_path / "w") == {"bactovane.pdf": ("parsed", None)}


def test_nothing_but_a_missing_path(tmp_path: Path) -> None:
    done = epar_here("build", tmp_path / "nowhere", "--warehouse", tmp_path / "w")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == f"epar: no PDF to read: {tmp_path / 'nowhere'} does not exist"


def test_a_folder_without_pdfs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "notes.txt").write_text("x")
    done = epar_here("build", tmp_path / "in", "--warehouse", tmp_path / "w")
    assert done.returncode == 2
    assert f"no PDF found in {tmp_path / 'in'}" in done.stderr


def test_an_earlier_warehouse_survives_a_build_of_nothing(sample_warehouse: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_warehouse, tmp_path / "w")
    before = (tmp_path / "w" / "epar.duckdb").read_bytes()
    assert epar_here("build", tmp_path / "nowhere", "--warehouse", tmp_path / "w", "--fresh").returncode == 2
    assert (tmp_path / "w" / "epar.duckdb").read_bytes() == before
    assert (tmp_path / "w" / "lake" / "pdf_manifest.parquet").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_folder_and_file(samples: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    (inbox / "closed").mkdir(parents=True)
    for name in ("a.pdf", "locked.pdf", "closed/b.pdf"):
        shutil.copy(samples / "bactovane.pdf", inbox / name)
    (inbox / "closed").chmod(0)
    (inbox / "locked.pdf").chmod(0)
    try:
        done = epar_here("build", inbox, "--warehouse", tmp_path / "w")
    finally:
        (inbox / "closed").chmod(0o755)
    assert done.returncode == 1
    assert "closed: permission denied" in done.stdout
    assert ledger(tmp_path / "w") == {"a.pdf": ("parsed", None), "locked.pdf": ("rejected", "unreadable")}


@pytest.mark.parametrize("below", ["file", "file/below"])
def test_a_warehouse_that_cannot_be_written(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("x")
    done = epar_here("build", "--samples", "--warehouse", tmp_path / below)
    assert done.returncode == 2
    assert done.stderr.startswith(f"epar: the warehouse folder {tmp_path / below} cannot be used")
    assert "Traceback" not in done.stderr


def test_a_name_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "\x1b[31mred\u202e[bold]x.pdf").write_bytes(b"")
    done = epar_here("build", tmp_path / "in", "--warehouse", tmp_path / "w")
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\\u001b[31mred\\u202e[bold]x.pdf: empty file" in done.stdout
