"""`epar dashboard`: look at an export in a browser."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipelines.commands.common import errors_in_words

if TYPE_CHECKING:
    from warehouse.dashboard.server import Dashboard


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=None,
    help="The port to listen on; 0: any free one. [default: 8321, or a free one where that is taken]",
)  # fmt: skip
@click.option("--open", "open_browser", is_flag=True, help="Also open the page in the browser.")
def dashboard(directory: Path, port: int | None, open_browser: bool) -> None:
    """Show an export in the browser.

    DIR is what `epar export DIR` wrote. The page is served on this machine only, until Ctrl+C.

    Reads nothing but the Parquet files in DIR. A new export into DIR shows after a reload of the page.
    """
    with errors_in_words():
        from pipelines.errors import EparError
        from warehouse.errors import WarehouseError

        try:
            server = _started(directory.absolute(), port)
        except WarehouseError as error:
            raise EparError(str(error)) from error
        except OSError as error:
            raise EparError(f"port {port} cannot be used: {(error.strerror or str(error)).lower()}") from error
        click.echo(f"Dashboard of {directory}: {server.url}")
        click.echo("Ctrl+C ends it.")
        if open_browser:
            import webbrowser

            webbrowser.open(server.url)
        with server:
            try:
                server.serve_forever()
            except KeyboardInterrupt:
                click.echo()


def _started(directory: Path, port: int | None) -> "Dashboard":
    from warehouse.dashboard.server import DEFAULT_PORT, Dashboard

    if port is not None:
        return Dashboard(directory, port)
    try:
        return Dashboard(directory, DEFAULT_PORT)
    except OSError:
        return Dashboard(directory, 0)
