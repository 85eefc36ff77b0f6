"""The command line, `epar`. Only click is imported here, so that help answers at once; the rest when work begins."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipelines.commands.check import check
from pipelines.commands.common import ALL_DONE, SOME_REFUSED, errors_in_words, folder_of, warehouse_option
from pipelines.commands.dashboard import dashboard
from pipelines.commands.diff import diff
from pipelines.commands.export import export
from pipelines.commands.facts import show, trace
from pipelines.commands.fetch import make_command as make_fetch
from pipelines.commands.options import (
    catalogue_option,
    check_build_options,
    filter_options,
    site_config,
    site_options,
)
from pipelines.commands.sql import queries, sql
from pipelines.warehouse_folder import WarehouseFolder

if TYPE_CHECKING:
    from pipelines.runs import RunRecord

EXIT_STATUS = """\b
Exit status:
  0  every file was processed, or set aside as another kind of document
  1  a file was refused, or a path gave no files; the others were processed
  2  nothing could be done; the warehouse is as it was before

Rows that their contract refuses do not change it: they are in rejected_rows."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def cli() -> None:
    """Tables from the European Medicines Agency's EPAR overviews.

    epar reads overview PDFs and builds a DuckDB warehouse and Parquet tables of medicines, indications, regimens,
    studies and side effects. Every row leads back to the sentence it was read from.

    \b
    Start here:
      epar build --samples       build from the bundled samples (fictional medicines)
      epar build my-pdfs/        build from your PDFs
      epar build --source ema    fetch all overviews from the agency's site, then build
      epar status                what is in the warehouse
      epar export my-tables/     one Parquet file for each table
      epar dashboard my-tables/  look at them in the browser

    Not affiliated with the European Medicines Agency.
    """


@cli.command(epilog=EXIT_STATUS)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--samples", is_flag=True, help="Build from the bundled samples: overviews of fictional medicines.")
@click.option(
    "--source",
    type=click.Choice(["folder", "ema"]),
    default="folder",
    help="ema: fetch overviews from the European Medicines Agency's site, then build. [default: folder]",
)
@click.option("--offline", is_flag=True, help="With --source ema: build from what was fetched before.")
@catalogue_option
@filter_options
@site_options
@warehouse_option
@click.option("--fresh", is_flag=True, help="Forget documents of earlier builds and read everything again.")
@click.option("--reader", metavar="NAME", default=None, help="How PDFs are read: pdfplumber or pdfium.")
@click.option(
    "--workers", metavar="N", type=click.IntRange(0, 256), default=None,
    help="Processes that read and parse; 0: none, work in this process. [default: one for each processor]",
)  # fmt: skip
@click.option(
    "--term-map", "term_map", metavar="FILE", type=click.Path(path_type=Path), default=None,
    help="CSV of your own terms for side effects: term, normalised_term, code. [default: $EPAR_TERM_MAP]",
)  # fmt: skip
@click.option("--quiet", "-q", is_flag=True, help="Print only what went wrong.")
@click.option("--verbose", "-v", is_flag=True, help="Print a line for each document.")
def build(
    paths: tuple[Path, ...],
    samples: bool,
    source: str,
    offline: bool,
    warehouse: Path | None,
    fresh: bool,
    reader: str | None,
    workers: int | None,
    term_map: Path | None,
    quiet: bool,
    verbose: bool,
    **site: Any,
) -> None:
    """Build the warehouse from PDFs and folders of PDFs, or from the agency's site.

    Folders are searched recursively for .pdf files. Documents of earlier builds stay in the warehouse; files that did
    not change are not read again. A newer version of a medicine's overview makes the older one not current.
    """
    from_site = source == "ema"
    check_build_options(from_site, offline, bool(paths or samples), site)
    if not paths and not samples and not from_site:
        raise click.UsageError("Name PDFs or folders of PDFs, or give --samples for the bundled ones.")
    if paths and samples:
        raise click.UsageError("Give either paths or --samples, not both.")
    with errors_in_words():
        from pipelines.build import BuildSettings
        from pipelines.build import build as run_build
        from pipelines.console import make_console, make_progress

        asked = site_config(from_site and not offline, site)
        files = [path.absolute() for path in paths]
        settings = BuildSettings(files, folder_of(warehouse), fresh, reader, workers, from_site, asked, term_map)
        with make_progress(make_console(stderr=True), quiet or verbose) as progress, _spoken(verbose):
            record = run_build(settings, progress)
        _report(record, settings.folder, quiet)
    sys.exit(SOME_REFUSED if record.refused_files or record.problems else ALL_DONE)


def _report(record: "RunRecord", folder: WarehouseFolder, quiet: bool) -> None:
    from pipelines.console import make_console
    from pipelines.status import print_build_summary, print_offered

    if not quiet:
        print_build_summary(make_console(), folder, record)
    elif record.refused_files or record.problems:
        print_offered(make_console(stderr=True), record)


@cli.command()
@warehouse_option
def status(warehouse: Path | None) -> None:
    """Say what is in the warehouse and how the last run went."""
    with errors_in_words():
        from pipelines.console import make_console
        from pipelines.status import print_status

        print_status(make_console(), folder_of(warehouse))


@cli.command()
def version() -> None:
    """Print the version."""
    from pipelines.version import DISTRIBUTION
    from pipelines.version import version as installed

    click.echo(f"{DISTRIBUTION} {installed()}")


cli.add_command(export)
cli.add_command(dashboard)
cli.add_command(check)
cli.add_command(diff)
cli.add_command(show)
cli.add_command(sql)
cli.add_command(trace)
cli.add_command(queries)


@contextmanager
def _spoken(verbose: bool) -> Iterator[None]:
    """With --verbose, what the pipeline logs also goes to standard error."""
    if not verbose:
        yield
        return
    from pipelines.logs import spoken

    with spoken():
        yield


cli.add_command(make_fetch(warehouse_option, folder_of, errors_in_words))


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that the output's encoding lacks must not stop a run
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="epar")


if __name__ == "__main__":
    main()
