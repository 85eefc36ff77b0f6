-- What has changed in the overviews since a date, facts about safety first?

-- Here: the year before the newest overview; for another date, put  select date '2024-01-01' as day  into `since`. For
-- all changes between two dates there is also: epar diff 2024-01 2025-01
with since as (
    select max(new_last_updated) - interval 1 year as day from marts.document_changes
)

select
    c.medicine_name,
    c.new_last_updated,
    c.change,
    c.description,
    c.row_id
from marts.document_changes as c
cross join since as s
where c.new_last_updated >= s.day
order by
    c.new_last_updated desc,
    c.table_name not in ('adverse_events', 'contraindications', 'risk_measures'),
    c.medicine_name,
    c.description
