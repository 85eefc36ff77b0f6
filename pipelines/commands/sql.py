"""`epar sql` and `epar queries`: questions to the warehouse."""

from pathlib import Path

import click

from pipelines.commands.common import errors_in_words, folder_of, warehouse_option
from pipelines.commands.output import deliver_query, output_options


@click.command()
@click.argument("query", required=False)
@click.option("--file", "file", metavar="FILE", type=click.Path(path_type=Path), help="Read the query from FILE.")
@output_options
@warehouse_option
def sql(
    query: str | None, file: Path | None, form: str, output: Path | None, limit: int, warehouse: Path | None
) -> None:
    """Ask the warehouse in SQL (DuckDB's). It is opened read-only.

    \b
    epar sql "SELECT medicine_name, term FROM marts.adverse_event_profile WHERE is_serious"
    epar sql "SHOW ALL TABLES"               which tables there are
    epar sql "DESCRIBE adverse_events"       which columns a table has
    epar sql --file my.sql -f csv -o my.csv  a query from a file, the answer into a file
    """
    if (query is None) == (file is None):
        raise click.UsageError("Give a query in quotes, or --file FILE.")
    with errors_in_words():
        deliver_query(folder_of(warehouse), query or _read(file), form, output, limit)


def _read(file: Path | None) -> str:
    from pipelines.errors import EparError

    if file is None:
        raise EparError("no query was given")
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise EparError(f"{file} cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError:
        raise EparError(f"{file} cannot be read: it is no UTF-8 text") from None
    if not text.strip():
        raise EparError(f"{file} holds no query")
    return text


@click.command()
@click.argument("name", required=False)
@click.option("--show", is_flag=True, help="Print the query instead of running it.")
@output_options
@warehouse_option
def queries(name: str | None, show: bool, form: str, output: Path | None, limit: int, warehouse: Path | None) -> None:
    """Ask the cookbook: common questions with their queries.

    Without NAME the questions are listed; with it, the query is run on the warehouse.
    """
    with errors_in_words():
        from pipelines.analysis.cookbook import find_query, print_cookbook

        if name is None:
            from pipelines.console import make_console

            print_cookbook(make_console())
            return
        found = find_query(name)
        if show:
            click.echo(found.path.read_text("utf-8").rstrip())
            return
        if form == "table" and output is None:
            click.echo(f"{found.question}\n")
        deliver_query(folder_of(warehouse), found.statement, form, output, limit)
