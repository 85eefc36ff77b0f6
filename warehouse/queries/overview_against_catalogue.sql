-- Where do an overview and the agency's medicines table say different things?
select
    medicine_name,
    field,
    overview_value,
    catalogue_value,
    last_updated,
    quote
from marts.reconciliation
order by field, medicine_name, overview_value
