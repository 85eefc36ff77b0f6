-- What studies were compared with.
-- @comparator_type_key: Key of the kind; 0 is not stated.
-- @comparator_type: The kind's word in the tables.
-- @label: The kind in words.
select
    star_key('comparator_type|' || comparator_type) as comparator_type_key,
    comparator_type,
    case comparator_type
        when 'none' then 'single arm'
        when 'historical' then 'earlier patients'
        when 'active' then 'another treatment'
        when 'not_stated' then 'comparison not told'
        else replace(comparator_type, '_', ' ')
    end as label
from (
    select distinct s.comparator_type from studies as s
    inner join documents as d on s.document_id = d.document_id
    where d.is_current and s.comparator_type is not null
)
union all
select 0, null, 'not stated'
