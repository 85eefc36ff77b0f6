"""`datapackage.json`: the export as a Frictionless Data Package (version 1 of the specification).

One resource for each file, with types, keys, references, descriptions, units, size, hash and number of rows. A split
table is one resource for each of its files, named `<table>.<part>`; references then lead to the file of the same part,
because rows that belong together lie in the part of the same name. Sizes stand in the list of files under
`epar_warehouse_export` and not as a resource's `bytes`: the frictionless validator compares that with a count which it
keeps for text only, and so refuses every Parquet file that has it.
"""

import hashlib
import json
from collections.abc import Sequence

from warehouse.exporting.model import (
    ATTRIBUTION,
    JSON_TYPES,
    TEXT_MARK,
    BuildFacts,
    Field,
    WrittenFile,
)

AGENCY = "https://www.ema.europa.eu/"
REUSE = "https://www.ema.europa.eu/en/about-us/about-website/legal-notice"

DESCRIPTION = (
    "Facts read by a program from the European Medicines Agency's EPAR medicine overviews: medicines, authorisation "
    "history, indications, regimens, studies with results, side effects with frequencies. Each fact quotes its "
    "sentence. Not affiliated with, nor checked by, the Agency. No medical advice."
)

_NUMBERS = ("INTEGER", "BIGINT", "DOUBLE", "BOOLEAN")
"""Types whose NULL the frictionless validator meets as `nan`, because it reads Parquet through pandas."""


def render_package(files: Sequence[WrittenFile], facts: BuildFacts, others: dict[str, bytes]) -> str:
    """The text of `datapackage.json`. `others` are the export's further files: name and content."""
    package = {
        "profile": "tabular-data-package",
        "name": "epar-warehouse",
        "title": "EPAR medicine overviews as tables",
        "description": DESCRIPTION,
        "version": facts.version,
        TEXT_MARK: {
            "layout": facts.layout,
            "partition_by": facts.partition_by,
            "code_version": facts.code_version,
            "data_date": facts.data_date,
            "attribution": ATTRIBUTION,
            "files": [
                *({"path": of.path, "bytes": of.bytes, "sha256": of.sha256, "rows": of.rows} for of in files),
                *({"path": name, "bytes": len(text), "sha256": _sha256(text)} for name, text in others.items()),
            ],
        },
        "licenses": [
            {"name": "other-attribution", "title": "Reuse where the Agency is named as the source", "path": REUSE}
        ],
        "sources": [{"title": "European Medicines Agency", "path": AGENCY}],
        "contributors": [{"title": "European Medicines Agency", "role": "publisher", "path": AGENCY}],
        "resources": [_resource(file, files) for file in files],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def resource_name(file: WrittenFile) -> str:
    """Name of a file's resource: the table's, with the part behind it where the table is split."""
    return file.source.name if file.part is None else f"{file.source.name}.{file.part.lower()}"


def _resource(file: WrittenFile, files: Sequence[WrittenFile]) -> dict[str, object]:
    schema: dict[str, object] = {"fields": [_field(field, file) for field in file.source.fields]}
    if file.source.primary_key:
        schema["primaryKey"] = list(file.source.primary_key)
    references = _references(file, files)
    if references:
        schema["foreignKeys"] = references
    return {
        "name": resource_name(file),
        "type": "table",
        "profile": "tabular-data-resource",
        "title": f"{file.source.name} ({file.source.kind})",
        "description": file.source.description,
        "path": file.path,
        "scheme": "file",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "hash": f"sha256:{file.sha256}",
        "fields": len(file.source.fields),
        "rows": file.rows,
        "schema": schema,
    }


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _field(field: Field, file: WrittenFile) -> dict[str, object]:
    described: dict[str, object] = {
        "name": field.name,
        "type": JSON_TYPES[field.type],
        "description": field.description,
    }
    if field.unit:
        described["unit"] = field.unit
    if field.nullable and field.type in _NUMBERS:
        described["missingValues"] = ["", "nan"]
    constraints: dict[str, object] = {}
    if not field.nullable:
        constraints["required"] = True
    if file.source.primary_key == (field.name,):
        constraints["unique"] = True
    if field.enum:
        constraints["enum"] = list(field.enum)
    if constraints:
        described["constraints"] = constraints
    return described


def _references(file: WrittenFile, files: Sequence[WrittenFile]) -> list[dict[str, object]]:
    """Foreign keys whose target is one file: an unsplit table, or the same part of a split one."""
    by_table: dict[str, list[WrittenFile]] = {}
    for other in files:
        by_table.setdefault(other.source.name, []).append(other)
    found: list[dict[str, object]] = []
    for key in file.source.foreign_keys:
        targets = [other for other in by_table.get(key.table, []) if other.part in (None, file.part)]
        if not targets:
            continue
        target = "" if targets[0] is file else resource_name(targets[0])
        # A key of one column is written as a text, as the specification prefers.
        single = len(key.columns) == 1
        found.append(
            {
                "fields": key.columns[0] if single else list(key.columns),
                "reference": {
                    "resource": target,
                    "fields": key.ref_columns[0] if single else list(key.ref_columns),
                },
            }
        )
    return found
