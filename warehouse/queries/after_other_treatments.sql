-- Which medicines are for people who have had other treatments before, and how many?
select
    d.medicine_name,
    i.condition,
    i.min_prior_treatments,
    string_agg(p.partner, ', ' order by p.partner) as together_with,
    i.quote
from indications as i
inner join documents as d on i.document_id = d.document_id
left join indication_partners as p on i.indication_id = p.indication_id
where d.is_current and i.min_prior_treatments is not null
group by d.medicine_name, i.indication_id, i.condition, i.min_prior_treatments, i.quote
order by i.min_prior_treatments desc, d.medicine_name, i.condition
