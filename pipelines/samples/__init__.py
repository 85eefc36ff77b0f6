"""Bundled sample documents: overviews of FICTIONAL medicines, for a first run and for tests.

Every medicine, active substance, study, number and reference in these documents is invented. They are written in the
manner of the European Medicines Agency's overviews, so that the pipeline can be tried without downloading anything,
and they say nothing about any real medicine.

`texts/*.txt` are the sources (markup: see `layout`); `pdf/*.pdf` is what `python -m pipelines.samples.layout` makes of
them.
"""

from importlib.resources import files
from pathlib import Path


def sample_dir() -> Path:
    """The folder with the bundled sample PDFs."""
    return Path(str(files(__name__) / "pdf"))


def text_dir() -> Path:
    """The folder with the texts that the sample PDFs are laid out from."""
    return Path(str(files(__name__) / "texts"))
