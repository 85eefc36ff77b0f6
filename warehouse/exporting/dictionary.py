"""`DICTIONARY.md` of an export: what stands in which file, for a person. Made from what was written."""

from collections.abc import Iterator, Sequence

from warehouse.exporting.model import ATTRIBUTION, TEXT_MARK, BuildFacts, Source, WrittenFile

_LAYOUTS = {
    "tables": "One table for each kind of fact, and the marts (`marts_…`), which answer common questions. Tables join "
    "on their ids; `document_id` leads to `documents`, whose `is_current` marks the latest version of an overview. The "
    "marts show only current versions where they do not say otherwise.",
    "star": "Facts (`fact_…`) and dimensions (`dim_…`), current versions of the overviews only. Load all files, then "
    "join each fact's `…_key` to the dimension of that name (many to one, filters from dimension to fact). Keys "
    "are whole numbers made from what a row is: they are the same in every export, so that new exports can be loaded "
    "over old ones. Key 0 means 'not stated'; each dimension has that row. Roles: a key with a word before it "
    "(`last_updated_date_key`) joins to `dim_date.date_key`.",
}


def render_dictionary(files: Sequence[WrittenFile], facts: BuildFacts) -> str:
    """The dictionary as Markdown."""
    return "\n".join(_lines(files, facts)) + "\n"


def _lines(files: Sequence[WrittenFile], facts: BuildFacts) -> Iterator[str]:
    tables: dict[str, list[WrittenFile]] = {}
    for file in files:
        tables.setdefault(file.source.name, []).append(file)
    yield "# What stands in these files"
    yield ""
    yield f"<!-- {TEXT_MARK} -->"
    yield f"Version {facts.version}. {ATTRIBUTION}; see ATTRIBUTION.txt."
    yield ""
    yield _LAYOUTS[facts.layout]
    yield ""
    yield (
        "Text is UTF-8, dates are DATE, times are TIMESTAMP in UTC, shares are 0 to 1. What a document does not state "
        "is NULL. The same descriptions, with keys, sizes and hashes, are in datapackage.json for programs."
    )
    if facts.partition_by:
        yield ""
        yield (
            f"Tables that belong to documents are split by {facts.partition_by}: a folder for each, in it a file for "
            "each value, `none` where there is none. Read a folder as one table."
        )
    yield ""
    yield "| table | rows | what a row is |"
    yield "|---|---:|---|"
    for name, of in tables.items():
        first = of[0].source.description.partition(". ")[0].rstrip(".")
        yield f"| [`{name}`](#{name}) | {sum(file.rows for file in of):,} | {_cell(first)} |"
    for of in tables.values():
        yield from _table(of[0].source, of)


def _table(source: Source, files: Sequence[WrittenFile]) -> Iterator[str]:
    yield ""
    yield f"## {source.name}"
    yield ""
    yield source.description
    yield ""
    where = f"`{files[0].path}`" if files[0].part is None else f"`{source.name}/` ({len(files)} files)"
    yield f"Where: {where}."
    if source.primary_key:
        yield f"Key: {_code(source.primary_key)}."
    for key in source.foreign_keys:
        yield f"Reference: {_code(key.columns)} → `{key.table}` {_code(key.ref_columns)}."
    yield ""
    yield "| column | type | may be NULL | unit | meaning |"
    yield "|---|---|---|---|---|"
    for field in source.fields:
        words = f" One of: {', '.join(field.enum)}." if field.enum else ""
        yield (
            f"| `{field.name}` | {field.type} | {'yes' if field.nullable else 'no'} | {field.unit or ''} "
            f"| {_cell(field.description)}{words} |"
        )


def _code(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
