"""What every subcommand shares: the option that names the warehouse, errors in words, exit statuses."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from pipelines.errors import EparError
from pipelines.warehouse_folder import DEFAULT_FOLDER, FOLDER_VARIABLE, WarehouseFolder, default_folder

ALL_DONE, SOME_REFUSED, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 130

warehouse_option = click.option(
    "--warehouse",
    "warehouse",
    metavar="DIR",
    type=click.Path(path_type=Path),
    default=None,
    help=f"The warehouse folder. [default: ${FOLDER_VARIABLE}, or {DEFAULT_FOLDER}]",
)


def folder_of(given: Path | None) -> WarehouseFolder:
    """The warehouse folder that was named, else the default one."""
    return WarehouseFolder((given or Path(default_folder())).expanduser().absolute())


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Every error ends as one message and an exit status; the traceback of an unexpected one goes to a file."""
    try:
        yield
    except EparError as error:
        _fail(str(error))
    except KeyboardInterrupt:
        click.echo("\nepar: stopped; the warehouse is as it was before", err=True)
        sys.exit(INTERRUPTED)
    except (click.ClickException, click.exceptions.Exit):
        raise
    except BrokenPipeError:
        # The reader (`head`) has gone; what is still buffered must not be flushed to it when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ALL_DONE)
    except Exception as error:
        _fail(f"internal error, {type(error).__name__}: {_first_line(error)}\n      {_where_details_are(error)}")


def _fail(message: str) -> None:
    from pipelines.console import printable

    lines = [printable(line) for line in message.splitlines()]
    click.echo("epar: " + "\n".join(lines), err=True)
    sys.exit(NOTHING_DONE)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no message"])[0][:300]


def _where_details_are(error: Exception) -> str:
    log = getattr(error, "epar_log", None)
    if log is not None:
        return f"details: {log}"
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", prefix="epar-error-", suffix=".log", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    return f"details: {file.name}"
