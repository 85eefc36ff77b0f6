"""Reading in processes: a bad document costs itself and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.reading import worker
from pipelines.reading.limits import Limits
from pipelines.reading.lines import ReadDocument, ReadError
from pipelines.reading.worker import read_many
from tests.reading.pdf_files import BODY, body_document, scanned_document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.pdf", "b 'quoted' \"name\".pdf", "c é.pdf"):
        (tmp_path / name).write_bytes(body_document())
    (tmp_path / "scan.pdf").write_bytes(scanned_document())
    (tmp_path / "empty.pdf").write_bytes(b"")
    return tmp_path


def reasons(results: Iterator[worker.Result]) -> dict[str, str]:
    return {path.name: getattr(result, "reason", "read") for path, result in results}


def test_every_path_gets_one_answer(folder: Path) -> None:
    paths = [*sorted(folder.iterdir()), folder / "missing.pdf", folder]
    results = list(read_many(paths, workers=2))
    assert sorted(path for path, _ in results) == sorted(paths)
    found = reasons(iter(results))
    assert found.pop(folder.name) == "unreadable"
    assert found == {
        "a.pdf": "read",
        "b 'quoted' \"name\".pdf": "read",
        "c é.pdf": "read",
        "empty.pdf": "empty_file",
        "missing.pdf": "unreadable",
        "scan.pdf": "no_text_layer",
    }
    read = [result for _, result in results if isinstance(result, ReadDocument)]
    assert [[line.text for line in result.lines] for result in read] == [list(BODY)] * 3


def test_no_paths() -> None:
    assert list(read_many([])) == []


def test_limits_and_readers_reach_the_workers(folder: Path) -> None:
    paths = [folder / "a.pdf"]
    ((_, refused),) = read_many(paths, limits=Limits(max_bytes=10))
    assert isinstance(refused, ReadError)
    assert refused.reason == "too_large"
    ((_, read),) = read_many(paths, reader="pdfium")
    assert isinstance(read, ReadDocument)
    assert read.reader == "pdfium"
    with pytest.raises(ValueError, match="unknown reader"):
        next(read_many(paths, reader="ocr"))


def sabotaged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, deed: str) -> None:
    """Workers that do something to themselves when they read a file whose name starts with 'bad'."""
    script = tmp_path / "sabotage.py"
    script.write_text(
        textwrap.dedent(f"""
            import os, signal, time
            from pipelines.reading import worker
            whole = worker.read_path
            def read_path(path, *rest):
                if path.name.startswith("bad"):
                    {deed}
                return whole(path, *rest)
            worker.read_path = read_path
            worker._serve()
        """)
    )
    start = subprocess.Popen

    def popen(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        assert command[:2] == [sys.executable, "-m"]
        return start([sys.executable, str(script)], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", popen)


@pytest.fixture
def with_bad(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "pdfs"
    folder.mkdir()
    paths = [folder / name for name in ("good1.pdf", "bad1.pdf", "good2.pdf", "bad2.pdf", "good3.pdf")]
    for path in paths:
        path.write_bytes(body_document())
    return paths


@pytest.mark.parametrize(
    ("deed", "detail"),
    [
        ("time.sleep(600)", "reader timed out"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "reader process died"),
        ("os._exit(3)", "reader process died"),
        ("print('noise on standard output') or os._exit(0)", "reader process died"),
    ],
)
@pytest.mark.parametrize("workers", [1, 3])
def test_a_worker_that_hangs_or_dies(
    deed: str, detail: str, workers: int, with_bad: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotaged(monkeypatch, tmp_path, deed)
    results = dict(read_many(with_bad, workers=workers, timeout_s=2))
    assert reasons(iter(results.items())) == {
        "good1.pdf": "read",
        "bad1.pdf": "damaged",
        "good2.pdf": "read",
        "bad2.pdf": "damaged",
        "good3.pdf": "read",
    }
    assert {result.detail for result in results.values() if isinstance(result, ReadError)} == {detail}


def test_what_a_library_prints_does_not_mix_with_the_answers(
    with_bad: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotaged(monkeypatch, tmp_path, "print('noise', flush=True); os.write(1, b'more noise')")
    assert set(reasons(read_many(with_bad, workers=2)).values()) == {"read"}


def test_workers_that_cannot_start(with_bad: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    start = subprocess.Popen

    def popen(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        return start([sys.executable, "-c", "raise SystemExit(1)"], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", popen)
    results = list(read_many(with_bad, workers=2))
    assert {result.detail for _, result in results if isinstance(result, ReadError)} == {"reader process died"}
    assert len(results) == len(with_bad)


def test_closing_early_ends_the_processes(with_bad: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = worker._start

    def watched() -> subprocess.Popen[bytes]:
        started.append(start())
        return started[-1]

    monkeypatch.setattr(worker, "_start", watched)
    results = read_many(with_bad * 4, workers=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert started
    assert all(process.returncode is not None for process in started)


def test_workers_import_nothing_they_do_not_need() -> None:
    code = "import sys, pipelines.reading.worker as w; w.get_reader('pdfplumber'); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ).stdout.split()
    assert not {"dagster", "pandera", "polars", "duckdb", "pandas"} & set(loaded)
