"""`epar sql`: answers in four forms, and nothing but reading."""

import csv
import io
import json
from pathlib import Path

import polars as pl
import pytest

from pipelines.analysis.answers import Answer, QueryError, as_csv, as_json, ask, save_parquet
from pipelines.analysis.tables import fits, shown_value
from pipelines.errors import EparError, WarehouseError
from pipelines.warehouse_folder import WarehouseFolder
from tests.helpers import epar


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM documents",
        "CREATE TABLE mine AS SELECT 1",
        "DROP VIEW marts.all_facts",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '{here}/other.csv'",
        "COPY documents TO '{here}/stolen.csv'",
        "ATTACH '{here}/new.duckdb' AS n",
        "EXPORT DATABASE '{here}/all'",
        "INSTALL httpfs",
        "SET enable_external_access = true; SELECT 1",
        "SET allowed_directories = ['{here}']; SELECT 1",
        "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    ],
)
def test_a_query_can_only_read_the_warehouse(own_folder: WarehouseFolder, tmp_path: Path, query: str) -> None:
    (tmp_path / "other.csv").write_text("a\n1\n")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    with pytest.raises(QueryError, match="only read the warehouse"):
        ask(own_folder, query.format(here=tmp_path))
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_python_variables_are_not_tables(folder: WarehouseFolder) -> None:
    secret = pl.DataFrame({"a": [1]})
    assert secret.height
    with pytest.raises(QueryError, match="secret"):
        ask(folder, "SELECT * FROM secret")


def test_what_is_wrong_with_a_query(folder: WarehouseFolder) -> None:
    with pytest.raises(QueryError, match=r"(?s)syntax error.*\^"):
        ask(folder, "SELEC 1")
    with pytest.raises(QueryError, match="gives no rows"):
        ask(folder, "-- only words")
    with pytest.raises(WarehouseError, match="epar build --samples"):
        ask(WarehouseFolder(Path("/nowhere/at/all")), "SELECT 1")


NASTY = Answer(
    ["term", "=1+1", "value"],
    [('=HYPERLINK("x")', "+1", -3), ("@sum", "\t=1", 1.5), (" -2", "＝1", None), ("plain, with comma", 'a "b"', True)],
)


def test_csv_holds_no_formula() -> None:
    text = as_csv(NASTY)
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["term", "'=1+1", "value"]
    assert rows[1] == ['\'=HYPERLINK("x")', "'+1", "-3"]
    assert rows[2] == ["'@sum", "'\t=1", "1.5"]
    assert rows[3] == ["' -2", "'＝1", ""]
    assert rows[4] == ["plain, with comma", 'a "b"', "true"]


def test_json_is_json(folder: WarehouseFolder) -> None:
    answer = ask(folder, "SELECT 1 AS a, 2 AS a, 'nan'::double AS n, DATE '2024-01-31' AS d, 1.5::decimal(3,1) AS x")
    assert json.loads(as_json(answer)) == [{"a": 1, "a_2": 2, "n": None, "d": "2024-01-31", "x": 1.5}]
    assert json.loads(as_json(ask(folder, "SELECT 1 WHERE false"))) == []


def test_parquet_is_what_the_table_is(folder: WarehouseFolder, tmp_path: Path) -> None:
    target = tmp_path / "it's.parquet"
    save_parquet(folder, "SELECT * FROM adverse_events ORDER BY adverse_event_id", target)
    there = pl.read_parquet(folder.tables / "adverse_events.parquet").sort("adverse_event_id")
    assert pl.read_parquet(target).equals(there)
    with pytest.raises(EparError, match="there is no folder"):
        save_parquet(folder, "SELECT 1", tmp_path / "no" / "x.parquet")
    with pytest.raises(QueryError):
        save_parquet(folder, "SELECT nothing", target)
    assert pl.read_parquet(target).equals(there)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_file_named_like_sql_is_a_file(folder: WarehouseFolder, tmp_path: Path) -> None:
    target = tmp_path / "x'; DROP TABLE documents; --.parquet"
    save_parquet(folder, "SELECT 1 AS a", target)
    assert pl.read_parquet(target).rows() == [(1,)]


def test_command_line(folder: WarehouseFolder, tmp_path: Path) -> None:
    at = ("--warehouse", folder.root)
    shown = epar("sql", "SELECT medicine_name, is_current FROM documents ORDER BY 1 LIMIT 3", *at)
    assert shown.returncode == 0
    assert shown.stdout.splitlines()[1].split() == ["Adipelin", "yes"]
    assert shown.stdout.splitlines()[-1] == "(3 rows)"
    cut = epar("sql", "SELECT * FROM range(30)", "--limit", "5", *at)
    assert "30 rows, 5 shown" in cut.stdout
    (tmp_path / "q.sql").write_text("-- how many\nSELECT count(*) AS n FROM documents;\n")
    assert epar("sql", "--file", tmp_path / "q.sql", "--format", "csv", *at).stdout == "n\n13\n"
    out = tmp_path / "out.csv"
    assert epar("sql", "SELECT 1 AS a", "-f", "csv", "-o", out, *at).stdout == ""
    assert out.read_text() == "a\n1\n"
    for wrong, words in (
        (("sql",), "query in quotes"),
        (("sql", "SELECT 1", "-f", "parquet", *at), "--output"),
        (("sql", "--file", tmp_path / "none.sql", *at), "cannot be read"),
        (("sql", "SELECT x", *at), "Referenced column"),
        (("sql", "SELECT 1", "--warehouse", tmp_path), "there is no warehouse"),
    ):
        done = epar(*wrong)
        assert done.returncode == 2, wrong
        assert words in done.stderr
        assert "Traceback" not in done.stderr


def test_reader_that_leaves_early(folder: WarehouseFolder) -> None:
    import subprocess

    from tests.helpers import command, surroundings

    first = subprocess.Popen(
        command("sql", "SELECT * FROM range(200000)", "-f", "csv", "--warehouse", folder.root),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(),
    )  # fmt: skip
    assert first.stdout and first.stderr
    first.stdout.readline()
    first.stdout.close()
    assert first.stderr.read() == b""
    first.stderr.close()
    assert first.wait(60) == 0


def test_values_as_people_read_them() -> None:
    assert shown_value(None) == "·"
    assert shown_value("a\x1b[31mb") == "a\\u001b[31mb"
    assert shown_value(0.1) == "0.1"
    assert fits(40, ["a", "b"], [["x" * 50, "y" * 50]])  # they can be broken over lines
    assert not fits(20, ["a" * 15, "b" * 15], [])
