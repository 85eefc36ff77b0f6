"""Dagster resources: the warehouse folder a run writes, and the processes it may use."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
from pydantic import Field, PrivateAttr

from pipelines.lake import Lake
from pipelines.lock import hold
from pipelines.logs import logged_to
from pipelines.runs import RunRecord, close_record, log_file, new_record, save_record
from pipelines.stages.read import Effort
from pipelines.version import version
from pipelines.warehouse_folder import WarehouseFolder, default_folder
from pipelines.workers import default_workers

ORIGIN_TAG = "epar/origin"


class Warehouse(dg.ConfigurableResource):
    """The warehouse folder. A run holds its lock from its first step to its last and keeps a record in runs/."""

    folder: str = Field(
        default_factory=default_folder,
        description="The warehouse folder; a relative path starts where Dagster was started. "
        "Default: $EPAR_WAREHOUSE or warehouse/data.",
    )
    _record: RunRecord | None = PrivateAttr(default=None)
    _published: bool = PrivateAttr(default=False)

    @property
    def paths(self) -> WarehouseFolder:
        return WarehouseFolder(Path(self.folder).expanduser().absolute())

    @property
    def lake(self) -> Lake:
        return Lake(self.paths.lake)

    @property
    def record(self) -> RunRecord:
        """The record of this run. Call `save` after changing it."""
        if self._record is None:
            raise RuntimeError("the warehouse's record exists only while a run is going on")
        return self._record

    def save(self) -> None:
        save_record(self.paths, self.record)

    def published(self) -> None:
        """Say that this run has put a new warehouse in place."""
        self._published = True

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Warehouse"]:
        run = context.run
        if run is None:  # outside a run (a sensor, a shell) there is nothing to lock or to record
            yield self
            return
        folder = self.paths
        folder.prepare()
        origin = run.tags.get(ORIGIN_TAG, "dagster")
        with hold(folder, f"`{origin}`"), logged_to(log_file(folder, run.run_id)):
            self._record = new_record(run.run_id, origin, version())
            self.save()
            try:
                yield self
            finally:
                error = _first_failure(context)
                status = "failed" if error else "succeeded" if self._published else "partial"
                close_record(self.record, status, error)
                self.save()


def _first_failure(context: dg.InitResourceContext) -> str | None:
    """The first line of the error that stopped the run, if any."""
    if context.instance is None or context.run is None:
        return None
    logs = context.instance.all_logs(context.run.run_id, of_type=dg.DagsterEventType.STEP_FAILURE)
    for entry in logs:
        if entry.dagster_event is not None:
            error = entry.dagster_event.step_failure_data.error
            while error is not None and error.cause is not None:
                error = error.cause
            return "unknown error" if error is None else error.message.strip().splitlines()[0]
    return None


class Workers(dg.ConfigurableResource):
    """The processes that read and parse documents."""

    processes: int | None = Field(
        default=None,
        ge=0,
        description="How many; default: one for each processor. 0: none, work in the run's own process.",
    )
    document_seconds: int = Field(
        default=300, gt=0, description="How long one document (or one batch to parse) may take, in seconds."
    )

    def effort(self, log: Path | None = None) -> Effort:
        processes = default_workers() if self.processes is None else self.processes
        return Effort(processes, self.document_seconds, log)
