"""The command line: what it says and the status it ends with."""

import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from schemas import TABLE_NAMES
from tests.helpers import epar, epar_here, surroundings

COMMANDS = ("build", "export", "status", "version")


@pytest.fixture
def warehouse(sample_warehouse: Path, tmp_path: Path) -> Path:
    """A copy of the warehouse built from the samples."""
    shutil.copytree(sample_warehouse, tmp_path / "warehouse")
    return tmp_path / "warehouse"


def test_help_answers_in_under_half_a_second() -> None:
    epar("--help")  # once before, so that compiling is not measured
    times = []
    for _ in range(5):
        began = time.perf_counter()
        epar("--help")
        times.append(time.perf_counter() - began)
    assert statistics.median(times) < 0.5, times


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, click.testing, pipelines.cli as c\n"
        "click.testing.CliRunner().invoke(c.cli, ['build', '--help'])\n"
        "print([m for m in ('dagster', 'polars', 'pandera', 'duckdb', 'rich', 'pdfplumber') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=surroundings())
    assert done.stdout.strip() == "[]", done.stderr


def test_help_names_every_command_and_every_exit_status() -> None:
    text = epar_here("--help").stdout
    assert all(f"  {name}" in text for name in COMMANDS)
    assert "epar build --samples" in text
    text = epar_here("build", "--help").stdout
    for option in ("--samples", "--warehouse", "--fresh", "--reader", "--workers", "--quiet", "--verbose"):
        assert option in text
    assert all(f"  {status}  " in text for status in (0, 1, 2))
    for name in COMMANDS:
        done = epar_here(name, "--help")
        assert done.returncode == 0
        assert done.stdout.startswith("Usage: epar")


def test_version() -> None:
    assert epar_here("version").stdout.startswith("epar-warehouse ")


def test_build_needs_to_know_what_from() -> None:
    done = epar_here("build")
    assert done.returncode == 2
    assert "--samples" in done.stderr
    assert epar_here("build", "--samples", "x.pdf").returncode == 2


def test_a_first_build_of_the_samples(tmp_path: Path) -> None:
    done = epar("build", "--samples", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for stage in ("Reading PDFs: 14", "Parsing documents: 14", "Checking contracts", "Building the warehouse"):
        assert stage in done.stderr
    summary = done.stdout
    assert "14 PDFs offered: 13 parsed, 1 set aside" in summary
    assert "orzentra-procedural-steps.pdf: not an overview" in summary
    assert all(table in summary for table in TABLE_NAMES if table != "rejected_rows")
    assert "warehouse/data/epar.duckdb" in summary
    assert " status\n" in summary
    # what the summary says to type next works as it is
    lines = [line.strip() for line in summary.partition("Next")[2].splitlines() if line.strip()]
    assert len(lines) == 3
    for line in lines:
        typed = subprocess.run(line, shell=True, capture_output=True, text=True, cwd=tmp_path, env=surroundings())
        assert typed.returncode == 0, typed.stderr
    assert (tmp_path / "my-tables" / "documents.parquet").exists()


def test_quiet_says_nothing_when_all_went_well(warehouse: Path) -> None:
    done = epar("build", "--samples", "--quiet", "--warehouse", warehouse)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_verbose_has_a_line_for_each_document(samples: Path, tmp_path: Path) -> None:
    done = epar_here("build", samples / "bactovane.pdf", "--verbose", "--warehouse", tmp_path / "w")
    assert done.returncode == 0
    assert "read: " in done.stderr
    assert "parsed: parsed, " in done.stderr


def test_status(warehouse: Path) -> None:
    done = epar_here("status", "--warehouse", warehouse)
    assert done.returncode == 0, done.stderr
    assert "13 documents of 12 medicines, 12 current" in done.stdout
    assert "succeeded" in done.stdout
    assert "marts.adverse_event_profile" in done.stdout


def test_status_without_a_warehouse(tmp_path: Path) -> None:
    done = epar_here("status", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("epar: there is no warehouse in ")
    assert "epar build --samples" in done.stderr


def test_status_of_a_run_that_was_killed(warehouse: Path) -> None:
    from pipelines.runs import new_record, save_record
    from pipelines.warehouse_folder import WarehouseFolder

    save_record(WarehouseFolder(warehouse), new_record("killed", "epar build", "0"))
    done = epar_here("status", "--warehouse", warehouse)
    assert done.returncode == 0
    assert "ended before its time" in done.stdout


def test_status_of_a_damaged_warehouse(warehouse: Path) -> None:
    (warehouse / "epar.duckdb").write_bytes(b"not a database" * 1000)
    done = epar_here("status", "--warehouse", warehouse)
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_warehouse_can_be_named_by_a_variable(warehouse: Path, tmp_path: Path) -> None:
    done = epar("status", cwd=tmp_path, EPAR_WAREHOUSE=str(warehouse))
    assert done.returncode == 0
    assert str(warehouse / "epar.duckdb")[-20:] in done.stdout


def test_export(warehouse: Path, tmp_path: Path) -> None:
    out = tmp_path / 'it\'s an "export"'
    out.mkdir()
    (out / "mine.txt").write_text("keep")
    done = epar_here("export", out, "--warehouse", warehouse)
    assert done.returncode == 0, done.stderr
    for table in TABLE_NAMES:
        assert pl.read_parquet(out / f"{table}.parquet").equals(
            pl.read_parquet(warehouse / "tables" / f"{table}.parquet")
        )
    assert "European Medicines Agency" in (out / "ATTRIBUTION.txt").read_text()
    assert (out / "mine.txt").read_text() == "keep"


def test_export_without_a_warehouse(tmp_path: Path) -> None:
    done = epar_here("export", tmp_path / "out", "--warehouse", tmp_path / "none")
    assert done.returncode == 2
    assert "there is no warehouse" in done.stderr
    assert not (tmp_path / "out").exists()


def test_export_to_a_place_that_cannot_be_written(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    done = epar_here("export", tmp_path / "file" / "below", "--warehouse", warehouse)
    assert done.returncode == 2
    assert str(tmp_path / "file") in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_reader(tmp_path: Path) -> None:
    done = epar_here("build", "--samples", "--reader", "ocr", "--warehouse", tmp_path / "w")
    assert done.returncode == 2
    assert done.stderr == "epar: there is no reader 'ocr'; readers are: pdfium, pdfplumber\n"


def test_both_readers_build_the_same_facts(sample_warehouse: Path, samples: Path, tmp_path: Path) -> None:
    from tests.helpers import same_tables, tables

    done = epar_here("build", samples, "--reader", "pdfium", "--workers", "1", "--quiet", "--warehouse", tmp_path / "w")
    assert done.returncode == 0, done.stderr
    assert same_tables(tables(sample_warehouse / "tables"), tables(tmp_path / "w" / "tables")) == []


def test_an_internal_error_is_one_message_and_a_log(samples: Path, tmp_path: Path) -> None:
    """A defect put into a stage: the user sees one line and where the traceback is."""
    defect = "import sys\nimport pipelines.stages.tables as t\n\ndef build_tables(*_):\n    raise KeyError('defect')\n"
    (tmp_path / "defect.py").write_text(
        defect + "t.build_tables = build_tables\nfrom pipelines.cli import main\nsys.argv[0] = 'epar'\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, tmp_path / "defect.py", "build", samples / "bactovane.pdf", "--warehouse", tmp_path / "w"],
        capture_output=True,
        text=True,
        env=surroundings(),
    )
    assert done.returncode == 2
    assert "epar: internal error, KeyError: 'defect'" in done.stderr
    assert "Traceback" not in done.stderr
    [log] = (tmp_path / "w" / "runs").glob("*.log")
    assert str(log) in done.stderr
    assert "Traceback" in log.read_text()
    assert "failed" in epar("status", "--warehouse", tmp_path / "w").stdout
