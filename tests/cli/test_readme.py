"""What the README says, done."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from schemas import TABLE_NAMES
from tests.helpers import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)


def test_the_two_commands_come_first_and_are_one_line_each() -> None:
    shell = [text.strip() for kind, text in BLOCKS if kind == "sh"]
    assert [kind for kind, _ in BLOCKS[:2]] == ["sh", "sh"]
    assert all("\n" not in text for text in shell[:2])
    assert shell[0].startswith("python3 -m venv .venv && ")
    assert shell[0].endswith("epar build --samples")
    assert shell[1].endswith("-m pytest")


def test_the_query_gives_what_the_readme_shows(sample_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / "data").symlink_to(sample_warehouse, target_is_directory=True)
    [query] = [text for kind, text in BLOCKS if kind == "python"]
    [shown] = [text for kind, text in BLOCKS if kind == "text"]
    done = subprocess.run([sys.executable, "-c", query], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == shown.strip()


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_every_table_is_named(table: str) -> None:
    assert f"`{table}`" in README


def test_what_it_points_to_is_there() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
    for path in ("warehouse/queries/nausea_in_more_than_1_in_10.sql", ".ci/run", "requirements.lock", "LICENSE"):
        assert path in README
        assert (ROOT / path).exists(), path


def test_the_source_is_acknowledged() -> None:
    assert "Source: European Medicines Agency" in README
    assert "not affiliated" in README


@pytest.mark.parametrize("lock", ["requirements.lock", "tests/requirements.lock"])
def test_locks_name_versions_and_hashes_and_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert not re.search(r"https?://|--index-url|--extra-index-url|--find-links", text)
    pinned = re.findall(r"^([a-z0-9][a-z0-9._-]*)(\[\w+\])?==\S+( ; .*)? \\$", text, re.M)
    assert len(pinned) > 50
    assert text.count("==") - text.count("python_full_version ==") >= len(pinned)
    for block in re.split(r"\n(?=\S)", text.strip()):
        if not block.startswith("#"):
            assert "--hash=sha256:" in block, block


def test_the_test_lock_holds_the_run_time_lock() -> None:
    def versions(name: str) -> set[str]:
        return set(re.findall(r"^([a-z0-9][^\s;\\]*==[^\s;\\]+)", (ROOT / name).read_text(), re.M))

    assert versions("requirements.lock") < versions("tests/requirements.lock")
