"""What each run did: one JSON file in the warehouse's runs/ folder, written as the run goes along.

A record starts as `running`. It ends as `succeeded` (the warehouse was replaced), `failed` (an error, in `error`) or
`partial` (a Dagster run of some assets only). A record that still says `running` when nobody holds the warehouse's
lock belongs to a run that was killed.
"""

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pipelines.warehouse_folder import WarehouseFolder, written_aside


@dataclass(slots=True)
class RunRecord:
    """The figures of one run. Times are UTC, ISO 8601; every count is a number of rows or documents."""

    run_id: str
    started_at: str
    origin: str  # `epar build` or `dagster`
    version: str
    pid: int = field(default_factory=os.getpid)
    host: str = field(default_factory=platform.node)
    status: str = "running"
    ended_at: str | None = None
    seconds: float | None = None
    settings: dict[str, object] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)  # paths offered that gave no file: path, problem
    not_parsed: list[dict[str, str | None]] = field(default_factory=list)  # file_name, outcome, reason, detail
    outcomes: dict[str, int] = field(default_factory=dict)  # of the files offered to this run
    stages: dict[str, dict[str, float | int]] = field(default_factory=dict)  # figures by stage
    tables: dict[str, int] = field(default_factory=dict)  # rows in the warehouse, by table
    rejected_rows: dict[str, int] = field(default_factory=dict)  # rows refused by their contract, by table
    error: str | None = None

    @property
    def refused_files(self) -> int:
        """How many of the files offered were rejected."""
        return self.outcomes.get("rejected", 0)

    @property
    def start_time(self) -> datetime:
        """When the run began, as the naive UTC time that the ledger's `seen_at` holds."""
        return datetime.fromisoformat(self.started_at).replace(tzinfo=None)


def new_record(run_id: str, origin: str, version: str) -> RunRecord:
    """A record of a run that starts now."""
    return RunRecord(run_id, datetime.now(UTC).isoformat(), origin, version)


def close_record(record: RunRecord, status: str, error: str | None = None) -> None:
    """Set how the run ended and how long it took."""
    ended = datetime.now(UTC)
    record.status, record.error = status, error
    record.ended_at = ended.isoformat()
    record.seconds = round((ended - datetime.fromisoformat(record.started_at)).total_seconds(), 1)


def save_record(folder: WarehouseFolder, record: RunRecord) -> None:
    """Write the record, whole or not at all."""
    with written_aside(record_file(folder, record.run_id), folder.tmp) as aside:
        aside.write_text(json.dumps(asdict(record), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def record_file(folder: WarehouseFolder, run_id: str) -> Path:
    return folder.runs / f"{run_id}.json"


def log_file(folder: WarehouseFolder, run_id: str) -> Path:
    """Where the details of a run go: one line for each document, and the traceback of an error."""
    return folder.runs / f"{run_id}.log"


def read_records(folder: WarehouseFolder) -> list[RunRecord]:
    """All records of a warehouse, the latest first. A file that is no record is passed over."""
    records = []
    for path in folder.runs.glob("*.json"):
        try:
            records.append(RunRecord(**json.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError, TypeError):
            continue
    return sorted(records, key=lambda record: (record.started_at, record.ended_at or "~", record.run_id), reverse=True)
