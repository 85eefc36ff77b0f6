"""`epar check` finds nothing wrong with a good warehouse, and what is wrong with a bad one."""

import duckdb
import pytest

from pipelines.analysis.checking import Finding, check_warehouse
from pipelines.analysis.opening import opened
from pipelines.warehouse_folder import WarehouseFolder
from schemas import TABLE_NAMES
from tests.helpers import epar


def findings(folder: WarehouseFolder) -> list[Finding]:
    with opened(folder) as connection:
        return list(check_warehouse(connection))


def problems(folder: WarehouseFolder) -> dict[tuple[str, str], str]:
    return {(found.subject, found.check): " ".join(found.problems) for found in findings(folder) if found.problems}


def spoil(folder: WarehouseFolder, *statements: str) -> None:
    """Change a warehouse past its constraints: they are in the file, so tables are made anew without them."""
    with duckdb.connect(str(folder.database)) as connection:
        for statement in statements:
            connection.execute(statement)


def unconstrained(folder: WarehouseFolder) -> None:
    """Replace every table by a copy without constraints (comments are kept), so that rows can be spoilt."""
    with duckdb.connect(str(folder.database)) as connection:
        comments = connection.execute(
            "select table_name, column_name, comment from duckdb_columns() "
            "where schema_name = 'main' and comment is not null"
        ).fetchall()
        connection.execute("create schema aside")
        for table in TABLE_NAMES:
            connection.execute(f"create table aside.{table} as from main.{table}")
        for table in reversed(TABLE_NAMES):
            connection.execute(f"drop table main.{table}")
        for table in TABLE_NAMES:
            connection.execute(f"create table main.{table} as from aside.{table}")
            connection.execute(f"drop table aside.{table}")
        connection.execute("drop schema aside")
        for table, column, comment in comments:
            text = comment.replace("'", "''")
            connection.execute(f"comment on column main.{table}.{column} is '{text}'")


def test_a_good_warehouse(folder: WarehouseFolder) -> None:
    found = findings(folder)
    assert [finding for finding in found if finding.problems] == []
    assert {finding.subject for finding in found} >= set(TABLE_NAMES)
    done = epar("check", "--warehouse", folder.root)
    assert done.returncode == 0
    assert "everything holds" in done.stdout
    assert "ok     adverse_events: quotes" in epar("check", "-v", "--warehouse", folder.root).stdout


@pytest.mark.parametrize(
    ("statement", "subject", "check", "words"),
    [
        ("UPDATE adverse_events SET term = ' ' || term", "adverse_events", "contract", "pattern (term)"),
        ("UPDATE studies SET n_participants = -1 WHERE position = 0", "studies", "contract", "range (n_participants)"),
        ("UPDATE regimens SET route = 'by magic'", "regimens", "contract", "vocabulary (route), such as: by magic"),
        ("UPDATE risk_measures SET quote = quote || '!'", "risk_measures", "quotes", "quote"),
        ("UPDATE sections SET text = 'x' || text", "indications", "quotes", "quote"),
        ("DELETE FROM studies WHERE position = 0", "study_results", "references", "foreign_key (study_id)"),
        ("DELETE FROM documents WHERE NOT is_current", "sections", "references", "foreign_key (document_id)"),
        (
            "UPDATE documents SET is_current = true, valid_to = null",
            "documents",
            "one current version",
            "Colvanza (EMEA/H/C/991205)",
        ),
        ("DELETE FROM document_ledger", "document_ledger", "every document offered", "is no row of document_ledger"),
        ("DELETE FROM adverse_event_terms WHERE term = 'rash'", "adverse_event_terms", "every term mapped", "rash"),
        ("INSERT INTO indications FROM indications LIMIT 1", "indications", "contract", "primary_key"),
        ("DROP TABLE rejected_rows", "rejected_rows", "columns", "missing"),
        ("ALTER TABLE documents DROP COLUMN language", "documents", "columns", "column language is missing"),
        ("ALTER TABLE documents ADD COLUMN mine INTEGER", "documents", "columns", "mine is not in the contract"),
        (
            "ALTER TABLE studies ALTER position TYPE BIGINT",
            "studies",
            "columns",
            "is BIGINT, the contract says INTEGER",
        ),
        ("COMMENT ON COLUMN documents.sha256 IS 'else'", "documents", "columns", "comment of column sha256"),
        ("DROP VIEW marts.regimen_finder", "marts.regimen_finder", "answers", "regimen_finder"),
        ("DROP MACRO in_atc", "macros", "there", "in_atc is missing"),
        ("DELETE FROM meta.build", "meta.build", "version", "0 rows"),
    ],
)
def test_what_is_wrong_is_named(
    own_folder: WarehouseFolder, statement: str, subject: str, check: str, words: str
) -> None:
    unconstrained(own_folder)
    assert problems(own_folder) == {}
    spoil(own_folder, statement)
    assert words in problems(own_folder).get((subject, check), "")


def test_command_line_of_a_bad_one(own_folder: WarehouseFolder) -> None:
    unconstrained(own_folder)
    spoil(own_folder, "UPDATE regimens SET route = 'by magic'")
    done = epar("check", "--warehouse", own_folder.root)
    assert done.returncode == 1
    assert "WRONG  regimens: contract" in done.stdout
    assert epar("check", "--warehouse", own_folder.root / "none").returncode == 2
