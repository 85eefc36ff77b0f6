"""Worker processes: answers, time limits, deaths, an installation that does not work."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines import workers
from pipelines.workers import Lost, TaskFailed, WorkersUnavailable, default_workers, run_tasks

# Speaks the workers' language: answers with what it was asked, hangs or dies when told to.
STAND_IN = """
import json, os, signal, sys, time
print("ready", flush=True)
for line in sys.stdin:
    task = json.loads(line)
    if task["task"] == "hang": time.sleep(600)
    if task["task"] == "die": os.kill(os.getpid(), signal.SIGKILL)
    if task["task"] == "leave": sys.exit(3)
    if task["task"] == "full": print(json.dumps({"failed": "OSError: No space left on device"}), flush=True); continue
    print(json.dumps({"pid": os.getpid(), "number": task["number"]}), flush=True)
"""


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", STAND_IN])
    yield


def tasks(*kinds: str) -> list[dict]:
    return [{"task": kind, "number": number} for number, kind in enumerate(kinds)]


def answers(found: list[dict], count: int, seconds: float = 60) -> dict[int, object]:
    return {task["number"]: answer for task, answer in run_tasks(found, count, seconds)}


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize("count", [1, 3])
def test_every_task_is_answered(count: int) -> None:
    found = answers(tasks(*["ok"] * 10), count)
    assert sorted(found) == list(range(10))
    assert all(answer["number"] == number for number, answer in found.items())  # type: ignore[index]
    assert len({answer["pid"] for answer in found.values()}) <= count  # type: ignore[index]


@pytest.mark.usefixtures("stand_in")
def test_no_tasks_start_no_process() -> None:
    assert answers([], 4) == {}


@pytest.mark.usefixtures("stand_in")
@pytest.mark.parametrize(
    ("kind", "detail"),
    [("die", "the process reading it ended with signal 9"), ("leave", "the process reading it ended with status 3")],
)
def test_a_worker_that_ends_costs_its_task_only(kind: str, detail: str) -> None:
    found = answers(tasks("ok", kind, "ok", "ok"), 1)
    assert found.pop(1) == Lost("worker_ended", detail)
    assert all(isinstance(answer, dict) for answer in found.values())


@pytest.mark.usefixtures("stand_in")
def test_a_worker_that_hangs_is_stopped_in_time() -> None:
    began = time.monotonic()
    found = answers(tasks("ok", "hang", "ok"), 2, seconds=1)
    assert time.monotonic() - began < 15
    assert found.pop(1) == Lost("time_limit", "took more than 1 seconds")
    assert all(isinstance(answer, dict) for answer in found.values())


@pytest.mark.usefixtures("stand_in")
def test_stopping_half_way_ends_the_processes() -> None:
    work = run_tasks(tasks(*["ok"] * 3, "hang", "hang"), 2, 600)
    next(work)
    began = time.monotonic()
    work.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 10


@pytest.mark.usefixtures("stand_in")
def test_what_is_no_documents_fault_stops_the_run() -> None:
    with pytest.raises(TaskFailed, match="No space left"):
        answers(tasks("ok", "full", "ok", "ok"), 1)


def test_a_worker_says_when_it_cannot_write(tmp_path: Path, samples: Path) -> None:
    """The lines file cannot be written: that is not the PDF's fault."""
    import hashlib

    pdf = samples / "bactovane.pdf"
    (tmp_path / "file").write_text("x")
    task = {"task": "read", "path": str(pdf), "sha256": hashlib.sha256(pdf.read_bytes()).hexdigest()}
    task |= {"reader": "pdfplumber", "target": str(tmp_path / "file" / "lines.parquet"), "tmp": str(tmp_path)}
    with pytest.raises(TaskFailed, match="Error: "):
        list(run_tasks([task], 1, 60, tmp_path / "log"))


def test_workers_that_do_not_start_stop_the_run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(workers, "COMMAND", [sys.executable, "-c", "import no_such_module"])
    with pytest.raises(WorkersUnavailable, match=r"do not start \(status 1\): ModuleNotFoundError: No module named"):
        list(run_tasks(tasks("ok"), 1, 60, tmp_path / "log"))
    assert "no_such_module" in (tmp_path / "log").read_text()


def test_there_is_at_least_one_processor() -> None:
    assert default_workers() >= 1


def test_a_worker_needs_neither_dagster_nor_pandera() -> None:
    """They would cost seconds for each process."""
    import subprocess

    from tests.helpers import surroundings

    code = (
        "import sys, pipelines.tasks as t; t.prepare()\n"
        "import pipelines.reading.pdfplumber_reader, pipelines.frames, pipelines.lake\n"
        "print([m for m in ('dagster', 'pandera', 'pandas', 'duckdb') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=surroundings())
    assert done.stdout.strip() == "[]", done.stderr
