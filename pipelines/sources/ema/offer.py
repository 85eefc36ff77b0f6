"""The overviews in the store as PDFs offered to a build, like files of a folder, with where they came from."""

from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from pipelines.sources.ema.fetch import selection_of
from pipelines.sources.ema.selection import Filters
from pipelines.sources.ema.state import FetchState
from pipelines.sources.ema.store import DocumentStore
from pipelines.sources.folder import Listing, OfferedFile, offer_file, storable


def offer_overviews(store: DocumentStore, state: FetchState, filters: Filters) -> Listing:
    """All contents ever fetched from the addresses that match, oldest first: versions of one overview are several.

    A file whose content is not what its name says is offered with a problem, so that it ends in the ledger.
    """
    wanted = {found.url for found in selection_of(store, state, filters).wanted}
    listing = Listing()
    seen: set[tuple[str, str]] = set()
    for row in state.ledger():
        url, sha256 = str(row["url"]), row["sha256"]
        if url not in wanted or not isinstance(sha256, str) or (url, sha256) in seen:
            continue
        seen.add((url, sha256))
        found = offer_file(store.pdf(sha256), file_name_of(url))
        if found.sha256 is not None and found.sha256 != sha256:
            problem = f"{found.path} is damaged; remove it and fetch again"
            found = OfferedFile(found.path, found.file_name, None, None, problem)
        retrieved = row["fetched_at"]
        listing.files.append(
            replace(found, source_url=url, retrieved_at=retrieved if isinstance(retrieved, datetime) else None)
        )
    return listing


def file_name_of(url: str) -> str:
    """The name an overview goes by: the last part of its address. `x_en.pdf-0` becomes `x_en-0.pdf`."""
    name = storable(PurePosixPath(unquote(urlsplit(url).path, errors="replace")).name) or "overview.pdf"
    stem, mark, number = name.rpartition(".pdf-")
    return f"{stem}-{number}.pdf" if mark and number.isdigit() else name
