-- Kinds of regulatory events that occur.
-- @event_key: Key of the kind; 0 is not stated.
-- @event: The kind's word in the tables.
-- @label: The kind in words.
select
    star_key('event|' || event) as event_key,
    event,
    replace(event, '_', ' ') as label
from (
    select distinct e.event from authorisation_events as e
    inner join documents as d on e.document_id = d.document_id
    where d.is_current
)
union all
select 0, null, 'not stated'
