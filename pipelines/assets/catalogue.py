"""The assets of the agency's site: its tables as listed, and the overviews that it lists, fetched into the store."""

from datetime import timedelta

import dagster as dg
import polars as pl

from pipelines.assets import OWNERS
from pipelines.catalogue.files import AgencyTable
from pipelines.errors import SourceError
from pipelines.metadata import frame_schema
from pipelines.progress import Progress
from pipelines.resources import Warehouse
from pipelines.site import AgencySite
from pipelines.sources.ema.client import SiteClosed, client
from pipelines.sources.ema.fetch import FetchSummary, fetch_overviews, fetch_tables
from pipelines.sources.ema.state import opened
from pipelines.sources.ema.store import DocumentStore
from pipelines.sources.ema.tables import load_table, take_file
from pipelines.stages.catalogue import EMA_DOCUMENTS, EMA_MEDICINES, EMA_ORPHANS, LISTED_SCHEMAS, listed_frame

KIND_OF = {EMA_MEDICINES: "medicines", EMA_DOCUMENTS: "documents", EMA_ORPHANS: "orphans"}


# The schedule is weekly; a day more is no reason to worry, a week more is.
WEEKLY = dg.FreshnessPolicy.time_window(fail_window=timedelta(days=14), warn_window=timedelta(days=8))


def _columns(name: str) -> dg.TableSchema:
    described = dict.fromkeys(LISTED_SCHEMAS[name], "As listed by the agency.")
    if "translations" in described:
        described["translations"] = "Addresses in other languages, as a JSON object."
    return frame_schema(LISTED_SCHEMAS[name], described)


@dg.multi_asset(
    name="agency_tables",
    outs={
        EMA_MEDICINES: dg.AssetOut(
            description="The agency's medicines table as listed: every medicine, with or without an overview. Typed, "
            "it is in `medicines`.",
            group_name="agency",
            kinds={"http", "parquet"},
            owners=OWNERS,
            io_manager_key="lake_io_manager",
            freshness_policy=WEEKLY,
            metadata={"dagster/column_schema": _columns(EMA_MEDICINES)},
        ),
        EMA_ORPHANS: dg.AssetOut(
            description="The agency's table of orphan designations as listed. Typed, it is in `orphan_designations`.",
            group_name="agency",
            kinds={"http", "parquet"},
            owners=OWNERS,
            io_manager_key="lake_io_manager",
            freshness_policy=WEEKLY,
            metadata={"dagster/column_schema": _columns(EMA_ORPHANS)},
        ),
    },
)
def agency_tables(
    context: dg.AssetExecutionContext, warehouse: Warehouse, site: AgencySite, progress: dg.ResourceParam[Progress]
) -> tuple[dg.Output[pl.DataFrame], dg.Output[pl.DataFrame]]:
    """Bring the agency's tables up to date where the run asks for that, and read them from the store."""
    store = DocumentStore(warehouse.paths)
    with opened(store.state_file) as state:
        if site.fetch:
            settings = site.settings
            with client(settings, store, state) as asking:
                outcomes = fetch_tables(asking, progress)
            context.log.info(f"the agency's tables: {outcomes}")
        for path in site.files:
            kind, table = take_file(path, store, state)
            context.log.info(f"{path}: the agency's table of {kind}, {len(table.rows)} rows")
            if table.unknown:
                context.log.warning(f"{path}: columns that are not known: {', '.join(table.unknown)}")
        outputs = []
        for name in (EMA_MEDICINES, EMA_ORPHANS):
            table_of = load_table(KIND_OF[name], store, state)
            frame = listed_frame(name, table_of)
            current = state.tables().get(KIND_OF[name])
            outputs.append(
                dg.Output(
                    frame,
                    output_name=name,
                    metadata=_described(frame, table_of, current),
                )
            )
    warehouse.record.stages[EMA_MEDICINES] = {"rows": len(outputs[0].value)}
    warehouse.save()
    return outputs[0], outputs[1]


def _described(
    frame: pl.DataFrame, table: AgencyTable | None, current: tuple[str, str] | None
) -> dict[str, dg.MetadataValue]:
    metadata: dict[str, dg.MetadataValue] = {"rows": dg.MetadataValue.int(len(frame))}
    if table is not None and current is not None:
        metadata["made_by_the_agency_at"] = dg.MetadataValue.text(table.timestamp or "not stated")
        metadata["origin"] = dg.MetadataValue.text(current[1])
        metadata["sha256"] = dg.MetadataValue.text(current[0])
    return metadata


@dg.asset(
    name=EMA_DOCUMENTS,
    group_name="agency",
    kinds={"http", "pdf"},
    owners=OWNERS,
    io_manager_key="lake_io_manager",
    deps=[EMA_MEDICINES],
    freshness_policy=WEEKLY,
    metadata={"dagster/column_schema": _columns(EMA_DOCUMENTS)},
)
def ema_epar_documents(
    context: dg.AssetExecutionContext, warehouse: Warehouse, site: AgencySite, progress: dg.ResourceParam[Progress]
) -> pl.DataFrame:
    """The overviews that the agency lists. Where the run asks for it, those that match are fetched into the store.
    Where the site refuses in the middle of that, the run goes on with what is there and says so."""
    store = DocumentStore(warehouse.paths)
    with opened(store.state_file) as state:
        if site.fetch:
            summary = _fetch(site, warehouse, progress)
            warehouse.record.stages[EMA_DOCUMENTS] = summary.figures()
            warehouse.record.problems += [
                {"path": got.url, "problem": got.detail or str(got.reason)} for got in summary.failed
            ]
            if summary.stopped:
                warehouse.record.problems.append({"path": site.settings.base_url, "problem": summary.stopped})
            warehouse.save()
            context.log.info(f"fetched: {summary.figures()}")
            context.add_output_metadata({k: dg.MetadataValue.float(float(v)) for k, v in summary.figures().items()})
        table = load_table(KIND_OF[EMA_DOCUMENTS], store, state)
        current = state.tables().get(KIND_OF[EMA_DOCUMENTS])
    frame = listed_frame(EMA_DOCUMENTS, table)
    context.add_output_metadata(_described(frame, table, current))
    return frame


def _fetch(site: AgencySite, warehouse: Warehouse, progress: Progress) -> FetchSummary:
    store = DocumentStore(warehouse.paths)
    with opened(store.state_file) as state, client(site.settings, store, state) as asking:
        try:
            return fetch_overviews(asking, site.filters, progress)
        except SiteClosed:
            raise
        except OSError as error:
            raise SourceError(f"the overviews could not be put into {store.root}: {error}") from error
