-- What did overviews add or drop between their versions, latest changes first?
select
    medicine_name,
    old_last_updated,
    new_last_updated,
    description,
    row_id
from marts.document_changes
order by new_last_updated desc, medicine_name, table_name, change, description
