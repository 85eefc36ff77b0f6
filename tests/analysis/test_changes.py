"""What changed between two dates, and between two warehouses."""

import json
from pathlib import Path

import pytest

from pipelines.analysis.answers import Answer
from pipelines.analysis.changes import Side, differences, read_side
from pipelines.build import BuildSettings, build
from pipelines.errors import EparError
from pipelines.progress import NoProgress
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar


def rows_of(answer: Answer) -> list[dict[str, object]]:
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def between(folder: WarehouseFolder, old: str, new: str) -> list[dict[str, object]]:
    return rows_of(differences(read_side(old, folder), read_side(new, folder)))


def test_two_dates(folder: WarehouseFolder) -> None:
    rows = between(folder, "2022-01", "2024-05-01")
    colvanza = {row["description"]: row["change"] for row in rows if row["medicine_name"] == "Colvanza"}
    assert colvanza["new version of the overview: 2021-11 to 2024-05"] == "changed"
    assert colvanza["adverse event added: herpes zoster, up to 1 in 100"] == "added"
    changed = 'adverse event changed: upper respiratory tract infections, from "up to 1 in 10" to "more than 1 in 10"'
    assert colvanza[changed] == "changed"
    assert [row["description"] for row in rows if row["medicine_name"] == "Riftvara"] == [
        "medicine added: overview of 2023-06"
    ]
    assert not [row for row in rows if row["medicine_name"] == "Bactovane"]  # of 2008, and the same since


def test_back_in_time_is_the_reverse(folder: WarehouseFolder) -> None:
    there, back = between(folder, "2022-01", "2024-05"), between(folder, "2024-05", "2022-01")
    swapped = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted(swapped[str(row["change"])] for row in back) == sorted(str(row["change"]) for row in there)


def test_a_version_is_not_current_on_the_day_the_next_begins(folder: WarehouseFolder) -> None:
    assert not between(folder, "2024-05-01", "2024-05-31")
    assert any(row["medicine_name"] == "Colvanza" for row in between(folder, "2024-04-30", "2024-05-01"))


def test_two_warehouses(folder: WarehouseFolder, samples: Path, tmp_path: Path) -> None:
    other = WarehouseFolder(tmp_path / "it's another")
    files = [samples / "orzentra.pdf", samples / "colvanza-2021.pdf"]
    build(BuildSettings(files, other, workers=0), NoProgress())
    rows = rows_of(differences(Side(other), Side(folder)))
    assert {row["change"] for row in rows if row["medicine_name"] == "Orzentra"} == set()
    assert "adverse event added: herpes zoster, up to 1 in 100" in {row["description"] for row in rows}
    added = [row for row in rows if str(row["description"]).startswith("medicine added")]
    assert len(added) == 10
    assert differences(Side(folder), Side(folder)).rows == []
    assert read_side(str(other.database), folder) == Side(other)


def test_sides_that_are_none(folder: WarehouseFolder, tmp_path: Path) -> None:
    for wrong in ("last week", "2024-13", str(tmp_path), "'; drop table documents"):
        with pytest.raises(EparError, match="is no date"):
            read_side(wrong, folder)


def test_command_line(folder: WarehouseFolder, tmp_path: Path) -> None:
    at = ("--warehouse", folder.root)
    done = epar("diff", "2022-01", "2024-05", *at)
    assert done.returncode == 0, done.stderr
    assert "Colvanza (EMEA/H/C/991205)" in done.stdout
    assert "  + adverse event added: herpes zoster, up to 1 in 100" in done.stdout
    assert "Nothing changed." in epar("diff", "2024-06", "2024-07", *at).stdout
    found = json.loads(epar("diff", "2022-01", "2024-05", "-f", "json", *at).stdout)
    assert {row["table_name"] for row in found} >= {"documents", "adverse_events", "indications"}
    assert epar("diff", "2022-01", "2024-05", "-f", "csv", "-o", tmp_path / "d.csv", *at).returncode == 0
    assert len((tmp_path / "d.csv").read_text().splitlines()) > len(found)
    failed = epar("diff", "2022-01", tmp_path, *at)
    assert failed.returncode == 2
    assert "holds no warehouse" in failed.stderr
