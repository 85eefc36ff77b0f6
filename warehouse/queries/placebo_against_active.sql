-- Were medicines compared with placebo, with another treatment, or with nothing, by decade of their authorisation?
select
    (year(t.first_authorisation_date) // 10 * 10)::varchar || 's' as authorised_in,
    s.comparator_type,
    count(*) as studies,
    round(count(*) / sum(count(*)) over (partition by (year(t.first_authorisation_date) // 10 * 10)::varchar || 's'), 2) as share,
    sum(s.n_participants) as participants,
    string_agg(distinct d.medicine_name, ', ' order by d.medicine_name) as medicines
from studies as s
inner join documents as d on s.document_id = d.document_id
left join marts.authorisation_timeline as t on s.document_id = t.document_id
where d.is_current
group by all
order by authorised_in nulls last, studies desc, s.comparator_type
