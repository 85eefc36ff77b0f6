-- Which side effects are called serious most often, by how many medicines, and in which?
select
    term,
    count(distinct document_id) filter (where is_serious) as medicines_serious,
    count(distinct document_id) as medicines_any,
    string_agg(distinct medicine_name, ', ' order by medicine_name) filter (where is_serious) as serious_in
from marts.adverse_event_profile
group by term
having bool_or(is_serious)
order by medicines_serious desc, medicines_any desc, term
