"""Processes that read and parse documents, so that one that hangs or crashes costs one document and not the run.

A worker is `python -m pipelines.worker`: it imports only what reading and parsing need, takes one task (a line of JSON)
at a time on its standard input and answers with a line of JSON. Rows travel as Parquet files whose paths stand in the
messages. A worker that does not answer within its time, or ends, is replaced and its task is given back as lost.
"""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from pipelines import tasks as task_functions
from pipelines.errors import EparError

COMMAND = [sys.executable, "-P", "-m", "pipelines.worker"]
START_SECONDS = 120  # a worker that has not said it is ready by then never will

Task = dict[str, Any]
Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lost:
    """A task whose worker gave no answer: `reason` is `time_limit` or `worker_ended`."""

    reason: str
    detail: str


class WorkersUnavailable(EparError):
    """Worker processes cannot be started at all: the installation is at fault, not a document."""


class TaskFailed(Exception):
    """A task could not be done for a reason that is no document's: the disk is full, or the code is wrong."""


def default_workers() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_tasks(
    tasks: Sequence[Task], workers: int, seconds: float, log: Path | None = None
) -> Iterator[tuple[Task, Answer | Lost]]:
    """Run tasks and yield each with its answer, as they end (not in order).

    `workers` processes at most; 0 runs the tasks in this process, without protection, for debugging. `seconds` is how
    long one task may take. What workers print goes to the end of `log`.

    Raises TaskFailed and WorkersUnavailable; the processes are ended in any case.
    """
    if workers == 0:
        for task in tasks:
            yield task, task_functions.perform(task)
        return
    waiting: queue.SimpleQueue[Task] = queue.SimpleQueue()
    for task in tasks:
        waiting.put(task)
    done: queue.SimpleQueue[tuple[Task, Answer | Lost] | BaseException] = queue.SimpleQueue()
    stop = threading.Event()
    crew = [_Keeper(waiting, done, stop, seconds, log) for _ in range(min(workers, len(tasks)))]
    for keeper in crew:
        keeper.start()
    try:
        for _ in tasks:
            result = done.get()
            if isinstance(result, BaseException):
                raise result
            task, answer = result
            if isinstance(answer, dict) and task_functions.FAILED in answer:
                raise TaskFailed(answer[task_functions.FAILED])
            yield task, answer
    finally:
        stop.set()
        for keeper in crew:
            keeper.end_worker()
        for keeper in crew:
            keeper.join()


class _Keeper(threading.Thread):
    """Keeps one worker process busy and replaces it when it is lost."""

    def __init__(
        self,
        waiting: "queue.SimpleQueue[Task]",
        done: "queue.SimpleQueue[tuple[Task, Answer | Lost] | BaseException]",
        stop: threading.Event,
        seconds: float,
        log: Path | None,
    ) -> None:
        super().__init__(daemon=True)
        self._waiting, self._done, self._stop_event = waiting, done, stop
        self._seconds, self._log = seconds, log
        self._worker: subprocess.Popen[str] | None = None
        self._lock = threading.Lock()

    def run(self) -> None:
        try:
            while not self._stop_event.is_set():
                try:
                    task = self._waiting.get_nowait()
                except queue.Empty:
                    break
                answer = self._perform(task)
                if not self._stop_event.is_set():
                    self._done.put((task, answer))
        except BaseException as error:
            self._done.put(error)
        finally:
            self.end_worker()

    def _perform(self, task: Task) -> Answer | Lost:
        worker = self._ready_worker()
        if worker is None:
            return Lost("worker_ended", "the run was stopped")
        timed_out = threading.Event()

        def stop_worker() -> None:
            timed_out.set()
            worker.kill()

        timer = threading.Timer(self._seconds, stop_worker)
        timer.daemon = True
        timer.start()
        try:
            line = _ask(worker, json.dumps(task))
        finally:
            timer.cancel()
        if line:
            answer: Answer = json.loads(line)
            return answer
        status = worker.wait()
        with self._lock:
            self._worker = None
        if timed_out.is_set():
            return Lost("time_limit", f"took more than {self._seconds:g} seconds")
        ended = f"signal {-status}" if status < 0 else f"status {status}"
        return Lost("worker_ended", f"the process reading it ended with {ended}")

    def _ready_worker(self) -> "subprocess.Popen[str] | None":
        with self._lock:
            if self._worker is None and not self._stop_event.is_set():
                self._worker = _start_worker(self._log)
            return self._worker

    def end_worker(self) -> None:
        """End the process now; it only ever leaves whole files behind."""
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            for stream in (worker.stdin, worker.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()


def _start_worker(log: Path | None) -> "subprocess.Popen[str]":
    environment = dict(os.environ)
    # Where the package is run from a checkout without being installed, workers must find it too.
    home = str(Path(__file__).resolve().parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [environment.get("PYTHONPATH"), home]))
    # One thread for polars in each worker: there are as many workers as processors.
    environment.setdefault("POLARS_MAX_THREADS", "1")
    errors: int | IO[bytes] = subprocess.DEVNULL if log is None else log.open("ab")
    try:
        worker = subprocess.Popen(
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
            env=environment,
        )
    finally:
        if not isinstance(errors, int):
            errors.close()
    timer = threading.Timer(START_SECONDS, worker.kill)
    timer.daemon = True
    timer.start()
    ready = worker.stdout is not None and worker.stdout.readline().strip() == task_functions.READY
    timer.cancel()
    if not ready:
        with contextlib.suppress(subprocess.TimeoutExpired):
            worker.wait(timeout=5)  # it may still be saying why
        worker.kill()
        status = worker.wait()
        raise WorkersUnavailable(f"the processes that read documents do not start (status {status}){_last_words(log)}")
    return worker


def _last_words(log: Path | None) -> str:
    """The last line that a worker left in the log, and where that is."""
    if log is None:
        return ""
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n") if log.exists() else []
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")
    return f": {last}; details: {log}"


def _ask(worker: "subprocess.Popen[str]", message: str) -> str:
    """One question, one answer; an empty answer where the worker is gone."""
    if worker.stdin is None or worker.stdout is None:
        return ""
    try:
        worker.stdin.write(message + "\n")
        worker.stdin.flush()
        line = worker.stdout.readline()
    except (OSError, ValueError):  # ValueError: closed by another thread
        return ""
    return line if line.endswith("\n") else ""
