"""The agency's tables in the store: taken over from a file the user has, and read again for every build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.catalogue.columns import (
    DOCUMENTS,
    DOCUMENTS_REQUIRED,
    MEDICINES,
    MEDICINES_REQUIRED,
    ORPHANS,
    ORPHANS_REQUIRED,
)
from pipelines.catalogue.documents import read_listings
from pipelines.catalogue.files import MAX_BYTES, AgencyTable, read_table
from pipelines.catalogue.typed import Typed
from pipelines.errors import CatalogueError
from pipelines.sources.ema.state import FetchState
from pipelines.sources.ema.store import TABLE, DocumentStore
from pipelines.sources.folder import describe_os_error


@dataclass(frozen=True, slots=True)
class TableKind:
    """One of the agency's tables: its name here, its columns, those it must have."""

    name: str
    label: str
    columns: Mapping[str, tuple[str, ...]]
    required: Sequence[str]


KINDS: Mapping[str, TableKind] = {
    kind.name: kind
    for kind in (
        TableKind("medicines", "medicines", MEDICINES, MEDICINES_REQUIRED),
        TableKind("documents", "EPAR documents", DOCUMENTS, DOCUMENTS_REQUIRED),
        TableKind("orphans", "orphan designations", ORPHANS, ORPHANS_REQUIRED),
    )
}


def take_file(path: Path, store: DocumentStore, state: FetchState) -> tuple[str, AgencyTable]:
    """Make a file of the user's the current table of its kind, and give the kind's name and the table.

    The kind is told by its columns. Raises CatalogueError where it is none of the agency's tables.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CatalogueError(f"{path} is larger than a table of the agency's can be ({MAX_BYTES:,} bytes)")
        data = path.read_bytes()
    except OSError as error:
        raise CatalogueError(f"{path}: {describe_os_error(error)}") from None
    problems = []
    # The documents table has a product number and a name too, so it is tried before the medicines table.
    for name in ("documents", "orphans", "medicines"):
        kind = KINDS[name]
        try:
            table = read_table(data, kind.columns, kind.required, str(path))
        except CatalogueError as error:
            problems.append(error)
            continue
        suffix = ".xlsx" if data.startswith(b"PK\x03\x04") else ".json"
        state.set_table(name, store.take_bytes(data, TABLE, suffix), str(path))
        return name, table
    raise problems[-1]


def load_table(name: str, store: DocumentStore, state: FetchState) -> AgencyTable | None:
    """The current table of a kind; None where there is none. Raises CatalogueError where it cannot be read."""
    found = state.tables().get(name)
    path = store.table(found[0]) if found else None
    if found is None or path is None:
        return None
    kind = KINDS[name]
    label = f"the agency's table of {kind.label} ({found[1]})"
    return read_table(path.read_bytes(), kind.columns, kind.required, label)


def listings_of(table: AgencyTable) -> Typed:
    """The overviews that a documents table lists."""
    return read_listings(table.rows, [translations_of(extra) for extra in table.extra])


def translations_of(extra: Mapping[str, object]) -> dict[str, str]:
    """Addresses by language, from a record's `translations`."""
    found = extra.get("translations")
    if not isinstance(found, dict):
        return {}
    return {str(code): url for code, url in found.items() if isinstance(url, str) and url}
