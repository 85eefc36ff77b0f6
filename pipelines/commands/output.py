"""The options `--format`, `--output` and `--limit`, and where an answer goes."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.errors import EparError, SettingError

if TYPE_CHECKING:
    from pipelines.analysis.answers import Answer
    from pipelines.warehouse_folder import WarehouseFolder

FORMATS = ("table", "csv", "json", "parquet")
SHOWN = 100


def output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Decorator that adds the three options."""
    for option in (
        click.option(
            "--limit", type=click.IntRange(min=0), default=SHOWN, show_default=True, metavar="N",
            help="Rows shown as a table; 0: all. Other formats hold all rows.",
        ),
        click.option(
            "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), default=None, metavar="FILE",
            help="Write to FILE instead of the terminal.",
        ),
        click.option(
            "--format", "-f", "form", type=click.Choice(FORMATS), default="table", show_default=True,
            help="csv marks texts that a spreadsheet would run as formulas; parquet needs --output.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def deliver_query(folder: "WarehouseFolder", query: str, form: str, output: Path | None, limit: int) -> None:
    """Ask the warehouse and give the answer in the form that was asked for. Raises EparError in plain words."""
    from pipelines.analysis.answers import ask, save_parquet

    if form == "parquet":
        if output is None:
            raise SettingError("Parquet is no text: name a file with --output FILE")
        save_parquet(folder, query, output.absolute())
    else:
        deliver(ask(folder, query), form, output, limit)


def deliver(answer: "Answer", form: str, output: Path | None, limit: int) -> None:
    """Give an answer that is there already, as table, CSV or JSON."""
    from pipelines.analysis.answers import as_csv, as_json
    from pipelines.analysis.tables import print_answer
    from pipelines.console import make_console

    if form == "table" and output is None:
        print_answer(make_console(), answer, limit or None)
        return
    if form == "table":
        from rich.console import Console

        with _opened(output) as file:
            print_answer(Console(file=file, width=200, highlight=False), answer, limit or None)
        return
    text = as_csv(answer) if form == "csv" else as_json(answer)
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        with _opened(output) as file:
            file.write(text)


def _opened(output: Path | None) -> Any:
    if output is None:
        raise SettingError("no file was named")
    try:
        # A byte order mark would be a part of the first column's name for most readers.
        return output.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise EparError(f"{output} cannot be written: {(error.strerror or str(error)).lower()}") from error
