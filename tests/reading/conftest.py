"""Where the documents are that tests compare with: bundled samples, and the team's corpus beside the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the corpus (pdf/, text/, other/). Skips where it is absent: it is no part of the project."""
    folder = SHARED / "corpus"
    if not (folder / "pdf").is_dir():
        pytest.skip(f"no corpus at {folder}")
    return folder


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """The bundled sample PDFs."""
    return sorted((ROOT / "pipelines" / "samples" / "pdf").glob("*.pdf"))
