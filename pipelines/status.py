"""What is in a warehouse and how its last run went, for `epar build`'s summary and `epar status`."""

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from pipelines.console import counts_table, listed, printable, size_of
from pipelines.errors import WarehouseError
from pipelines.lock import is_locked
from pipelines.runs import RunRecord, log_file, read_records, record_file
from pipelines.warehouse_folder import WarehouseFolder

OUTCOME_WORDS = {"parsed": "parsed", "unsupported": "set aside", "rejected": "refused"}


@dataclass(slots=True)
class WarehouseState:
    """Read from epar.duckdb itself, not from records of what should be in it."""

    tables: dict[str, int] = field(default_factory=dict)
    marts: dict[str, int] = field(default_factory=dict)
    outcomes: dict[str, int] = field(default_factory=dict)
    medicines: int = 0
    current: int = 0
    build: dict[str, Any] = field(default_factory=dict)


def read_state(folder: WarehouseFolder) -> WarehouseState:
    """Count what the warehouse holds. Raises WarehouseError where there is none or it cannot be opened."""
    import duckdb

    if not folder.database.exists():
        raise WarehouseError(f"there is no warehouse in {folder.root}; make one with: epar build --samples")
    try:
        with duckdb.connect(str(folder.database), read_only=True) as connection:
            return _read_state(connection)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise WarehouseError(f"the warehouse {folder.database} cannot be opened: {reason}") from error


def _read_state(connection: Any) -> WarehouseState:
    from schemas import TABLE_NAMES

    state = WarehouseState()
    found = connection.execute("SELECT table_schema, table_name FROM information_schema.tables").fetchall()
    for table in TABLE_NAMES:
        if ("main", table) in found:
            state.tables[table] = connection.execute(f'SELECT count(*) FROM main."{table}"').fetchone()[0]
    for schema, name in sorted(found):
        if schema == "marts":
            state.marts[name] = connection.execute(f'SELECT count(*) FROM marts."{name}"').fetchone()[0]
    ledger = "SELECT outcome, count(*) FROM document_ledger GROUP BY outcome ORDER BY outcome"
    state.outcomes = dict(connection.execute(ledger).fetchall())
    query = "SELECT count(DISTINCT coalesce(product_number, document_id)), count(*) FILTER (is_current) FROM documents"
    state.medicines, state.current = connection.execute(query).fetchone()
    if ("meta", "build") in found:
        rows = connection.execute("SELECT * FROM meta.build")
        names = [column[0] for column in rows.description]
        values = rows.fetchone()
        state.build = dict(zip(names, values, strict=True)) if values else {}
    return state


def print_build_summary(console: Console, folder: WarehouseFolder, record: RunRecord) -> None:
    """What a build did: documents by outcome, rows by table, rows refused, where things are, what to type next."""
    console.print(f"\n[bold green]Built[/] {_shown(folder.root)} in {record.seconds:.1f} s")
    print_offered(console, record)
    console.print("\n[bold]Warehouse[/]")
    console.print(counts_table({k: v for k, v in record.tables.items() if k != "rejected_rows"}, record.rejected_rows))
    refused = sum(record.rejected_rows.values())
    if refused:
        console.print(
            f"\n[yellow]{_count(refused, 'row was', 'rows were')} refused by the contracts[/]: see rejected_rows"
        )
    else:
        console.print("\nNo row was refused by the contracts.")
    print_files(console, folder, record)
    print_next(console, folder)


def print_offered(console: Console, record: RunRecord) -> None:
    """The files offered to a run: how many, what became of them, which were not parsed and why."""
    total = sum(record.outcomes.values())
    parts = [f"{record.outcomes[key]:,} {word}" for key, word in OUTCOME_WORDS.items() if record.outcomes.get(key)]
    reading = record.stages.get("lines", {})
    again = f"; {reading['unchanged']:,.0f} known already" if reading.get("unchanged") else ""
    console.print(f"\n[bold]Documents[/]  {_count(total, 'PDF', 'PDFs')} offered: {', '.join(parts)}{again}")
    for outcome, heading in (("unsupported", "Set aside (other kinds of documents)"), ("rejected", "Refused")):
        rows = [row for row in record.not_parsed if row["outcome"] == outcome]
        if rows:
            console.print(f"  {heading}:", style="yellow" if outcome == "rejected" else None)
            listed(console, (f"{row['file_name']}: {reason_in_words(row)}" for row in rows), "in document_ledger")
    if record.problems:
        console.print("  No files from:", style="yellow")
        listed(console, (f"{found['path']}: {found['problem']}" for found in record.problems))


def reason_in_words(row: dict[str, str | None]) -> str:
    """Why a file was not parsed: what the reason means; for a refused one also the detail."""
    from schemas.vocabularies import LedgerReason

    reason, detail = row["reason"] or "", row["detail"] or ""
    try:
        meaning = f"{reason.replace('_', ' ')}: {LedgerReason(reason).description}"
    except ValueError:
        meaning = reason
    return f"{meaning} ({detail})" if detail and row["outcome"] == "rejected" else meaning


def print_files(console: Console, folder: WarehouseFolder, record: RunRecord | None) -> None:
    """Where the warehouse's files lie."""
    console.print("\n[bold]Files[/]")
    _file(console, "DuckDB", folder.database)
    _file(console, "Parquet", folder.tables)
    if record is not None:
        _file(console, "This run", record_file(folder, record.run_id))


def print_next(console: Console, folder: WarehouseFolder) -> None:
    """Commands to go on with."""
    option = (
        ""
        if folder.root == WarehouseFolder(Path("warehouse/data").absolute()).root
        else f" --warehouse {_quoted(folder.root)}"
    )
    query = f"import duckdb; duckdb.connect({_shown(folder.database)!r}).sql('FROM marts.adverse_event_profile').show()"
    # Double quotes read better in a shell, where nothing in the path means something to it.
    argument = f'"{query}"' if not set('"$`!\\') & set(query) else shlex.quote(query)
    console.print("\n[bold]Next[/]")
    for command in (f"epar status{option}", f"epar export my-tables{option}", f"python -c {argument}"):
        console.print(Text("  " + command), soft_wrap=True)


def print_status(console: Console, folder: WarehouseFolder) -> None:
    """What the warehouse holds, and its last run. Raises WarehouseError where there is no warehouse."""
    records = read_records(folder) if folder.runs.exists() else []
    last = records[0] if records else None
    try:
        state = read_state(folder)
    except WarehouseError:
        if last is not None:
            print_last_run(console, folder, last)
        raise
    console.print(f"[bold]Warehouse[/] {_shown(folder.root)}")
    if state.build.get("built_at"):
        console.print(
            f"  version {state.build.get('version', '?')} (code + date of the data), "
            f"built {str(state.build['built_at'])[:19]} UTC"
        )
    documents = state.tables.get("documents", 0)
    console.print(
        f"  {_count(documents, 'document', 'documents')} of {_count(state.medicines, 'medicine', 'medicines')}, "
        f"{state.current:,} current"
    )
    offered = [f"{count:,} {OUTCOME_WORDS.get(outcome, outcome)}" for outcome, count in state.outcomes.items()]
    console.print(f"  ledger: {', '.join(offered) or 'empty'}\n")
    console.print(counts_table(state.tables, {}))
    if state.marts:
        console.print()
        console.print(counts_table({f"marts.{name}": count for name, count in state.marts.items()}, {}))
    if last is not None:
        print_last_run(console, folder, last)
    print_files(console, folder, last)


def print_last_run(console: Console, folder: WarehouseFolder, record: RunRecord) -> None:
    """How the latest run went, also one that is going on or was killed."""
    console.print(f"\n[bold]Last run[/]  {record.started_at[:19].replace('T', ' ')} UTC, by {record.origin}: ", end="")
    if record.status == "running":
        if is_locked(folder):
            console.print(f"going on (process {record.pid} on {printable(record.host)})")
        else:
            console.print("[yellow]ended before its time[/]; the warehouse is what it was before. Run it again.")
        return
    style = {"succeeded": "green", "failed": "red"}.get(record.status, "yellow")
    words = "some assets only" if record.status == "partial" else record.status
    console.print(f"[{style}]{words}[/] after {record.seconds or 0:.1f} s")
    if record.error:
        console.print(Text("  " + printable(record.error)), soft_wrap=True)
        console.print(f"  details: {_shown(log_file(folder, record.run_id))}", soft_wrap=True)
    if record.outcomes:
        print_offered(console, record)


def _file(console: Console, label: str, path: Path) -> None:
    if path.exists():
        console.print(Text(f"  {label:<9} {_shown(path)}  ({size_of(path)})"), soft_wrap=True)


def _shown(path: Path) -> str:
    """A path as short as it can be told: relative where it lies below the current folder."""
    try:
        return printable(str(path.relative_to(Path.cwd())))
    except (ValueError, OSError):
        return printable(str(path))


def _quoted(path: Path) -> str:
    return shlex.quote(_shown(path))


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
