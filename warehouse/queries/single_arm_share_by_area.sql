-- How large is the share of studies without a control arm in each therapeutic area?

-- A medicine with several areas counts in each. Without the agency's medicines table all stand under 'not known'.
select
    coalesce(trim(a.area), 'not known') as area,
    count(distinct a.document_id) as medicines,
    count(*) as studies,
    count(*) filter (where s.comparator_type in ('none', 'historical')) as single_arm,
    count(*) filter (where s.comparator_type = 'not_stated') as design_not_stated,
    round(
        count(*) filter (where s.comparator_type in ('none', 'historical'))
        / nullif(count(*) filter (where s.comparator_type != 'not_stated'), 0), 2
    ) as single_arm_share
from (
    select
        d.document_id,
        unnest(coalesce(string_split(m.therapeutic_area, ';'), [null])) as area
    from documents as d
    left join medicines as m on d.product_number = m.product_number
    where d.is_current
) as a
inner join studies as s on a.document_id = s.document_id
group by coalesce(trim(a.area), 'not known')
order by single_arm_share desc nulls last, studies desc, area
