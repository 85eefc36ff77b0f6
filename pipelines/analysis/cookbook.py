"""The query cookbook as the command line shows it."""

import difflib
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pipelines.errors import EparError
from warehouse.sql_files import QUERIES, queries


@dataclass(frozen=True, slots=True)
class CookbookQuery:
    """One query: its name, the question, the SQL and its file."""

    name: str
    question: str
    statement: str
    path: Path


def cookbook() -> list[CookbookQuery]:
    """All queries, by name."""
    return [CookbookQuery(sql.name, sql.description, sql.statement, QUERIES / f"{sql.name}.sql") for sql in queries()]


def find_query(name: str) -> CookbookQuery:
    """The query of that name. Raises EparError, with the names that come near, where there is none."""
    wanted = name.strip().lower().removesuffix(".sql").replace("-", "_")
    known = {query.name: query for query in cookbook()}
    if wanted in known:
        return known[wanted]
    near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.5) or [n for n in known if wanted and wanted in n][:3]
    hint = f"; did you mean {', '.join(near)}?" if near else "; list them with: epar queries"
    raise EparError(f"the cookbook has no query {name!r}{hint}")


def print_cookbook(console: Console) -> None:
    """Names and questions."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("query", no_wrap=True)
    table.add_column("question")
    for query in cookbook():
        table.add_row(query.name, query.question)
    console.print(table)
    console.print("\nRun one with: epar queries NAME     See its SQL with: epar queries NAME --show")
