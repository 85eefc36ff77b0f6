-- Which medicines may be used in children, infants or adolescents, for what, and from which age?
select
    d.medicine_name,
    i.condition,
    string_agg(replace(g.age_group, '_', ' '), ', ' order by g.age_group) as age_groups,
    i.min_age_years,
    i.quote
from indications as i
inner join documents as d on i.document_id = d.document_id
inner join indication_age_groups as g on i.indication_id = g.indication_id
where d.is_current
group by d.medicine_name, i.indication_id, i.condition, i.min_age_years, i.quote
having bool_or(g.age_group in ('children', 'infants', 'adolescents'))
order by i.min_age_years nulls first, d.medicine_name, i.condition
