-- Which side effects do the medicines of one ATC class state, side by side, with the highest lower bound of each?

-- The class with most medicines here is taken; for another, put  select 'L01' as class  into `chosen`. Needs the
-- agency's medicines table.
with chosen as (
    select left(trim(code), 3) as class
    from (
        select document_id, normalised_term, unnest(string_split(atc_code, ';')) as code
        from marts.adverse_event_profile
    )
    group by left(trim(code), 3)
    order by count(distinct document_id) desc, count(distinct normalised_term) desc, class
    limit 1
),

stated as (
    select
        c.class,
        p.normalised_term,
        p.document_id,
        bool_or(p.is_serious) as is_serious,
        p.medicine_name || coalesce(': more than ' || printf('%g', 100 * max(p.lower_bound)) || '%', '')
        || case when bool_or(p.is_serious) then ' (serious)' else '' end as words
    from marts.adverse_event_profile as p
    cross join chosen as c
    where in_atc(p.atc_code, c.class)
    group by c.class, p.normalised_term, p.document_id, p.medicine_name
)

select
    class as atc_class,
    normalised_term,
    count(*) as medicines,
    count(*) filter (where is_serious) as medicines_serious,
    string_agg(words, '; ' order by words) as stated_by
from stated
group by class, normalised_term
order by medicines desc, medicines_serious desc, normalised_term
