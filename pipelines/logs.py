"""Logging: one line for each document at debug level, a summary of each stage at info. Ids, never texts."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = "epar"
LINE_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def logger(name: str) -> logging.Logger:
    """The logger of a module, below one root that a run can attach its file to."""
    return logging.getLogger(f"{ROOT}.{name.removeprefix('pipelines.')}")


@contextmanager
def logged_to(path: Path, level: int = logging.DEBUG) -> Iterator[None]:
    """Append what the pipeline logs to a file while the block runs."""
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(LINE_FORMAT))
    handler.setLevel(level)
    root = logging.getLogger(ROOT)
    before = root.level
    root.setLevel(min(level, before or level))
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()


@contextmanager
def spoken() -> Iterator[None]:
    """Print what the pipeline logs on standard error while the block runs."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    root = logging.getLogger(ROOT)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
