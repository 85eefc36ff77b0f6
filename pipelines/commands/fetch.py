"""`epar fetch`: the agency's tables and overviews into the warehouse's document store."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.commands.options import filter_options, filters_of, settings_of, site_options
from pipelines.warehouse_folder import WarehouseFolder

if TYPE_CHECKING:
    from rich.console import Console

    from pipelines.sources.ema.fetch import FetchSummary

EXIT_STATUS = """\b
Exit status:
  0  every overview wanted is in the store, or is gone from the site
  1  some could not be fetched, or the site asked to stop; run the same command again
  2  nothing could be done
130  interrupted; the same command goes on where it stopped"""


def make_command(warehouse_option: Any, folder_of: Any, errors_in_words: Any) -> click.Command:
    """The command, with what the command line's module has in common for all commands."""

    @click.command(name="fetch", epilog=EXIT_STATUS)
    @filter_options
    @site_options
    @warehouse_option
    @click.option("--quiet", "-q", is_flag=True, help="Print only what went wrong.")
    def command(warehouse: Path | None, quiet: bool, **values: Any) -> None:
        """Fetch overviews from the European Medicines Agency's site.

        Brings the agency's tables and the overviews that match all options into the document store of the warehouse;
        `epar build --source ema` makes the tables. One connection at a time, with a pause between PDFs; what did not
        change is not downloaded again. Interrupted, the same command goes on where it stopped.
        """
        with errors_in_words():
            from pipelines.console import make_console, make_progress

            with make_progress(make_console(stderr=True), quiet) as progress:
                summary = run_fetch(folder_of(warehouse), values, progress)
            failed = bool(summary.failed or summary.stopped)
            if failed or not quiet:
                print_summary(make_console(stderr=quiet), summary)
        sys.exit(1 if failed else 0)

    return command


def run_fetch(folder: WarehouseFolder, values: dict[str, Any], progress: Any) -> "FetchSummary":
    """Fetch with the values of the options, holding the warehouse's lock. Raises EparError in plain words."""
    from pipelines.build import is_disk_full
    from pipelines.errors import EparError
    from pipelines.lock import hold
    from pipelines.logs import logged_to
    from pipelines.sources.ema.fetch import fetch

    settings, filters = settings_of(values), filters_of(values)
    folder.prepare()
    with hold(folder, "`epar fetch`"), logged_to(folder.runs / "fetch.log"):
        try:
            return fetch(folder, settings, filters, progress)
        except OSError as error:
            if is_disk_full(error):
                raise EparError(
                    f"the disk that holds {folder.root} is full; what was fetched is kept. Free some space, then run "
                    "the same command again"
                ) from error
            raise


def print_summary(console: "Console", summary: "FetchSummary") -> None:
    """What a fetch did, in words."""
    from rich.text import Text

    from pipelines.console import listed

    counts = summary.outcomes
    again = f" ({summary.resumed:,} of them before the interruption)" if summary.resumed else ""
    console.print(
        f"[bold]Overviews[/]  {summary.wanted:,} wanted{again}: {counts.get('new', 0):,} new, "
        f"{counts.get('changed', 0):,} changed, {counts.get('unchanged', 0):,} unchanged, {len(summary.gone):,} gone, "
        f"{counts.get('failed', 0):,} failed" + (f", {summary.left:,} not asked for" if summary.left else "")
    )
    console.print(f"  {size(summary.bytes)} received in {summary.seconds:,.1f} s")
    if summary.failed:
        console.print("  Failed (the next run tries them again):", style="yellow")
        listed(console, (f"{got.url}: {got.detail}" for got in summary.failed), "in fetch_ledger")
    if summary.gone:
        console.print("  Gone from the site (what was fetched earlier is kept):", style="yellow")
        listed(console, summary.gone)
    if summary.stopped:
        console.print(Text("Stopped: " + summary.stopped, style="yellow"), soft_wrap=True)
    if not summary.wanted:
        console.print("  No overview listed matches the options.", style="yellow")
    console.print("Next: epar build --source ema --offline")


def size(count: float) -> str:
    """A number of bytes for people."""
    for unit in ("bytes", "kB", "MB"):
        if count < 1000:
            return f"{count:,.0f} {unit}"
        count /= 1000
    return f"{count:,.1f} GB"
