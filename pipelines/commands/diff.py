"""`epar diff`: what changed."""

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.commands.common import errors_in_words, folder_of, warehouse_option

if TYPE_CHECKING:
    from pipelines.analysis.answers import Answer
    from pipelines.analysis.changes import Side

SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "-f", "form", type=click.Choice(("text", "csv", "json")), default="text", show_default=True,
    help="text for reading; csv and json have a row for each change, with its sentence.",
)  # fmt: skip
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), default=None, metavar="FILE")
@warehouse_option
def diff(old: str, new: str, form: str, output: Path | None, warehouse: Path | None) -> None:
    """Say what changed from OLD to NEW: medicines, versions, facts.

    OLD and NEW are dates (of one warehouse: what was current on that day), or folders of two warehouses.

    \b
    epar diff 2024-01 2026-01            what overviews added or dropped in two years
    epar diff last-week/ this-week/      what another build changed
    """
    with errors_in_words():
        from pipelines.analysis.changes import differences, read_side
        from pipelines.commands.output import deliver

        folder = folder_of(warehouse)
        sides = read_side(old, folder), read_side(new, folder)
        answer = differences(*sides)
        if form != "text":
            deliver(answer, form, output, 0)
        elif output is not None:
            deliver(answer, "table", output, 0)
        else:
            _print(answer, *sides)


def _print(answer: "Answer", old: "Side", new: "Side") -> None:
    from rich.text import Text

    from pipelines.console import make_console, printable

    console = make_console()
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    console.print(Text(f"From {printable(old.words)} to {printable(new.words)}", style="bold"), soft_wrap=True)
    if not rows:
        console.print("Nothing changed.")
        return
    for (name, number), changes in groupby(rows, key=lambda row: (row["medicine_name"], row["product_number"])):
        console.print()
        # Where a document prints no number, its name stands for it.
        console.print(Text(printable(name if number == name else f"{name} ({number})"), style="bold"))
        for change in changes:
            sign, colour = SIGNS[change["change"]]
            line = Text(f"  {sign} ", style=colour)
            line.append(printable(change["description"]), style="default")
            console.print(line, soft_wrap=not console.is_terminal)
    counts = {kind: sum(row["change"] == kind for row in rows) for kind in SIGNS}
    console.print("\n" + ", ".join(f"{count:,} {kind}" for kind, count in counts.items() if count))
