"""The version of the code, and of a warehouse: the code's version and the date of its data."""

import datetime as dt
import tomllib
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from pathlib import Path

DISTRIBUTION = "epar-warehouse"


def version() -> str:
    """The distribution's version; in a bare checkout the one that pyproject.toml states, else `unknown`."""
    try:
        return installed_version(DISTRIBUTION)
    except PackageNotFoundError:
        return _stated_version(Path(__file__).parent.parent / "pyproject.toml")


def _stated_version(project: Path) -> str:
    try:
        stated = tomllib.loads(project.read_text("utf-8"))["project"]
    except (OSError, ValueError, KeyError):
        return "unknown"
    return str(stated["version"]) if stated.get("name") == DISTRIBUTION else "unknown"


def warehouse_version(code: str, data_date: dt.date | None) -> str:
    """Version of a warehouse: code version and data date ('1.2.0+2026-03-14'); without a date the code version."""
    return code if data_date is None else f"{code}+{data_date.isoformat()}"
