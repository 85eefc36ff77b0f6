"""The DuckDB file: contents, constraints, comments, and what happens when a build fails or is being read."""

import datetime as dt
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from schemas import TABLE_NAMES
from schemas.registry import contract, contracts
from warehouse import database as database_module
from warehouse.database import build_database
from warehouse.errors import WarehouseError
from warehouse.sql_files import macros, views

ROOT = Path(__file__).parents[2]
SetValues = Callable[[Path, str, dict[str, pl.Expr]], None]


def content(database: Path) -> dict[str, list[Any]]:
    """All rows of all tables in file order, and of all marts (which have no order of their own)."""
    with duckdb.connect(str(database), read_only=True) as connection:
        names = [*TABLE_NAMES, *(f"marts.{view.name}" for view in views()), "meta.build"]
        order = {name: "order by all" if name.startswith("marts.") else "" for name in names}
        return {name: connection.execute(f"select * from {name} {order[name]}").fetchall() for name in names}


def leftovers(target: Path) -> list[str]:
    return [
        path.name for path in target.parent.iterdir() if path != target and path.name.startswith((".", target.name))
    ]


def test_holds_every_row(connection: duckdb.DuckDBPyConnection, rows: dict[str, list[Any]]) -> None:
    for table in TABLE_NAMES:
        found = connection.execute(f"select count(*) from {table}").fetchone()
        assert found == (len(rows[table]),), table


def test_values_arrive_unchanged(connection: duckdb.DuckDBPyConnection, rows: dict[str, list[Any]]) -> None:
    for table in TABLE_NAMES:
        of = contract(table)
        relation = connection.sql(f"select * from {table}")
        assert relation.columns == of.column_names
        found = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]

        def key(row: dict[str, Any], names: tuple[str, ...] = of.primary_key) -> str:
            return repr([row[name] for name in names])

        assert sorted(found, key=key) == sorted(rows[table], key=key)


def test_types_are_the_contracts(connection: duckdb.DuckDBPyConnection) -> None:
    for of in contracts():
        found = connection.execute(f"describe {of.name}").fetchall()
        assert [(row[0], row[1]) for row in found] == [(column.name, column.duckdb_type) for column in of.columns]


def test_every_table_view_column_and_macro_has_a_comment(connection: duckdb.DuckDBPyConnection) -> None:
    tables = dict(connection.execute("select table_name, comment from duckdb_tables()").fetchall())
    assert all(tables[table] == contract(table).description for table in TABLE_NAMES)
    assert tables["build"]
    marts = dict(
        connection.execute("select view_name, comment from duckdb_views() where schema_name = 'marts'").fetchall()
    )
    assert set(marts) == {view.name for view in views()}
    assert all(marts.values())
    bare = connection.execute(
        "select table_name, column_name from duckdb_columns() "
        "where not internal and schema_name in ('main', 'marts') and comment is null"
    ).fetchall()
    assert bare == []
    comments = connection.execute("select function_name, comment from duckdb_functions() where not internal").fetchall()
    assert {name for name, comment in comments if comment} >= {macro.name for macro in macros()}


def test_comments_name_units_and_words(connection: duckdb.DuckDBPyConnection) -> None:
    comment = connection.execute(
        "select comment from duckdb_columns() where table_name = 'adverse_events' and column_name = 'band'"
    ).fetchone()
    assert comment is not None
    assert comment[0].endswith("One of: very_common, common, uncommon, rare, very_rare.")


def test_described_mart_columns_are_the_columns(connection: duckdb.DuckDBPyConnection) -> None:
    for view in views():
        assert list(view.columns) == connection.sql(f"select * from marts.{view.name}").columns, view.name


def test_marts_are_those_of_the_data_model() -> None:
    own = {"all_facts"}  # beyond the data model
    assert {view.name for view in views()} - own == {
        "adverse_event_profile",
        "evidence_base",
        "authorisation_timeline",
        "regimen_finder",
        "partner_network",
        "document_changes",
        "reconciliation",
        "extraction_coverage",
    }


def test_constraints_are_in_the_database(connection: duckdb.DuckDBPyConnection) -> None:
    found = connection.execute("select table_name, constraint_type from duckdb_constraints()").fetchall()
    for of in contracts():
        kinds = [kind for table, kind in found if table == of.name]
        assert kinds.count("FOREIGN KEY") == len(of.foreign_keys)
        assert kinds.count("PRIMARY KEY") == (0 if of.name == "document_ledger" else 1)


def test_references_hold(connection: duckdb.DuckDBPyConnection) -> None:
    for of in contracts():
        for key in of.foreign_keys:
            condition = " and ".join(
                f'c."{own}" = p."{other}"' for own, other in zip(key.columns, key.ref_columns, strict=True)
            )
            stated = " and ".join(f'c."{own}" is not null' for own in key.columns)
            orphans = connection.execute(
                f"select count(*) from {of.name} as c where {stated} "
                f"and not exists (select 1 from {key.table} as p where {condition})"
            ).fetchone()
            assert orphans == (0,)


def test_quotes_are_slices_in_sql_too(connection: duckdb.DuckDBPyConnection) -> None:
    for of in contracts():
        if of.has_provenance:
            wrong = connection.execute(
                f"select count(*) from {of.name} as f join sections as s using (document_id, section) "
                "where s.text[f.char_start + 1 : f.char_end] != f.quote"
            ).fetchone()
            assert wrong == (0,), of.name


def test_build_info(tables_dir: Path, tmp_path: Path) -> None:
    target = tmp_path / "epar.duckdb"
    info = {
        "version": "1.2.0",
        "documents": 4,
        "is_fresh": True,
        "data_date": dt.date(2024, 6, 1),
        "built_at": dt.datetime(2024, 6, 1, 12),
        "share": 0.5,
        "nothing": None,
        "counts": {"b": 2, "a": 1},
        'o\'clock "x"': "it's",
    }
    build_database(tables_dir, target, info)
    with duckdb.connect(str(target), read_only=True) as connection:
        relation = connection.sql("select * from meta.build")
        assert relation.columns == list(info)
        assert relation.fetchall() == [(*list(info.values())[:-2], '{"a": 1, "b": 2}', "it's")]


def test_two_builds_give_the_same_content(tables_dir: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build_database(tables_dir, tmp_path / name / "epar.duckdb", {"version": "1"})
    assert content(tmp_path / "one" / "epar.duckdb") == content(tmp_path / "two" / "epar.duckdb")


def test_row_order_of_the_input_does_not_matter(tables_dir: Path, tmp_path: Path) -> None:
    build_database(tables_dir, tmp_path / "one.duckdb", {"version": "1"})
    for path in tables_dir.glob("*.parquet"):
        pl.read_parquet(path).reverse().write_parquet(path)
    build_database(tables_dir, tmp_path / "two.duckdb", {"version": "1"})
    assert content(tmp_path / "one.duckdb") == content(tmp_path / "two.duckdb")


def test_open_reader_does_not_stop_a_build(database: Path, tables_dir: Path) -> None:
    """A reader of another process keeps the old file; the next one sees the new one."""
    script = textwrap.dedent(
        """
        import sys, duckdb
        connection = duckdb.connect(sys.argv[1], read_only=True)
        print(connection.execute("select version from meta.build").fetchone()[0], flush=True)
        sys.stdin.readline()
        print(connection.execute("select version from meta.build").fetchone()[0], flush=True)
        print(connection.execute("select count(*) from marts.regimen_finder").fetchone()[0], flush=True)
        """
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", script, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert reader.stdin is not None and reader.stdout is not None
    with reader:
        assert reader.stdout.readline().strip() == "0.0-test"
        build_database(tables_dir, database, {"version": "new"})
        with duckdb.connect(str(database), read_only=True) as connection:
            assert connection.execute("select version from meta.build").fetchone() == ("new",)
        out, _ = reader.communicate("go\n")
    assert out.split() == ["0.0-test", "3"]


def test_missing_table(database: Path, tables_dir: Path) -> None:
    before = database.read_bytes()
    (tables_dir / "studies.parquet").unlink()
    with pytest.raises(WarehouseError, match=r"the table studies is missing: there is no .*studies\.parquet"):
        build_database(tables_dir, database, {"version": "new"})
    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_wrong_columns(database: Path, tables_dir: Path) -> None:
    before = database.read_bytes()
    path = tables_dir / "studies.parquet"
    pl.read_parquet(path).drop("is_main").write_parquet(path)
    with pytest.raises(WarehouseError, match="column 'is_main' is missing"):
        build_database(tables_dir, database, {"version": "new"})
    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_damaged_parquet(database: Path, tables_dir: Path) -> None:
    (tables_dir / "studies.parquet").write_bytes(b"PAR1 no parquet")
    with pytest.raises(WarehouseError, match="cannot be read as Parquet"):
        build_database(tables_dir, database, {"version": "new"})
    assert leftovers(database) == []


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("studies", {"study_id": pl.lit("0" * 16)}),
        ("study_results", {"study_id": pl.lit("0" * 16)}),
        ("adverse_events", {"regimen_id": pl.lit("0" * 16)}),
        ("contraindications", {"section": pl.lit("awaited")}),
        ("contraindications", {"kind": pl.lit(None, dtype=pl.String)}),
    ],
    ids=["duplicate key", "unknown parent", "unknown optional parent", "unknown section", "null"],
)
def test_broken_constraints_stop_the_build(
    database: Path, tables_dir: Path, set_values: SetValues, table: str, values: dict[str, pl.Expr]
) -> None:
    before = database.read_bytes()
    set_values(tables_dir, table, values)
    with pytest.raises(WarehouseError, match=f"the table {table} breaks a constraint of its contract"):
        build_database(tables_dir, database, {"version": "new"})
    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_full_disk(database: Path, tables_dir: Path) -> None:
    """A limit on the size of files stands in for a full disk: the system refuses to write on, at the same place."""
    resource = pytest.importorskip("resource", reason="file size limits exist on POSIX systems only")
    assert resource
    before = database.read_bytes()
    script = textwrap.dedent(
        """
        import resource, sys
        from pathlib import Path
        from warehouse.database import build_database
        from warehouse.errors import WarehouseError
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        try:
            build_database(Path(sys.argv[1]), Path(sys.argv[2]), {"version": "new"})
        except WarehouseError as error:
            print(error)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tables_dir), str(database)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    assert "the disk is full" in done.stdout, done.stdout + done.stderr
    assert str(database) in done.stdout
    assert "what was there before is unchanged" in done.stdout
    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_failing_swap(database: Path, tables_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = database.read_bytes()

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WarehouseError, match="permission denied"):
        build_database(tables_dir, database, {"version": "new"})
    assert database.read_bytes() == before
    assert leftovers(database) == []


def test_target_below_a_file(tables_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(WarehouseError, match=r"building .* failed"):
        build_database(tables_dir, tmp_path / "file" / "epar.duckdb", {"version": "1"})


def test_leftovers_of_killed_builds_are_removed(database: Path, tables_dir: Path) -> None:
    finished = subprocess.Popen([sys.executable, "-c", ""])
    finished.wait()
    dead = database.with_name(f".{database.name}.{finished.pid}.abcd.building")
    dead.write_text("half a build")
    dead.with_name(dead.name + ".wal").write_text("its log")
    alive = database.with_name(f".{database.name}.{os.getppid()}.abcd.building")
    alive.write_text("another build at work")
    build_database(tables_dir, database, {"version": "new"})
    assert leftovers(database) == [alive.name]


def test_stale_log_is_not_replayed(database: Path, tables_dir: Path) -> None:
    database.with_name(database.name + ".wal").write_bytes(b"log of the file that is replaced")
    build_database(tables_dir, database, {"version": "new"})
    assert content(database)["meta.build"] == [("new",)]


def test_paths_with_blanks_and_quotes(tables_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / 'it\'s a "folder" with blanks; drop table x'
    tables_dir.rename(tmp_path / "it's tables")
    build_database(tmp_path / "it's tables", folder / "epar.duckdb", {"version": "1"})
    assert content(folder / "epar.duckdb")["meta.build"] == [("1",)]


def test_small_warehouse_is_a_small_file(database: Path) -> None:
    assert database.stat().st_size < 4_000_000


def test_modules_are_found_where_the_package_is() -> None:
    assert Path(database_module.__file__).parent == ROOT / "warehouse"
