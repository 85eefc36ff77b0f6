"""`epar fetch`: the agency's tables, then the overviews that are wanted, into the store."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from pipelines.catalogue.medicines import read_medicines
from pipelines.errors import CatalogueError, SourceError
from pipelines.logs import logger
from pipelines.progress import Progress
from pipelines.sources.ema import content
from pipelines.sources.ema.client import PoliteClient, SiteClosed, client
from pipelines.sources.ema.selection import Filters, Selection, select
from pipelines.sources.ema.settings import TABLES, EmaSettings
from pipelines.sources.ema.state import Fetch, FetchState, opened
from pipelines.sources.ema.store import DocumentStore
from pipelines.sources.ema.tables import KINDS, listings_of, load_table
from pipelines.warehouse_folder import WarehouseFolder
from schemas.catalogue_words import FetchOutcome

log = logger(__name__)

NEEDED = ("medicines", "documents")
"""Tables without which nothing can be fetched. The orphan designations may be missing."""


@dataclass(slots=True)
class FetchSummary:
    """What a fetch did. Counts are of overviews; `bytes` of PDFs received."""

    listed: int = 0
    wanted: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)  # by FetchOutcome; those of an interrupted round included
    resumed: int = 0  # of these, done before the interruption
    bytes: int = 0
    failed: list[Fetch] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # addresses that answered so, or are no longer listed
    tables: dict[str, str] = field(default_factory=dict)  # outcome of each of the agency's tables
    stopped: str | None = None  # why it ended early
    seconds: float = 0.0

    @property
    def left(self) -> int:
        """Overviews that were wanted and not asked for."""
        return self.wanted - sum(self.outcomes.values())

    def figures(self) -> dict[str, float | int]:
        """For the run's record."""
        return {
            "wanted": self.wanted,
            **{outcome.value: self.outcomes.get(outcome.value, 0) for outcome in FetchOutcome},
            "left": self.left,
            "resumed": self.resumed,
            "bytes": self.bytes,
            "seconds": round(self.seconds, 2),
        }


def fetch(folder: WarehouseFolder, settings: EmaSettings, filters: Filters, progress: Progress) -> FetchSummary:
    """Bring the agency's tables and the overviews that match into the warehouse's store. The caller holds the lock.

    Raises SourceError where the tables cannot be had (SiteClosed where the site is to be left alone), SettingError
    for a filter that names nothing. Where the site refuses later on, the summary's `stopped` says so.
    """
    began = time.monotonic()
    store = DocumentStore(folder)
    with opened(store.state_file) as state, client(settings, store, state) as site:
        tables = fetch_tables(site, progress)
        summary = fetch_overviews(site, filters, progress)
    summary.tables = tables
    summary.seconds = time.monotonic() - began
    return summary


def fetch_tables(site: PoliteClient, progress: Progress) -> dict[str, str]:
    """Bring the agency's tables up to date. Out: the outcome of each. Raises SourceError where a needed one fails."""
    outcomes = {}
    progress.start("Fetching the catalogue", len(TABLES))
    for name in TABLES:
        url = site.settings.table_url(name)
        try:
            got = site.fetch(url, content.table(site.settings))
        except SiteClosed as closed:
            if closed.fetch is not None:
                site.state.record(closed.fetch, None)
            raise
        site.state.record(got, None)
        outcomes[name] = got.outcome
        if got.sha256 is not None and got.outcome not in (FetchOutcome.FAILED, FetchOutcome.GONE):
            site.state.set_table(name, got.sha256, url)
        elif name in NEEDED:
            why = got.detail or f"HTTP {got.status}"
            raise SourceError(
                f"the agency's table of {KINDS[name].label} could not be fetched from {url}: {why}. Without the site, "
                "`epar build --source ema --offline` builds from what was fetched before, and --catalogue takes a "
                "downloaded table"
            )
        progress.advance()
    progress.finish()
    return outcomes


def selection_of(store: DocumentStore, state: FetchState, filters: Filters) -> Selection:
    """The overviews that match, by the tables in the store. Raises CatalogueError where a table is not there."""
    medicines, documents = load_table("medicines", store, state), load_table("documents", store, state)
    if medicines is None or documents is None:
        missing = KINDS["medicines" if medicines is None else "documents"].label
        raise CatalogueError(
            f"the agency's table of {missing} is not in this warehouse; fetch it with: epar fetch, or give a "
            "downloaded file with --catalogue"
        )
    return select(read_medicines(medicines.rows).medicines, listings_of(documents).rows, filters)


def fetch_overviews(site: PoliteClient, filters: Filters, progress: Progress) -> FetchSummary:
    """Bring the overviews that match, by the tables in the store. Raises SettingError, CatalogueError."""
    began = time.monotonic()
    state = site.state
    selection = selection_of(site.store, state, filters)
    documents = state.tables()["documents"][0]
    round_id, again = state.begin_round(filters.key(site.settings.base_url, documents))
    done = state.done_in_round(round_id) if again else {}
    outcomes: Counter[str] = Counter()
    summary = FetchSummary(listed=selection.listed, wanted=len(selection.wanted))
    todo = [wanted for wanted in selection.wanted if wanted.url not in done]
    for wanted in selection.wanted:
        if wanted.url in done:
            outcomes[done[wanted.url]] += 1
            summary.resumed += 1
    progress.start("Fetching overviews", len(todo))
    kind = content.pdf(site.settings)
    for number, wanted in enumerate(todo):
        if number:
            site.pause()
        try:
            got = site.fetch(wanted.url, kind)
        except SiteClosed as closed:
            summary.stopped = str(closed)
            if closed.fetch is None:
                break
            got = closed.fetch
        state.record(got, round_id)
        outcomes[got.outcome] += 1
        summary.bytes += got.bytes
        if got.outcome == FetchOutcome.FAILED:
            summary.failed.append(got)
            log.warning("%s: %s", wanted.url, got.detail)
        progress.advance()
        if summary.stopped:
            break
    progress.finish()
    summary.outcomes = dict(outcomes)
    _note_gone(site, selection, filters, summary)
    if not summary.stopped:
        state.end_round(round_id)
    summary.seconds = time.monotonic() - began
    log.info("fetch: %s", summary.figures())
    return summary


def _note_gone(site: PoliteClient, selection: Selection, filters: Filters, summary: FetchSummary) -> None:
    """Overviews that answered so, and, where all are wanted, those fetched earlier that are no longer listed."""
    latest: Mapping[str, str] = site.state.latest_outcomes()
    summary.gone = sorted(wanted.url for wanted in selection.wanted if latest.get(wanted.url) == FetchOutcome.GONE)
    if filters == Filters():
        known = site.state.addresses().values()
        fetched = {address.url for address in known if address.sha256 and site.store.pdf(address.sha256).exists()}
        summary.gone += sorted(fetched - selection.addresses)
