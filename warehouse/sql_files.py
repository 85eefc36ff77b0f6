"""The SQL files of this package: views, macros and cookbook queries, each with its description in its first comment.

A file starts with comment lines. Lines `-- @column: text` describe the columns of a view (text goes on over following
comment lines that start with another `--   `); all other lines of the comment are the description.
"""

import re
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent
VIEWS, MACROS, QUERIES = PACKAGE / "views", PACKAGE / "macros", PACKAGE / "queries"

_COLUMN = re.compile(r"^@(\w+): (.*)$")


@dataclass(frozen=True)
class SqlFile:
    """One SQL file: its name (the stem), description, descriptions of columns, and its statement."""

    name: str
    description: str
    columns: dict[str, str]
    statement: str


def read_sql(path: Path) -> SqlFile:
    """Read one file. Raises ValueError where the comment or the statement is missing."""
    lines = path.read_text("utf-8").splitlines()
    words: list[str] = []
    columns: dict[str, str] = {}
    last: str | None = None
    count = 0
    for line in lines:
        if not line.startswith("--"):
            break
        count += 1
        text = line[2:].strip()
        found = _COLUMN.match(text)
        if found:
            last = found[1]
            columns[last] = found[2]
        elif last is not None and line.startswith("--   "):
            columns[last] += f" {text}"
        else:
            words.append(text)
    statement = "\n".join(lines[count:]).strip().rstrip(";").strip()
    description = " ".join(" ".join(words).split())
    if not description or not statement:
        raise ValueError(f"{path}: a description in the first comment and a statement are needed")
    return SqlFile(path.stem, description, columns, statement)


def read_folder(folder: Path) -> list[SqlFile]:
    """All SQL files of a folder, by name."""
    return [read_sql(path) for path in sorted(folder.glob("*.sql"))]


def views() -> list[SqlFile]:
    """The marts, by name."""
    return read_folder(VIEWS)


def macros() -> list[SqlFile]:
    """The macros, by name."""
    return read_folder(MACROS)


def queries() -> list[SqlFile]:
    """The cookbook, by name: `description` is the question, `statement` answers it."""
    return read_folder(QUERIES)
