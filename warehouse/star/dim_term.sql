-- Side effects as printed, in lower case.
-- @term_key: Key of the term; 0 is not stated.
-- @term: The side effect in lower case.
-- @explanation: An explanation that the overviews give in brackets, the first in the alphabet; NULL where none does.
select
    star_key('term|' || lower(a.term)) as term_key,
    lower(a.term) as term,
    min(a.explanation) as explanation
from adverse_events as a
inner join documents as d on a.document_id = d.document_id
where d.is_current
group by lower(a.term)
union all
select 0, 'not stated', null
