-- How many more of the treated responded than with the comparator, in percentage points?
with arms as (
    select
        r.study_id,
        r.document_id,
        r.measure,
        r.subpopulation,
        r.timepoint_value,
        r.timepoint_unit,
        r.value,
        r.arm,
        r.quote,
        count(*) filter (where r.arm = 'treatment') over (partition by r.study_id, r.quote) as treatment_count,
        count(*) filter (where r.arm = 'comparator') over (partition by r.study_id, r.quote) as comparator_count
    from study_results as r
    where r.endpoint_type = 'response' and r.unit = '%'
)

select
    d.medicine_name,
    s.condition,
    a.value as treated,
    b.value as comparator,
    round(a.value - b.value, 1) as percentage_points,
    string_agg(c.comparator, ' or ' order by c.comparator) as compared_with,
    s.n_participants,
    a.quote
from arms as a
-- One sentence that has one number for each arm: its two numbers belong together.
inner join arms as b on a.study_id = b.study_id and a.quote = b.quote and b.arm = 'comparator'
inner join studies as s on a.study_id = s.study_id
inner join documents as d on a.document_id = d.document_id
left join study_comparators as c on a.study_id = c.study_id
where d.is_current and a.arm = 'treatment' and a.treatment_count = 1 and a.comparator_count = 1
group by d.medicine_name, s.condition, a.value, b.value, s.n_participants, a.quote, a.study_id
order by percentage_points desc, d.medicine_name, a.value
