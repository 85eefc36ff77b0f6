"""`croissant.json`: the export in Croissant 1.0 (MLCommons), JSON-LD that dataset search engines and loaders read."""

import json
from collections.abc import Sequence

from warehouse.exporting.datapackage import AGENCY, DESCRIPTION, REUSE
from warehouse.exporting.model import ATTRIBUTION, TEXT_MARK, BuildFacts, Source, WrittenFile

_TYPES = {
    "VARCHAR": "sc:Text",
    "INTEGER": "sc:Integer",
    "BIGINT": "sc:Integer",
    "DOUBLE": "sc:Float",
    "BOOLEAN": "sc:Boolean",
    "DATE": "sc:Date",
    "TIMESTAMP": "sc:DateTime",
}

# The context that the specification prescribes, word for word in its keys.
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def render_croissant(files: Sequence[WrittenFile], facts: BuildFacts) -> str:
    """The text of `croissant.json`: one FileObject for each file, one RecordSet for each table."""
    tables: dict[str, list[WrittenFile]] = {}
    for file in files:
        tables.setdefault(file.source.name, []).append(file)
    record: dict[str, object] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "epar-warehouse",
        "alternateName": TEXT_MARK,
        "description": DESCRIPTION,
        "version": facts.version,
        "license": REUSE,
        "url": AGENCY,
        "creator": {"@type": "sc:Organization", "name": "epar-warehouse"},
        "sdPublisher": {"@type": "sc:Organization", "name": "epar-warehouse"},
        "citeAs": f"{ATTRIBUTION}; tables made by epar-warehouse {facts.version}",
        "isBasedOn": AGENCY,
    }
    if facts.data_date:
        record["datePublished"] = facts.data_date
    record["distribution"] = [entry for of in tables.values() for entry in _distribution(of)]
    record["recordSet"] = [_record_set(of[0].source, of, set(tables)) for of in tables.values()]
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _file_id(file: WrittenFile) -> str:
    return f"file/{file.path}"


def _distribution(files: Sequence[WrittenFile]) -> list[dict[str, object]]:
    entries: list[dict[str, object]] = [
        {
            "@type": "cr:FileObject",
            "@id": _file_id(file),
            "name": file.path,
            "contentUrl": file.path,
            "contentSize": f"{file.bytes} B",
            "encodingFormat": "application/vnd.apache.parquet",
            "sha256": file.sha256,
        }
        for file in files
    ]
    if files[0].part is not None:
        entries.append(
            {
                "@type": "cr:FileSet",
                "@id": f"files/{files[0].source.name}",
                "name": files[0].source.name,
                "containedIn": [{"@id": _file_id(file)} for file in files],
                "encodingFormat": "application/vnd.apache.parquet",
                "includes": f"{files[0].source.name}/*.parquet",
            }
        )
    return entries


def _record_set(source: Source, files: Sequence[WrittenFile], tables: set[str]) -> dict[str, object]:
    origin: dict[str, object] = (
        {"fileObject": {"@id": _file_id(files[0])}}
        if files[0].part is None
        else {"fileSet": {"@id": f"files/{source.name}"}}
    )
    references = {
        key.columns[0]: f"{key.table}/{key.ref_columns[0]}"
        for key in source.foreign_keys
        if len(key.columns) == 1 and key.table in tables
    }
    fields = []
    for field in source.fields:
        described: dict[str, object] = {
            "@type": "cr:Field",
            "@id": f"{source.name}/{field.name}",
            "name": field.name,
            "description": field.comment,
            "dataType": _TYPES[field.type],
            "source": {**origin, "extract": {"column": field.name}},
        }
        if field.name in references:
            described["references"] = {"field": {"@id": references[field.name]}}
        fields.append(described)
    record_set: dict[str, object] = {
        "@type": "cr:RecordSet",
        "@id": source.name,
        "name": source.name,
        "description": source.description,
    }
    if source.primary_key:
        keys = [{"@id": f"{source.name}/{name}"} for name in source.primary_key]
        record_set["key"] = keys[0] if len(keys) == 1 else keys
    record_set["field"] = fields
    return record_set
