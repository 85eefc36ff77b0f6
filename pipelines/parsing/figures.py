"""A number of study text with what it was taken for."""

from dataclasses import dataclass


@dataclass(slots=True)
class Figure:
    """A number of study text with what it was taken for. `reason` is None for a result, else why it is none."""

    value: float
    unit: str
    start: int
    end: int
    qualifier: str = "exact"
    numerator: int | None = None
    denominator: int | None = None
    reason: str | None = None
    in_bracket: bool = False
    is_participants: bool = False
    is_change: bool = False
