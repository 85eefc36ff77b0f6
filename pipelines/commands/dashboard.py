"""`epar dashboard`: look at an export in a browser."""

from pathlib import Path

import click

from pipelines.commands.common import errors_in_words


@click.command()
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=None,
    help="The port to listen on; 0: any free one. [default: 8321, or a free one where that is taken]",
)  # fmt: skip
@click.option("--open", "open_browser", is_flag=True, help="Also open the page in the browser.")
def dashboard(directory: Path, port: int | None, open_browser: bool) -> None:
    """Show an export (made by `epar export DIR`) in the browser, on this machine only, until Ctrl+C.

    Reads nothing but the Parquet files in DIR. A new export into DIR shows after a reload of the page.
    """
    with errors_in_words():
        from pipelines.errors import EparError
        from warehouse.dashboard.server import DEFAULT_PORT, Dashboard
        from warehouse.errors import WarehouseError

        try:
            server = _started(Dashboard, directory.absolute(), port, DEFAULT_PORT)
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


def _started(make, directory: Path, port: int | None, default: int):  # type: ignore[no-untyped-def]  # noqa: ANN001
    if port is not None:
        return make(directory, port)
    try:
        return make(directory, default)
    except OSError:
        return make(directory, 0)
