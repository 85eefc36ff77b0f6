"""How an export comes into place: whole, in one step, without touching what is not its own."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.helpers import ROOT, surroundings
from warehouse.database import build_database
from warehouse.errors import WarehouseError
from warehouse.export import export_tables
from warehouse.exporting import publish as publish_module
from warehouse.exporting.publish import SPARE, exchange


@pytest.fixture
def changed(rows: dict[str, list[dict[str, Any]]], write_tables: Callable[..., Path], tmp_path: Path) -> Path:
    """Another warehouse, of fewer side effects."""
    fewer = {**rows, "adverse_events": rows["adverse_events"][:-1]}
    target = tmp_path / "changed" / "epar.duckdb"
    build_database(write_tables(fewer, tmp_path / "changed" / "tables"), target, {"version": "0.0-test"})
    return target


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def spares(folder: Path) -> list[Path]:
    return list(folder.glob(f"{SPARE}*"))


def test_a_folder_of_ours_is_exchanged_as_a_whole(database: Path, changed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    held = os.open(out, os.O_RDONLY)  # a reader that has the folder open
    try:
        before = sorted(os.listdir(held))  # noqa: PTH208
        export_tables(changed, out)
        assert out.stat().st_ino != os.fstat(held).st_ino
        assert sorted(path.name for path in out.iterdir()) == before
    finally:
        os.close(held)
    assert not spares(tmp_path)


def test_nothing_is_touched_where_nothing_changed(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in [out, *out.iterdir()]}
    export_tables(database, out)
    assert {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in [out, *out.iterdir()]} == before


def test_a_damaged_file_is_written_again(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    whole = contents(out)
    (out / "studies.parquet").unlink()
    text = (out / "DICTIONARY.md").read_text("utf-8")
    (out / "DICTIONARY.md").write_text(text + "more", "utf-8")
    export_tables(database, out)
    assert contents(out) == whole


def test_beside_files_of_others_the_manifest_comes_last(
    database: Path, changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine")
    (out / "plots").mkdir()
    (out / "plots" / "a.parquet").write_text("mine")
    export_tables(database, out)
    order: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(Path(target).name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    inode = out.stat().st_ino
    export_tables(changed, out)
    assert out.stat().st_ino == inode
    assert order[-1] == "datapackage.json"
    assert "adverse_events.parquet" in order
    assert (out / "notes.txt").read_text() == "mine"
    assert (out / "plots" / "a.parquet").read_text() == "mine"
    assert not spares(out) and not spares(tmp_path)


@pytest.mark.parametrize("name", ["datapackage.json", "croissant.json", "DICTIONARY.md", "ATTRIBUTION.txt"])
def test_a_text_of_others_with_a_name_that_is_needed(name: str, database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("Source: European Medicines Agency, my own words")
    with pytest.raises(WarehouseError, match="was not written by an export"):
        export_tables(database, out)
    assert contents(out) == {name: b"Source: European Medicines Agency, my own words"}
    assert not spares(out)


def test_a_link_in_the_folder_is_left_alone(database: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "elsewhere")
    out = tmp_path / "out"
    export_tables(database, out)
    (out / "studies.parquet").unlink()
    (out / "studies.parquet").symlink_to(tmp_path / "elsewhere" / "studies.parquet")
    with pytest.raises(WarehouseError, match="was not written by an export"):
        export_tables(database, out)


def test_a_link_to_the_folder_stays_a_link(database: Path, changed: Path, tmp_path: Path) -> None:
    export_tables(database, tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    export_tables(changed, tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    export_tables(changed, tmp_path / "other")
    assert contents(tmp_path / "real") == contents(tmp_path / "other")


def test_the_folder_that_one_stands_in_is_kept(
    database: Path, changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    monkeypatch.chdir(out)
    export_tables(changed, Path())
    export_tables(changed, tmp_path / "other")
    assert contents(Path()) == contents(tmp_path / "other")


def test_layouts_replace_each_other(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for number, (layout, by) in enumerate([("tables", None), ("tables", "year"), ("star", None), ("tables", None)]):
        export_tables(database, out, layout, by)
        export_tables(database, tmp_path / str(number), layout, by)
        assert contents(out) == contents(tmp_path / str(number))
        (tmp_path / "mixed").mkdir(exist_ok=True)
        (tmp_path / "mixed" / "mine.txt").write_text("mine")
        export_tables(database, tmp_path / "mixed", layout, by)
        assert contents(tmp_path / "mixed") == {**contents(out), "mine.txt": b"mine"}


def test_what_others_put_in_meanwhile_lives_on(
    database: Path, changed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    real = publish_module.exchange

    def late(first: Path, second: Path) -> None:
        (second / "late.txt").write_text("mine")
        real(first, second)

    monkeypatch.setattr(publish_module, "exchange", late)
    export_tables(changed, out)
    assert (out / "late.txt").read_text() == "mine"


def test_without_the_system_call_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish_module, "_exchanged_in_one_step", lambda first, second: False)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "a" / "b").exists() and (tmp_path / "b" / "a").exists()
    with pytest.raises(OSError):
        exchange(tmp_path / "missing", tmp_path / "b")
    assert (tmp_path / "b" / "a").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_reader_never_sees_half_an_export(database: Path, changed: Path, tmp_path: Path) -> None:
    """A reader that opens the folder and lists it, over and over, while exports replace each other."""
    if not sys.platform.startswith("linux"):
        pytest.skip("exchanging folders in one step is Linux's")
    out = tmp_path / "out"
    export_tables(database, out)
    full = sorted(path.name for path in out.iterdir())
    stop, seen, odd = threading.Event(), set(), []

    def read() -> None:
        while not stop.is_set():
            try:
                handle = os.open(out, os.O_RDONLY)
            except FileNotFoundError:
                odd.append("no folder")
                continue
            try:
                names = sorted(os.listdir(handle))  # noqa: PTH208
                if names == full:
                    seen.add(os.fstat(handle).st_ino)
                elif os.fstat(handle).st_ino == out.stat().st_ino:
                    odd.append(names)  # half an export, under the name that readers use
            finally:
                os.close(handle)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for warehouse in (changed, database, changed, database):
            export_tables(warehouse, out)
            time.sleep(0.02)
    finally:
        stop.set()
        reader.join()
    assert not odd
    assert len(seen) >= 2


def test_a_killed_export_leaves_the_old_one(database: Path, changed: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_tables(database, out)
    before = contents(out)
    script = (
        "import os, sys; from pathlib import Path; from warehouse import export\n"
        "export.publish = lambda *paths: os.kill(os.getpid(), 9)\n"
        "export.export_tables(Path(sys.argv[1]), Path(sys.argv[2]))\n"
    )
    command = [sys.executable, "-c", script, str(changed), str(out)]
    killed = subprocess.run(command, env=surroundings(), cwd=ROOT, timeout=120)
    assert killed.returncode == -9
    assert contents(out) == before
    assert len(spares(tmp_path)) == 1
    export_tables(changed, out)
    assert not spares(tmp_path)
    assert (
        pl.read_parquet(out / "adverse_events.parquet").height
        == len(pl.read_parquet(before_path(before, tmp_path))) - 1
    )


def before_path(before: dict[str, bytes], tmp_path: Path) -> Path:
    path = tmp_path / "before.parquet"
    path.write_bytes(before["adverse_events.parquet"])
    return path
