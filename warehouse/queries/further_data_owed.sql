-- Which medicines come with obligations: registries, further data, educational material, controlled access?
select
    r.kind,
    count(distinct r.document_id) as medicines,
    string_agg(distinct d.medicine_name, ', ' order by d.medicine_name) as for_medicines
from risk_measures as r
inner join documents as d on r.document_id = d.document_id
where d.is_current
group by r.kind
order by medicines desc, r.kind
