-- Which side effects do the medicines of one ATC class state, side by side, with the highest frequency of each?
-- The class with most medicines here is taken; for another, put  select 'L01' as class  into `chosen`. Needs the
-- agency's medicines table.
with chosen as (
    select left(trim(code), 3) as class
    from (
        select m.product_number, unnest(string_split(m.atc_code, ';')) as code
        from medicines as m
        where m.current_document_id is not null
    )
    group by class
    order by count(distinct product_number) desc, class
    limit 1
)

select
    c.class as atc_class,
    p.normalised_term,
    count(distinct p.document_id) as medicines,
    count(distinct p.document_id) filter (where p.is_serious) as medicines_serious,
    string_agg(
        distinct p.medicine_name
        || coalesce(': ' || replace(p.band, '_', ' '), case when p.lower_bound > 0 then ': ' || round(100 * p.lower_bound) || '% or more' end, '')
        || case when p.is_serious then ' (serious)' else '' end,
        '; ' order by p.medicine_name
    ) as stated_by
from marts.adverse_event_profile as p
cross join chosen as c
where in_atc(p.atc_code, c.class)
group by c.class, p.normalised_term
order by medicines desc, medicines_serious desc, p.normalised_term
