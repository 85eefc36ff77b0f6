-- Were medicines compared with placebo, with another treatment, or with nothing, by decade of their authorisation?
with designs as (
    select
        year(t.first_authorisation_date) // 10 * 10 as decade,
        s.comparator_type,
        count(*) as studies,
        sum(s.n_participants) as participants,
        string_agg(distinct d.medicine_name, ', ' order by d.medicine_name) as medicines
    from studies as s
    inner join documents as d on s.document_id = d.document_id
    left join marts.authorisation_timeline as t on s.document_id = t.document_id
    where d.is_current
    group by year(t.first_authorisation_date) // 10 * 10, s.comparator_type
)

select
    coalesce(decade || 's', 'not stated') as authorised_in,
    comparator_type,
    studies,
    round(studies / sum(studies) over (partition by decade), 2) as share,
    participants,
    medicines
from designs
order by decade nulls last, studies desc, comparator_type
