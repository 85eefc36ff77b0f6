"""A build from the command line: the same assets as in Dagster's UI, in this process, with nothing left behind.

Dagster gets an instance that lives in the warehouse's tmp/ folder for the time of the run, and is kept quiet: what
there is to say goes to the progress bar, the run's record and its log.
"""

import errno
import logging
import tempfile
import traceback
import uuid
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.errors import CheckFailed, EparError, SettingError
from pipelines.lock import hold
from pipelines.progress import Progress
from pipelines.runs import RunRecord, close_record, log_file, new_record, read_records, save_record
from pipelines.version import version
from pipelines.warehouse_folder import WarehouseFolder

ORIGIN = "epar build"
DISK_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


@dataclass(frozen=True, slots=True)
class BuildSettings:
    """What `epar build` was asked to do. `paths` empty: the bundled samples; None: the default.

    `from_site`: build from the overviews in the store instead of paths. `site`: configuration of the `site` resource.
    """

    paths: Sequence[Path]
    folder: WarehouseFolder
    fresh: bool = False
    reader: str | None = None
    workers: int | None = None
    from_site: bool = False
    site: Mapping[str, object] = field(default_factory=dict)
    term_map: Path | None = None


def build(settings: BuildSettings, progress: Progress) -> RunRecord:
    """Build the warehouse and give the run's record.

    Raises EparError with a plain message where nothing was built. Any other exception is an internal error, whose
    traceback stands in the run's log. Either way the warehouse is what it was before.
    """
    folder = settings.folder
    folder.prepare()
    run_id = str(uuid.uuid4())
    with hold(folder, f"`{ORIGIN}`"):
        try:
            _check_reader(settings.reader)
            _materialize(settings, run_id, progress)
        except BaseException as error:
            _record_failure(folder, run_id, error)
            plain = _plain(error, folder)
            if plain is error:
                raise
            raise plain from error
        return _record_of(folder, run_id)


def _materialize(settings: BuildSettings, run_id: str, progress: Progress) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import dagster as dg

        from pipelines.definitions import build_definitions
        from pipelines.jobs import build_warehouse
        from pipelines.resources import ORIGIN_TAG

        with tempfile.TemporaryDirectory(prefix="dagster-", dir=settings.folder.tmp) as dagster_home:
            # `settings` also keeps Dagster from sending usage statistics.
            instance = dg.DagsterInstance.ephemeral(dagster_home, settings={"telemetry": {"enabled": False}})
            job = build_definitions(progress=progress).resolve_job_def(build_warehouse.name)
            with _quiet("dagster"):
                job.execute_in_process(
                    run_config=_run_config(settings),
                    instance=instance,
                    run_id=run_id,
                    tags={ORIGIN_TAG: ORIGIN},
                )


def _run_config(settings: BuildSettings) -> dict[str, object]:
    sources: dict[str, object] = {"paths": [str(path) for path in settings.paths], "fresh": settings.fresh}
    if settings.from_site:
        sources["source"] = "ema"
    ops: dict[str, object] = {"pdf_manifest": {"config": sources}}
    resources: dict[str, object] = {"warehouse": {"config": {"folder": str(settings.folder.root)}}}
    if settings.site:
        resources["site"] = {"config": dict(settings.site)}
    if settings.reader is not None:
        ops["lines"] = {"config": {"reader": settings.reader}}
    if settings.term_map is not None:
        ops["adverse_event_terms"] = {"config": {"term_map": str(settings.term_map)}}
    if settings.workers is not None:
        resources["workers"] = {"config": {"processes": settings.workers}}
    return {"ops": ops, "resources": resources, "loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    log = logging.getLogger(name)
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def _check_reader(name: str | None) -> None:
    from pipelines.reading.reader import READERS

    if name is not None and name not in READERS:
        raise SettingError(f"there is no reader {name!r}; readers are: {', '.join(sorted(READERS))}")


def _record_of(folder: WarehouseFolder, run_id: str) -> RunRecord:
    for record in read_records(folder):
        if record.run_id == run_id:
            return record
    return new_record(run_id, ORIGIN, version())


def _record_failure(folder: WarehouseFolder, run_id: str, error: BaseException) -> None:
    """Note in record and log why the run failed. On a full disk that may not work either; the message still comes."""
    try:
        record = _record_of(folder, run_id)
        close_record(record, "failed", _one_line(error))
        save_record(folder, record)
        if not isinstance(error, EparError):
            with log_file(folder, run_id).open("a", encoding="utf-8") as log:
                traceback.print_exception(error, file=log)
            error.__dict__["epar_log"] = log_file(folder, run_id)  # the command line says where to look
    except OSError:
        pass


def _plain(error: BaseException, folder: WarehouseFolder) -> BaseException:
    """The error in words a user can act on where there are such words, else the error itself."""
    if isinstance(error, EparError | SystemExit):
        return error
    if not isinstance(error, Exception):  # Ctrl-C, which Dagster gives a name of its own while a step runs
        return KeyboardInterrupt()
    if is_disk_full(error):
        return EparError(
            f"the disk that holds {folder.root} is full; the warehouse is as it was before. Free some space, then run "
            "the same command again: documents that were read are not read again"
        )
    import dagster as dg

    from schemas.errors import ContractError
    from warehouse.errors import WarehouseError as NotWritten

    if isinstance(error, NotWritten):
        return EparError(str(error))
    if isinstance(error, ContractError):
        return CheckFailed(f"the tables do not fit their contracts, so the warehouse was not changed: {error}")
    if isinstance(error, dg.DagsterExecutionStepExecutionError | dg.DagsterError) and "asset check" in str(error):
        return CheckFailed(f"the warehouse was not changed: {_one_line(error)}")
    return error


def is_disk_full(error: BaseException | None) -> bool:
    """Whether an error, or what it was raised from, says that there is no space left."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, OSError) and error.errno in DISK_FULL:
            return True
        if "no space left" in str(error).lower() or "os error 28" in str(error).lower():
            return True
        error = error.__cause__ or error.__context__
    return False


def _one_line(error: BaseException) -> str:
    if not isinstance(error, Exception):
        return "stopped before its end"
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if not isinstance(error, EparError) else text
