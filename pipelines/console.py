"""What the command line prints: progress, summaries, problems. Names of files are shown so that they cannot act on the
terminal."""

import time
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as RichBar
from rich.table import Table
from rich.text import Text

from pipelines.progress import NoProgress, Progress

LISTED = 10  # so many files are named one by one; the rest are counted
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """`text` with control and direction characters as escapes, so that a file's name cannot disguise itself."""
    return "".join(
        f"\\u{ord(char):04x}" if char in _BIDI or unicodedata.category(char) in ("Cc", "Cs") else char for char in text
    )


def make_console(stderr: bool = False) -> Console:
    """A console that breaks no lines where its output goes into a file."""
    console = Console(stderr=stderr, highlight=False)
    if not console.is_terminal:
        console = Console(stderr=stderr, highlight=False, width=200)
    return console


class BarProgress:
    """A bar on a terminal: one line for each stage."""

    def __init__(self, console: Console) -> None:
        columns = (
            TextColumn("{task.description:<22}"),
            BarColumn(bar_width=32),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("left"),
            TimeRemainingColumn(),
        )
        self._bar = RichBar(*columns, console=console)
        self._task = self._bar.add_task("Starting", total=None)
        self._fresh = True

    def __enter__(self) -> "BarProgress":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._fresh:
            self._bar.update(self._task, visible=False)
        self._bar.stop()

    def start(self, stage: str, total: int) -> None:
        if self._fresh:  # the first stage takes the line that said "Starting"
            self._bar.update(self._task, visible=False)
            self._fresh = False
        if total:
            self._task = self._bar.add_task(stage, total=total)

    def advance(self, steps: int = 1) -> None:
        self._bar.advance(self._task, steps)

    def finish(self) -> None:
        return None


class LineProgress:
    """For output that goes to a file or another program: one line when a stage is done."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._stage, self._total, self._began = "", 0, 0.0

    def __enter__(self) -> "LineProgress":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def start(self, stage: str, total: int) -> None:
        self._stage, self._total, self._began = stage, total, time.monotonic()

    def advance(self, steps: int = 1) -> None:
        return None

    def finish(self) -> None:
        if self._total:
            count = f": {self._total:,}" if self._total > 1 else ""
            self._console.print(f"{self._stage}{count} ({time.monotonic() - self._began:.1f} s)", markup=False)


class QuietProgress(NoProgress):
    """Says nothing."""

    def __enter__(self) -> "QuietProgress":
        return self

    def __exit__(self, *_: object) -> None:
        return None


def make_progress(console: Console, quiet: bool) -> BarProgress | LineProgress | QuietProgress:
    """The way of showing progress that fits where the output goes."""
    if quiet:
        return QuietProgress()
    return BarProgress(console) if console.is_terminal else LineProgress(console)


def counts_table(counts: Mapping[str, int], refused: Mapping[str, int]) -> Table:
    """Rows by table, with those that were refused."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("  table")
    table.add_column("rows", justify="right")
    if refused:
        table.add_column("refused", justify="right")
    for name, count in counts.items():
        cells = [f"  {name}", f"{count:,}"]
        table.add_row(*cells, *([f"{refused[name]:,}" if name in refused else ""] if refused else []))
    return table


def listed(console: Console, lines: Iterable[str], rest: str = "more") -> None:
    """Print lines with an indent, the first LISTED of them; then how many there are besides."""
    found = list(lines)
    for line in found[:LISTED]:
        console.print(Text("    " + printable(line)), soft_wrap=True)
    if len(found) > LISTED:
        console.print(f"    … and {len(found) - LISTED:,} {rest}")


def size_of(path: Path) -> str:
    """Size of a file, or of the files in a folder, for people."""
    files = [path] if path.is_file() else [file for file in path.iterdir() if file.is_file()]
    size = float(sum(file.stat().st_size for file in files))
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:,.0f} {unit}"
        size /= 1000
    return f"{size:,.1f} GB"


__all__ = ["Progress", "counts_table", "listed", "make_console", "make_progress", "printable", "size_of"]
