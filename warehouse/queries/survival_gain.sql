-- How much longer did patients live, or live without their disease getting worse, than with the comparator?
with arms as (
    select
        r.study_id,
        r.document_id,
        r.endpoint_type,
        r.unit,
        r.subpopulation,
        max(r.value) filter (where r.arm = 'treatment') as treatment,
        max(r.value) filter (where r.arm = 'comparator') as comparator
    from study_results as r
    where r.endpoint_type in ('overall_survival', 'progression_free_survival') and r.unit in ('day', 'week', 'month', 'year')
    group by r.study_id, r.document_id, r.endpoint_type, r.unit, r.subpopulation
    -- two values of one arm (two doses, two groups) cannot be paired by these columns
    having count(*) filter (where r.arm = 'treatment') = 1 and count(*) filter (where r.arm = 'comparator') = 1
)

select
    d.medicine_name,
    s.condition,
    a.subpopulation,
    a.endpoint_type,
    a.treatment,
    a.comparator,
    round(a.treatment - a.comparator, 2) as gain,
    a.unit,
    s.n_participants,
    (
        select string_agg(c.comparator, ' or ' order by c.comparator)
        from study_comparators as c
        where c.study_id = a.study_id
    ) as compared_with
from arms as a
inner join studies as s on a.study_id = s.study_id
inner join documents as d on a.document_id = d.document_id
where d.is_current
order by a.endpoint_type, gain desc, d.medicine_name
