"""What changed between two warehouses, or between two dates of one, in the words of `marts.document_changes`.

Both sides are laid before the very view that compares a document's versions, as if the first were the older version
and the second the newer: there is one set of rules for what counts as a change.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import duckdb

from pipelines.analysis.answers import Answer
from pipelines.analysis.opening import first_line
from pipelines.errors import EparError, WarehouseError
from pipelines.warehouse_folder import WarehouseFolder
from warehouse.quoting import literal
from warehouse.sql_files import views

_DOCUMENTS = """
create table documents as
select
    coalesce(product_number, medicine_name) as product_number, medicine_name, side || document_id as document_id,
    last_updated, if(side = 'a', date '0001-01-01', date '0001-01-02') as valid_from, side = 'b' as is_current,
    cast(null as timestamp) as retrieved_at, side as sha256
from (select 'a' as side, * from temp.side_a union all select 'b', * from temp.side_b)
"""
_FACTS = """
create table marts.all_facts as
select side || document_id as document_id, * exclude (side, document_id)
from (
    select 'a' as side, * from temp.facts_a where document_id in (select document_id from temp.side_a)
    union all
    select 'b', * from temp.facts_b where document_id in (select document_id from temp.side_b)
)
"""
_MEDICINES = """
select
    coalesce(b.medicine_name, a.medicine_name) as medicine_name,
    coalesce(b.product_number, a.product_number) as product_number,
    case when a.document_id is null then 'added' when b.document_id is null then 'removed' else 'changed' end as change,
    a.last_updated as old_last_updated,
    b.last_updated as new_last_updated,
    substr(a.document_id, 2) as old_document_id,
    substr(b.document_id, 2) as new_document_id
from (select * from documents where sha256 = 'a') as a
full join (select * from documents where sha256 = 'b') as b on a.product_number = b.product_number
where a.document_id is null or b.document_id is null or substr(a.document_id, 2) != substr(b.document_id, 2)
"""
_CHANGES = f"""
with medicines as ({_MEDICINES})
select
    medicine_name, product_number, change, 'documents' as table_name,
    case change
        when 'added' then 'medicine added: overview of '
            || coalesce(strftime(new_last_updated, '%Y-%m'), 'unknown date')
        when 'removed' then 'medicine removed: overview of '
            || coalesce(strftime(old_last_updated, '%Y-%m'), 'unknown date')
        else 'new version of the overview: ' || coalesce(strftime(old_last_updated, '%Y-%m'), 'unknown date') || ' to '
            || coalesce(strftime(new_last_updated, '%Y-%m'), 'unknown date')
    end as description,
    coalesce(new_document_id, old_document_id) as row_id, null as quote
from medicines
union all
select medicine_name, product_number, change, table_name, description, row_id, quote from marts.document_changes
order by medicine_name, product_number, table_name = 'documents' desc, table_name, change, description, row_id
"""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a warehouse, as it stands or as it stood on a date."""

    folder: WarehouseFolder
    on: dt.date | None = None

    @property
    def words(self) -> str:
        return str(self.folder.root) if self.on is None else f"{self.on}"

    @property
    def condition(self) -> str:
        """SQL over `documents`: which versions count. A version whose date is unknown counts from the beginning."""
        if self.on is None:
            return "is_current"
        day = f"date '{self.on.isoformat()}'"
        return f"(valid_from is null or valid_from <= {day}) and (valid_to is null or valid_to > {day})"


def read_side(text: str, folder: WarehouseFolder) -> Side:
    """A side as the user names it: a date (2024-05-31, 2024-05 or 2024: its first day) of `folder`, or the path of
    another warehouse. Raises EparError where it is neither."""
    date = _date(text)
    if date is not None and not Path(text).exists():
        return Side(folder, date)
    path = Path(text).expanduser().absolute()
    other = WarehouseFolder(path.parent if path.name == folder.database.name else path)
    if other.database.is_file():
        return Side(other)
    raise EparError(f"{text} is no date (like 2024-05-31 or 2024-05) and holds no warehouse ({folder.database.name})")


def _date(text: str) -> dt.date | None:
    for form in ("%Y-%m-%d", "%Y-%m", "%Y"):
        try:
            return dt.datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def differences(old: Side, new: Side) -> Answer:
    """Every difference, by medicine. Raises WarehouseError where a side cannot be opened."""
    with duckdb.connect() as connection:
        _load(connection, old, "a")
        _load(connection, new, "b")
        connection.execute("create schema marts")
        connection.execute(_DOCUMENTS)
        connection.execute(_FACTS)
        view = next(view for view in views() if view.name == "document_changes")
        connection.execute(f"create view marts.document_changes as {view.statement}")
        found = connection.execute(_CHANGES)
        return Answer([column[0] for column in found.description or []], found.fetchall())


def _load(connection: duckdb.DuckDBPyConnection, side: Side, name: str) -> None:
    """Put a side's current documents and all its facts into temporary tables."""
    database = side.folder.database
    if not database.is_file():
        raise WarehouseError(f"there is no warehouse in {side.folder.root}; make one with: epar build --samples")
    try:
        connection.execute(f"ATTACH {literal(str(database))} AS warehouse_{name} (READ_ONLY)")
        # The views of an attached database find its tables only while it is the one in use.
        connection.execute(f"USE warehouse_{name}")
        connection.execute(
            f"create temp table side_{name} as select document_id, product_number, medicine_name, last_updated "
            f"from documents where {side.condition}"
        )
        connection.execute(f"create temp table facts_{name} as from marts.all_facts")
        connection.execute("USE memory")
        connection.execute(f"DETACH warehouse_{name}")
    except duckdb.CatalogException as error:
        raise WarehouseError(
            f"{database} was built by another version of epar ({first_line(error)}); build it again with epar build"
        ) from error
    except duckdb.Error as error:
        raise WarehouseError(f"the warehouse {database} cannot be opened: {first_line(error)}") from error
