"""How far a stage is: what stages report to, so that the command line can draw a bar and Dagster need not."""

from typing import Protocol


class Progress(Protocol):
    """Told about each stage in turn. Calls come from one thread."""

    def start(self, stage: str, total: int) -> None:
        """A stage of `total` steps begins (0: nothing to do)."""

    def advance(self, steps: int = 1) -> None:
        """So many more steps of the current stage are done."""

    def finish(self) -> None:
        """The current stage is done."""


class NoProgress:
    """For runs that nobody watches."""

    def start(self, stage: str, total: int) -> None:
        return None

    def advance(self, steps: int = 1) -> None:
        return None

    def finish(self) -> None:
        return None
