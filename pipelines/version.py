"""The version of the installed package."""

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

DISTRIBUTION = "epar-warehouse"


def version() -> str:
    """The distribution's version, or `not installed` where the package is run from a bare checkout."""
    try:
        return installed_version(DISTRIBUTION)
    except PackageNotFoundError:
        return "not installed"
