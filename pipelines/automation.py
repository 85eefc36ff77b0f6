"""What starts runs by itself: a weekly schedule, a sensor on the agency's catalogue, a sensor on an inbox folder.

All are off until somebody switches them on in the Dagster UI, or with `dagster schedule start` and `dagster sensor
start`.
"""

import hashlib
import os
import time
from pathlib import Path

import dagster as dg

from pipelines.errors import EparError, WarehouseLocked
from pipelines.jobs import build_from_site, build_warehouse
from pipelines.lock import hold
from pipelines.progress import NoProgress
from pipelines.resources import Warehouse
from pipelines.site import AgencySite
from pipelines.sources.ema.client import client
from pipelines.sources.ema.fetch import fetch_tables
from pipelines.sources.ema.state import opened
from pipelines.sources.ema.store import DocumentStore
from pipelines.sources.ema.tables import load_table
from pipelines.sources.folder import list_pdfs
from pipelines.stages.catalogue import EMA_DOCUMENTS, EMA_MEDICINES, listed_frame

INBOX_VARIABLE = "EPAR_INBOX"
SETTLED_SECONDS = 10
"""A file in the inbox that was written to more recently than this may still be coming in."""

weekly_refresh = dg.ScheduleDefinition(
    name="weekly_refresh",
    job=build_from_site,
    cron_schedule="0 4 * * 1",
    execution_timezone="Europe/Amsterdam",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="Mondays at four in the morning where the agency is: fetch what changed, then build.",
)


@dg.sensor(
    job=build_from_site,
    minimum_interval_seconds=6 * 3600,
    default_status=dg.DefaultSensorStatus.STOPPED,
    description="Starts a run when the agency's tables have other rows than before. One change gives one run.",
)
def catalogue_changed(
    context: dg.SensorEvaluationContext, warehouse: Warehouse, site: AgencySite
) -> dg.SensorResult | dg.SkipReason:
    """The cursor is the hash of the rows; when the agency only writes its files anew, nothing happens."""
    try:
        found = current_catalogue(warehouse, site)
    except WarehouseLocked as error:
        return dg.SkipReason(f"not now: {error}")
    except EparError as error:
        return dg.SkipReason(f"the agency's tables could not be had: {error}")
    if found == context.cursor:
        return dg.SkipReason("the agency's tables have the rows they had")
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=found)], cursor=found)


def current_catalogue(warehouse: Warehouse, site: AgencySite) -> str:
    """Bring the agency's tables up to date and give a hash of their rows: medicines, and overviews listed.

    Raises EparError: SourceError where they cannot be had, WarehouseLocked while a run writes the warehouse.
    """
    folder = warehouse.paths
    folder.prepare()
    store = DocumentStore(folder)
    digest = hashlib.sha256()
    with hold(folder, "a look at the agency's tables"), opened(store.state_file) as state:
        with client(site.settings, store, state) as asking:
            fetch_tables(asking, NoProgress())
        for asset, kind in ((EMA_MEDICINES, "medicines"), (EMA_DOCUMENTS, "documents")):
            frame = listed_frame(asset, load_table(kind, store, state))
            # In an order of their own, so that rows which only changed places are no change.
            digest.update(frame.sort(frame.columns).write_csv().encode())
    return digest.hexdigest()


@dg.sensor(
    job=build_warehouse,
    minimum_interval_seconds=60,
    default_status=dg.DefaultSensorStatus.STOPPED,
    description=f"Builds from the PDFs in the inbox folder (${INBOX_VARIABLE}, or inbox/ in the warehouse folder) when "
    "what lies there has changed.",
)
def inbox(context: dg.SensorEvaluationContext, warehouse: Warehouse) -> dg.SensorResult | dg.SkipReason:
    """The cursor is a hash of the PDFs' names and contents. Files that are still being written are waited for."""
    folder = inbox_folder(warehouse)
    if not folder.is_dir():
        return dg.SkipReason(f"there is no folder {folder}")
    try:
        newest = max((path.stat().st_mtime for path in folder.rglob("*") if path.is_file()), default=0.0)
    except OSError:
        return dg.SkipReason("files are moving in the inbox")
    if time.time() - newest < SETTLED_SECONDS:
        return dg.SkipReason("a file in the inbox was written to a moment ago")
    files = list_pdfs([folder]).files
    if not files:
        return dg.SkipReason(f"no PDF in {folder}")
    found = hashlib.sha256(repr(sorted((file.file_name, file.sha256) for file in files)).encode()).hexdigest()
    if found == context.cursor:
        return dg.SkipReason("the inbox is as it was")
    config = {"ops": {"pdf_manifest": {"config": {"paths": [str(folder)]}}}}
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=found, run_config=config)], cursor=found)


def inbox_folder(warehouse: Warehouse) -> Path:
    """Where the inbox is."""
    given = os.environ.get(INBOX_VARIABLE)
    return Path(given).expanduser().absolute() if given else warehouse.paths.root / "inbox"


SCHEDULES = [weekly_refresh]
SENSORS = [catalogue_changed, inbox]
