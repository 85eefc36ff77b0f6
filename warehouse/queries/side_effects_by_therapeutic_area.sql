-- Which side effects do the medicines of one therapeutic area state, side by side, and how many call them serious?

-- The area with most medicines here is taken; for another, put  select 'Multiple Myeloma' as area  into `chosen`. Needs
-- the agency's medicines table.
with chosen as (
    select trim(area) as area
    from (
        select document_id, normalised_term, unnest(string_split(therapeutic_area, ';')) as area
        from marts.adverse_event_profile
    )
    group by trim(area)
    order by count(distinct document_id) desc, count(distinct normalised_term) desc, trim(area)
    limit 1
)

select
    c.area,
    p.normalised_term,
    count(distinct p.document_id) as medicines,
    count(distinct p.document_id) filter (where p.is_serious) as medicines_serious,
    count(distinct p.document_id) filter (where frequency_at_least(p.lower_bound, p.upper_bound, 0.1)) as in_1_in_10_or_more,
    string_agg(distinct p.medicine_name, ', ' order by p.medicine_name) as stated_by
from marts.adverse_event_profile as p
cross join chosen as c
where in_area(p.therapeutic_area, c.area)
group by c.area, p.normalised_term
order by medicines desc, medicines_serious desc, p.normalised_term
