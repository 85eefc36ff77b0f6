"""The cookbook on the hand-made rows; its answers on a real build are in tests/analysis."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse.sql_files import QUERIES, SqlFile, queries, read_sql

COOKBOOK = queries()


def answer(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, Any]]:
    relation = connection.sql(read_sql(QUERIES / f"{name}.sql").statement)
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


def test_there_is_a_cookbook() -> None:
    assert len(COOKBOOK) >= 20


@pytest.mark.parametrize("query", COOKBOOK, ids=lambda query: query.name)
def test_query_asks_and_runs(connection: duckdb.DuckDBPyConnection, query: SqlFile) -> None:
    assert query.description.endswith("?")
    first = (QUERIES / f"{query.name}.sql").read_text("utf-8").splitlines()[0]
    assert first == f"-- {query.description}"
    assert connection.sql(query.statement).columns


@pytest.mark.parametrize("query", COOKBOOK, ids=lambda query: query.name)
def test_answers_come_in_a_fixed_order(query: SqlFile) -> None:
    assert "order by" in query.statement.rpartition(")")[2] or "\norder by" in query.statement


def test_nausea_in_more_than_1_in_10(connection: duckdb.DuckDBPyConnection) -> None:
    around, more = answer(connection, "nausea_in_more_than_1_in_10")
    assert (around["medicine_name"], around["frequency_text"]) == ("Orvandil", "around 3 in 10")
    assert around["regimen_frequency"] is None
    assert (more["medicine_name"], more["file_name"], more["page"]) == ("Zeltravix", "zeltravix-2023-05.pdf", 2)
    assert (more["regimen_frequency"], more["regimen_partners"]) == ("once every week", "orvandine")
    assert "more than 1 in 10" in more["quote"]


def test_effects_only_in_combination(connection: duckdb.DuckDBPyConnection) -> None:
    """Nausea is stated without a partner too, so it is not one."""
    assert [row["term"] for row in answer(connection, "effects_only_in_combination")] == ["headache"]


def test_survival_gain(connection: duckdb.DuckDBPyConnection) -> None:
    (row,) = answer(connection, "survival_gain")
    assert (row["gain"], row["unit"], row["compared_with"]) == (4.4, "month", "malvadine")


def test_single_arm_share(connection: duckdb.DuckDBPyConnection) -> None:
    shares = {row["authorised_in"]: row["single_arm_share"] for row in answer(connection, "single_arm_share_by_year")}
    assert shares == {2004: 0.0, 2020: 0.5}


def test_most_uncertain_rows(connection: duckdb.DuckDBPyConnection) -> None:
    assert [row["confidence"] for row in answer(connection, "most_uncertain_rows")] == [0.5, 0.7]


def test_stale_overviews(connection: duckdb.DuckDBPyConnection) -> None:
    assert [row["medicine_name"] for row in answer(connection, "stale_overviews")] == [
        "Kaluprim",
        "Orvandil",
        "Zeltravix",
    ]


def test_file_without_a_description(tmp_path: Path) -> None:
    (tmp_path / "bare.sql").write_text("select 1\n")
    with pytest.raises(ValueError, match="a description in the first comment"):
        read_sql(tmp_path / "bare.sql")
    (tmp_path / "empty.sql").write_text("-- nothing but words\n")
    with pytest.raises(ValueError, match="a statement"):
        read_sql(tmp_path / "empty.sql")


def test_header_of_a_view(tmp_path: Path) -> None:
    path = tmp_path / "view.sql"
    path.write_text(
        "-- First line,\n-- second line.\n-- @a: the a,\n--   and more of it\n-- @b: b\nselect 1 as a, 2 as b;\n"
    )
    found = read_sql(path)
    assert found == SqlFile(
        "view", "First line, second line.", {"a": "the a, and more of it", "b": "b"}, "select 1 as a, 2 as b"
    )
