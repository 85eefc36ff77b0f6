"""The layout `star`: facts and dimensions with integer keys, for Power BI, Tableau and their like.

One SQL file in `warehouse/star/` makes one table. By their names: `dim_<x>` has the key `<x>_key`; a fact's first
column is its key, and each of its columns that ends in `<x>_key` refers to `dim_<x>` (so `conditional_date_key` refers
to `dim_date`). Only current versions of documents take part, so that sums count nothing twice.

Keys are made by the macro `star_key` from what the row is (a product number, a term): 52 bits of a hash, exact in every
tool's numbers, and the same in every export, on every machine, whatever else the warehouse holds. 0 stands for 'not
stated', and each dimension has that row, so that no fact has an empty key.
"""

from pathlib import Path

from schemas.contract import ForeignKey
from warehouse.exporting.model import Field, Source
from warehouse.sql_files import PACKAGE, SqlFile, read_folder

STAR = PACKAGE / "star"
DIMENSION = "dim_"

STAR_KEY_MACRO = """
CREATE OR REPLACE TEMP MACRO star_key(natural_key) AS
    CASE WHEN natural_key IS NULL THEN 0::BIGINT ELSE ('0x' || md5(natural_key)[1:13])::BIGINT END
"""


def star_sources(folder: Path = STAR) -> list[Source]:
    """Sources, dimensions first."""
    files = read_folder(folder)
    dimensions = {file.name.removeprefix(DIMENSION) for file in files if file.name.startswith(DIMENSION)}
    return [_source(file, dimensions) for file in files]


def _source(file: SqlFile, dimensions: set[str]) -> Source:
    names = list(file.columns)
    is_dimension = file.name.startswith(DIMENSION)
    key = f"{file.name.removeprefix(DIMENSION)}_key" if is_dimension else names[0]
    references = []
    for name in names:
        matching = [of for of in dimensions if name == f"{of}_key" or name.endswith(f"_{of}_key")]
        if name == key or not matching:
            continue
        of = max(matching, key=len)
        references.append(ForeignKey((name,), f"{DIMENSION}{of}", (f"{of}_key",)))
    return Source(
        name=file.name,
        query=file.statement,
        order=f'"{key}"',
        description=file.description,
        kind="dimension" if is_dimension else "fact",
        fields=tuple(
            Field(name, "", description, nullable=not name.endswith("_key") and name != key)
            for name, description in file.columns.items()
        ),
        primary_key=(key,),
        foreign_keys=tuple(references),
    )
