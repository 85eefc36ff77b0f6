"""Pages are freed as they are read: memory does not grow with their number."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reading.pdf_files import BODY, body_lines, document

pytest.importorskip("resource", reason="peak memory is only told on POSIX systems")

READ = """
import resource, sys
from pathlib import Path
from pipelines.reading.reader import get_reader
result = get_reader(sys.argv[1]).read(Path(sys.argv[2]).read_bytes())
print(result.page_count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 if sys.platform == "linux" else 1024))
"""


@pytest.mark.parametrize("reader", ["pdfplumber", "pdfium"])
def test_peak_memory_hardly_grows_with_pages(reader: str, tmp_path: Path) -> None:
    peaks = []
    for pages in (5, 105):
        path = tmp_path / f"{pages}.pdf"
        path.write_bytes(document(*[body_lines(BODY * 9, step=12)] * pages))
        command = [sys.executable, "-c", READ, reader, str(path)]
        run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
        count, peak = run.stdout.split()
        assert int(count) == pages
        peaks.append(int(peak))
    # The lines themselves, and what pdfminer keeps of each page's objects, are 20-60 KB a page; glyphs alone were 1 MB.
    assert peaks[1] - peaks[0] < 15_000, peaks
