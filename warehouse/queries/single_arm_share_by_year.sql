-- How large is the share of studies without a control arm, by the year in which the medicines were first authorised?
select
    year(t.first_authorisation_date) as authorised_in,
    count(distinct s.document_id) as medicines,
    count(*) as studies,
    count(*) filter (where s.comparator_type in ('none', 'historical')) as single_arm,
    count(*) filter (where s.comparator_type = 'not_stated') as design_not_stated,
    round(
        count(*) filter (where s.comparator_type in ('none', 'historical'))
        / nullif(count(*) filter (where s.comparator_type != 'not_stated'), 0), 3
    ) as single_arm_share
from studies as s
inner join marts.authorisation_timeline as t on s.document_id = t.document_id
where t.first_authorisation_date is not null
group by authorised_in
order by authorised_in
