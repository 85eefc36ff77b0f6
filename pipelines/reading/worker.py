"""Reading many files in processes that may hang or die without harm to the others.

A worker is `python -m pipelines.reading.worker`, not a `multiprocessing` process: those import the program's main
module again, and Dagster's takes seconds that a worker does not need. It gets paths on its standard input and answers
with pickles. Whoever dies or takes too long is replaced, and its document becomes a ReadError.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final

from pipelines.reading.guard import describe
from pipelines.reading.limits import DEFAULT_LIMITS, Limits
from pipelines.reading.lines import ReadDocument, ReadError
from pipelines.reading.reader import DEFAULT_READER, Reader, get_reader

Result = tuple[Path, ReadDocument | ReadError]

_LENGTH: Final = struct.Struct("<Q")
_DEFAULT_TIMEOUT: Final = 120.0  # seconds; the slowest overview at hand takes less than one


def read_path(path: Path, reader: Reader, limits: Limits = DEFAULT_LIMITS) -> ReadDocument | ReadError:
    """One file -> its document, or the reason why not. Raises nothing for a bad or unreadable file."""
    try:
        if path.stat().st_size > limits.max_bytes:
            return ReadError("too_large", f"{path.stat().st_size} bytes; limit {limits.max_bytes}")
        return reader.read(path.read_bytes())
    except ReadError as error:
        return error
    except OSError as error:
        return ReadError("unreadable", describe(error))


def read_many(
    paths: Sequence[Path],
    workers: int | None = None,
    timeout_s: float = _DEFAULT_TIMEOUT,
    reader: str = DEFAULT_READER,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Result]:
    """Reads files in `workers` processes (default: one for each processor) and yields each as it ends, in any order.

    A document that takes longer than `timeout_s` seconds, or whose process dies, is yielded as ReadError('damaged')
    with the detail 'reader timed out' or 'reader process died'. Closing the iterator ends the processes.
    """
    get_reader(reader, limits)  # an unknown name fails here and not in every worker
    waiting: queue.SimpleQueue[Path] = queue.SimpleQueue()
    for path in paths:
        waiting.put(path)
    # Bounded: documents wait here for a slow consumer, not in memory without end.
    count = max(1, min(workers or os.cpu_count() or 1, len(paths)))
    done: queue.Queue[Result | BaseException] = queue.Queue(maxsize=2 * count)
    stop = threading.Event()
    keepers = [_Keeper(waiting, done, stop, timeout_s, (reader, limits)) for _ in range(count)]
    for keeper in keepers:
        keeper.start()
    try:
        for _ in paths:
            result = done.get()
            if isinstance(result, BaseException):
                raise result
            yield result
    finally:
        stop.set()
        for keeper in keepers:
            keeper.end_worker()
            while keeper.is_alive():
                with contextlib.suppress(queue.Empty):
                    done.get(timeout=0.05)  # a keeper may be waiting to hand over what nobody wants any more


class _Keeper(threading.Thread):
    """Keeps one worker process busy, and replaces it when it is lost."""

    def __init__(
        self,
        waiting: queue.SimpleQueue[Path],
        done: queue.Queue[Result | BaseException],
        stop: threading.Event,
        timeout_s: float,
        setup: tuple[str, Limits],
    ) -> None:
        super().__init__(daemon=True)
        self._waiting, self._done, self._stopped, self._timeout_s, self._setup = waiting, done, stop, timeout_s, setup
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        try:
            while not self._stopped.is_set():
                try:
                    path = self._waiting.get_nowait()
                except queue.Empty:
                    return
                self._done.put((path, self._read(path)))
        except BaseException as error:
            self._done.put(error)
        finally:
            self.end_worker()

    def end_worker(self) -> None:
        """Ends the process, whatever it is doing."""
        with self._lock:
            if self._process is not None:
                _end(self._process)
                self._process = None

    def _read(self, path: Path) -> ReadDocument | ReadError:
        try:
            process = self._ready()
            if process is None:
                return ReadError("unreadable", "reading was stopped")
        except (OSError, EOFError, pickle.UnpicklingError):
            self.end_worker()
            return ReadError("damaged", "reader process died")
        late = threading.Event()

        def expire() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(self._timeout_s, expire)
        timer.daemon = True
        timer.start()
        try:
            _send(process.stdin, path)
            answer: ReadDocument | ReadError = _receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.end_worker()
            return ReadError("damaged", "reader timed out" if late.is_set() else "reader process died")
        finally:
            timer.cancel()
        return answer

    def _ready(self) -> subprocess.Popen[bytes] | None:
        """The process, started if need be. The time of a document does not include the start."""
        with self._lock:
            if self._stopped.is_set():
                return None
            if self._process is None:
                self._process = _start()
                _send(self._process.stdin, self._setup)
                _receive(self._process.stdout)
            elif self._process.poll() is not None:
                raise EOFError
            return self._process


def _start() -> subprocess.Popen[bytes]:
    """A worker that finds the same packages as this process."""
    root = str(Path(__file__).parents[2])
    search = os.pathsep.join(dict.fromkeys([root, *(entry for entry in sys.path if entry)]))
    return subprocess.Popen(
        [sys.executable, "-m", __spec__.name if __spec__ else "pipelines.reading.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": search},
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            if stream is not None:
                stream.close()
    process.wait()


def _send(stream: IO[bytes] | None, value: Any) -> None:
    if stream is None:
        raise EOFError
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes] | None) -> Any:
    if stream is None:
        raise EOFError
    header = stream.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        raise EOFError
    data = stream.read(_LENGTH.unpack(header)[0])
    return pickle.loads(data)


def _serve() -> None:
    """The worker's life: a setup, then paths in and answers out until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answers
    requests = sys.stdin.buffer
    name, limits = _receive(requests)
    reader = get_reader(name, limits)
    _send(answers, "ready")
    while True:
        try:
            path = _receive(requests)
        except EOFError:
            return
        _send(answers, read_path(path, reader, limits))


if __name__ == "__main__":
    _serve()
