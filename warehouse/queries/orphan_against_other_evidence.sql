-- How does the evidence behind orphan medicines differ from that behind others: patients, studies, control arms?

-- A medicine is an orphan one where the agency's medicines table says so, or else where its overview dates a designation.
with evidence as (
    select
        d.document_id,
        coalesce(m.is_orphan, t.orphan_designation_date is not null) as is_orphan,
        count(s.study_id) as studies,
        max(s.n_participants) as largest_study,
        count(*) filter (where s.comparator_type in ('none', 'historical')) as single_arm,
        count(*) filter (where s.comparator_type != 'not_stated') as design_known
    from documents as d
    left join medicines as m on d.product_number = m.product_number
    left join marts.authorisation_timeline as t on d.document_id = t.document_id
    left join studies as s on d.document_id = s.document_id
    where d.is_current
    group by d.document_id, coalesce(m.is_orphan, t.orphan_designation_date is not null)
)

select
    case when is_orphan then 'orphan' else 'other' end as medicines_are,
    count(*) as medicines,
    sum(studies) as studies,
    round(sum(studies) / count(*), 1) as studies_each,
    median(largest_study) as median_of_largest_study,
    count(*) filter (where studies = 0) as without_studies,
    round(sum(single_arm) / nullif(sum(design_known), 0), 2) as single_arm_share
from evidence
group by is_orphan
order by medicines_are
