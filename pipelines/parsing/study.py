"""A study being put together from the sentences that speak of it."""

from dataclasses import dataclass, field

from pipelines.parsing.figures import Figure
from pipelines.parsing.overview import Section, Sentence


@dataclass(eq=False)
class Study:
    """A study being put together from the sentences that speak of it."""

    section: Section
    sentence: Sentence  # the sentence that introduces it; replaced by the one with its number of participants
    kind: str = "new"  # 'new' | 'group' | 'member' | 'extension'
    count: int = 1
    ordinal: int | None = None
    is_main: bool = False
    participants: Figure | None = None
    group: "Study | None" = None
    sentences: list[tuple[Section, Sentence, str]] = field(default_factory=list)  # with the part that is this study's
    members: list["Study"] = field(default_factory=list)
    subheading: str | None = None
    dropped: bool = False

    def own_text(self) -> list[str]:
        """The texts said of this study, in order."""
        return [part for _, _, part in self.sentences]
