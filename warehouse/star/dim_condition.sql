-- Conditions that medicines are used for or were studied in, in lower case.
-- @condition_key: Key of the condition; 0 is not stated.
-- @condition: The condition in lower case.
select
    star_key('condition|' || condition) as condition_key,
    condition
from (
    select lower(i.condition) as condition from indications as i
    inner join documents as d on i.document_id = d.document_id
    where d.is_current
    union
    select lower(s.condition) as condition from studies as s
    inner join documents as d on s.document_id = d.document_id
    where d.is_current
)
where condition is not null
union all
select 0, 'not stated'
