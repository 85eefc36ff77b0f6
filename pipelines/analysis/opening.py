"""A warehouse opened to be asked, and nothing else.

The connection is read-only, reaches no other file and no network, loads no extension and sees no Python variables: a
query taken from elsewhere can read the warehouse, but do nothing besides.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from pipelines.errors import WarehouseError
from pipelines.warehouse_folder import WarehouseFolder

_SEALED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
}


@contextmanager
def opened(folder: WarehouseFolder, writable: Iterable[Path] = ()) -> Iterator[duckdb.DuckDBPyConnection]:
    """A sealed read-only connection for a block.

    `writable` are the only files that a query may write (COPY ... TO). Raises WarehouseError where there is no
    warehouse, or what is there cannot be opened.
    """
    if not folder.database.is_file():
        raise WarehouseError(f"there is no warehouse in {folder.root}; make one with: epar build --samples")
    try:
        connection = duckdb.connect(str(folder.database), read_only=True)
    except duckdb.Error as error:
        raise WarehouseError(f"the warehouse {folder.database} cannot be opened: {first_line(error)}") from error
    try:
        connection.execute("SET allowed_paths = $1", [[str(path) for path in writable]])
        for setting, value in _SEALED.items():
            connection.execute(f"SET {setting} = {value}")
        connection.execute("SET lock_configuration = true")
        yield connection
    finally:
        connection.close()


def rows_of(connection: duckdb.DuckDBPyConnection, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
    """The rows of one of this project's own queries, as dicts.

    Raises WarehouseError where the warehouse lacks what the query needs: another version of this program built it.
    """
    try:
        found = connection.execute(query, values or [])
        names = [column[0] for column in found.description or []]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    except (duckdb.CatalogException, duckdb.BinderException) as error:
        raise WarehouseError(
            f"this warehouse was built by another version of epar ({first_line(error)}); build it again with epar build"
        ) from error


def first_line(error: Exception) -> str:
    """The first line of an error's message."""
    return (str(error).strip().splitlines() or ["no message"])[0]
