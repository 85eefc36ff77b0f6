"""Answers as tables for people. Where the columns do not fit side by side, each row is shown as a block instead."""

import datetime as dt
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipelines.analysis.answers import Answer
from pipelines.console import printable

NARROWEST = 14  # a column squeezed below this can no longer be read
GAP = 2


def print_answer(console: Console, answer: Answer, limit: int | None) -> None:
    """Print the first `limit` rows (None: all), then how many there are; nothing is left out in silence."""
    shown = answer.rows if limit is None else answer.rows[:limit]
    cells = [[shown_value(value) for value in row] for row in shown]
    if fits(console.width, answer.columns, cells):
        _side_by_side(console, answer, cells)
    else:
        _blocks(console, answer.columns, cells)
    count = len(answer.rows)
    rest = f", {len(shown):,} shown (--limit 0 shows all)" if len(shown) < count else ""
    console.print(f"({count:,} {'row' if count == 1 else 'rows'}{rest})", style="dim")


def shown_value(value: Any) -> str:
    """A value as people read it; NULL is a middle dot. Control characters are shown as escapes."""
    if value is None:
        return "·"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "seconds")
    return printable(" ".join(str(value).split()) if isinstance(value, str) else str(value))


def fits(width: int, columns: list[str], cells: list[list[str]]) -> bool:
    """Whether columns of readable width fit into `width` characters."""
    needed = 0
    for number, name in enumerate(columns):
        longest = max([len(name), *(len(row[number]) for row in cells)])
        needed += min(longest, max(NARROWEST, len(name))) + GAP
    return needed - GAP <= width


def _side_by_side(console: Console, answer: Answer, cells: list[list[str]]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, GAP, 0, 0))
    for number, name in enumerate(answer.columns):
        numeric = all(isinstance(row[number], int | float | type(None)) for row in answer.rows) and any(
            isinstance(row[number], int | float) and not isinstance(row[number], bool) for row in answer.rows
        )
        table.add_column(Text(printable(name)), justify="right" if numeric else "left", overflow="fold")
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    console.print(table)


def _blocks(console: Console, columns: list[str], cells: list[list[str]]) -> None:
    width = max(len(name) for name in columns)
    for number, row in enumerate(cells):
        if number:
            console.print()
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0))
        table.add_column(style="bold", width=width)
        table.add_column(overflow="fold")
        for name, cell in zip(columns, row, strict=True):
            if cell != "·":
                table.add_row(Text(printable(name)), Text(cell))
        console.print(table)
