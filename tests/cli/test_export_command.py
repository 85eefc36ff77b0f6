"""`epar export` as a user meets it: layouts, splitting, what it says, what it refuses."""

import hashlib
import json
from pathlib import Path

import polars as pl

from tests.helpers import epar


def digests(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*.*")}


def test_export_and_export_again(sample_warehouse: Path, tmp_path: Path) -> None:
    out = tmp_path / "my tables"
    done = epar("export", out, "--warehouse", sample_warehouse)
    assert done.returncode == 0, done.stderr
    assert "tables" in done.stdout
    assert f"epar dashboard {out}" in done.stdout.replace("\n", " ")
    before = digests(out)
    assert {"adverse_events.parquet", "datapackage.json", "DICTIONARY.md", "croissant.json"} <= before.keys()
    assert epar("export", out, "--warehouse", sample_warehouse).returncode == 0
    assert digests(out) == before


def test_the_warehouse_folder_holds_the_same_export(sample_warehouse: Path, tmp_path: Path) -> None:
    """What `epar build` leaves in tables/ is what `epar export` writes."""
    epar("export", tmp_path / "out", "--warehouse", sample_warehouse)
    assert digests(tmp_path / "out") == digests(sample_warehouse / "tables")


def test_star_and_parts(sample_warehouse: Path, tmp_path: Path) -> None:
    star = epar("export", tmp_path / "star", "--layout", "star", "--warehouse", sample_warehouse)
    assert star.returncode == 0, star.stderr
    assert pl.read_parquet(tmp_path / "star" / "fact_adverse_event.parquet").height > 50
    parts = epar("export", tmp_path / "parts", "--partition-by", "year", "--warehouse", sample_warehouse)
    assert parts.returncode == 0, parts.stderr
    assert "files" in parts.stdout
    assert (tmp_path / "parts" / "adverse_events").is_dir()


def test_refusals_are_in_words(sample_warehouse: Path, tmp_path: Path) -> None:
    cases = [
        (("--layout", "star", "--partition-by", "year"), "--layout tables"),
        (("--layout", "pyramid"), "pyramid"),
        (("--partition-by", "shoe-size"), "shoe-size"),
    ]
    for options, words in cases:
        done = epar("export", tmp_path / "out", *options, "--warehouse", sample_warehouse)
        assert done.returncode == 2
        assert words in done.stderr
        assert "Traceback" not in done.stderr
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "datapackage.json").write_text(json.dumps({"name": "mine"}))
    done = epar("export", tmp_path / "taken", "--warehouse", sample_warehouse)
    assert done.returncode == 2
    assert "was not written by an export" in done.stderr
    assert json.loads((tmp_path / "taken" / "datapackage.json").read_text()) == {"name": "mine"}
    done = epar("export", tmp_path / "out", "--warehouse", tmp_path / "no warehouse")
    assert done.returncode == 2
    assert "there is no warehouse" in done.stderr
    assert not (tmp_path / "out").exists()
