-- Which side effects do several medicines state, and in which of them are they most frequent?
select
    normalised_term,
    count(distinct document_id) as medicines,
    count(distinct document_id) filter (where is_serious) as medicines_serious,
    count(distinct document_id) filter (where frequency_at_least(lower_bound, upper_bound, 0.1)) as in_1_in_10_or_more,
    -- the name breaks a tie, so that the answer is the same every time
    max({'bound': lower_bound, 'name': medicine_name}) filter (where lower_bound is not null).name as highest_lower_bound_in,
    max(lower_bound) as highest_lower_bound,
    string_agg(distinct medicine_name, ', ' order by medicine_name) as stated_by
from marts.adverse_event_profile
group by normalised_term
having count(distinct document_id) > 1
order by medicines desc, normalised_term
