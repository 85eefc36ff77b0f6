-- How many of the side effects that an overview states does it call serious, and how many affect 1 in 10 people or more?
select
    medicine_name,
    count(distinct normalised_term) as side_effects,
    count(distinct normalised_term) filter (where is_serious) as serious,
    round(count(distinct normalised_term) filter (where is_serious) / count(distinct normalised_term), 2) as serious_share,
    count(distinct normalised_term) filter (where frequency_at_least(lower_bound, upper_bound, 0.1)) as in_1_in_10_or_more,
    count(distinct normalised_term) filter (where is_serious and frequency_at_least(lower_bound, upper_bound, 0.1))
        as serious_in_1_in_10_or_more
from marts.adverse_event_profile
group by medicine_name, document_id
order by serious_share desc, serious desc, medicine_name
