"""The data dictionary: every table, column, rule and word, generated from the contracts and the SQL files.

python -m warehouse.dictionary            write warehouse/DICTIONARY.md
python -m warehouse.dictionary --check    exit with 1 where the file is not what would be written
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

from schemas.contract import Contract, ForeignKey
from schemas.registry import contracts
from schemas.vocabularies import Rule, Vocabulary
from warehouse.ddl import MARTS, create_all
from warehouse.sql_files import macros, views

DICTIONARY = Path(__file__).with_name("DICTIONARY.md")

_INTRODUCTION = """\
# Data dictionary

Generated from the contracts by `python -m warehouse.dictionary`; do not edit.

The same descriptions stand in the DuckDB file as comments and in the metadata of the exported Parquet files. Text is
UTF-8, dates are DATE, times are TIMESTAMP in UTC, shares are 0 to 1. What a document does not state is NULL. Facts
carry their provenance: `sections.text[char_start:char_end] = quote` holds for every row. Every table holds all versions
of a document; `documents.is_current` marks the latest, and the marts show only it where they do not say otherwise."""


def render() -> str:
    """The whole dictionary as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION
    yield ""
    yield "## Tables"
    yield ""
    yield "| table | one row for |"
    yield "|---|---|"
    for of in contracts():
        yield f"| [`{of.name}`](#{of.name}) | {_cell(_first_sentence(of.description))} |"
    for of in contracts():
        yield from _table(of)
    yield from _marts()
    yield from _macros()
    yield from _rules()
    yield from _vocabularies()


def _table(of: Contract) -> Iterator[str]:
    yield ""
    yield f"### {of.name}"
    yield ""
    yield of.description
    yield ""
    yield f"Key: {_code(of.primary_key)}."
    for unique in of.unique_keys:
        yield f"Also unique: {_code(unique)}."
    for key in of.foreign_keys:
        yield f"Reference: {_reference(key)}."
    yield ""
    yield "| column | type | NULL | unit | meaning |"
    yield "|---|---|---|---|---|"
    for column in of.columns:
        words = f" One of [{column.enum.__name__}](#{column.enum.__name__.lower()})." if column.enum else ""
        yield (
            f"| `{column.name}` | {column.duckdb_type} | {'yes' if column.nullable else 'no'} | {column.unit or ''} "
            f"| {_cell(column.description)}{words} |"
        )
    if of.row_rules:
        yield ""
        yield "Rules for a row:"
        yield ""
        for rule in of.row_rules:
            yield f"- `{rule.name}` ({_code(rule.columns)}): {rule.description}."


def _marts() -> Iterator[str]:
    yield ""
    yield "## Marts"
    yield ""
    yield f"Views in the schema `{MARTS}`; each is also exported as `marts_<view>.parquet`."
    types = _mart_types()
    for view in views():
        yield ""
        yield f"### {MARTS}.{view.name}"
        yield ""
        yield view.description
        yield ""
        yield "| column | type | meaning |"
        yield "|---|---|---|"
        for name, sql_type in types[view.name]:
            yield f"| `{name}` | {sql_type} | {_cell(view.columns.get(name, ''))} |"


def _mart_types() -> dict[str, list[tuple[str, str]]]:
    """Columns and types of each mart, as DuckDB sees them."""
    with duckdb.connect() as connection:
        create_all(connection)
        return {
            view.name: [(row[0], row[1]) for row in connection.execute(f"DESCRIBE {MARTS}.{view.name}").fetchall()]
            for view in views()
        }


def _macros() -> Iterator[str]:
    yield ""
    yield "## Macros"
    for macro in macros():
        signature = macro.statement.partition("create macro ")[2].partition(" as")[0]
        yield ""
        yield f"- `{signature}`: {macro.description}"


def _rules() -> Iterator[str]:
    yield ""
    yield "## Rules"
    yield ""
    yield "Rules that hold in every table; a row that breaks one is in `rejected_rows` instead."
    yield ""
    for rule in Rule:
        yield f"- `{rule}`: {rule.description}."


def _vocabularies() -> Iterator[str]:
    yield ""
    yield "## Vocabularies"
    used: dict[str, type[Vocabulary]] = {}
    for of in contracts():
        for column in of.columns:
            if column.enum:
                used.setdefault(column.enum.__name__, column.enum)
    for name, vocabulary in sorted(used.items()):
        yield ""
        yield f"### {name}"
        yield ""
        yield f"{(vocabulary.__doc__ or '').strip()}"
        yield ""
        yield "| word | meaning |"
        yield "|---|---|"
        for word in vocabulary:
            yield f"| `{word}` | {_cell(word.description)} |"


def _reference(key: ForeignKey) -> str:
    return f"{_code(key.columns)} → [`{key.table}`](#{key.table}) {_code(key.ref_columns)}"


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].rstrip(".")


def main(arguments: list[str]) -> int:
    """Write the dictionary, or with --check compare it. Out: the exit status."""
    text = render()
    if "--check" not in arguments:
        DICTIONARY.write_text(text, "utf-8")
        return 0
    if DICTIONARY.exists() and DICTIONARY.read_text("utf-8") == text:
        return 0
    print(f"{DICTIONARY} is stale: run python -m warehouse.dictionary", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
