-- Which medicine is used together with which, on current documents: one row for each medicine and partner, from
-- indications and regimens.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table; NULL where not known.
-- @partner: The partner as printed, in lower case.
-- @partner_medicines: Medicines of this warehouse whose name or active substance the partner is, split by a comma.
-- @indication_count: Indications that name the partner.
-- @regimen_count: Regimens that name the partner.
-- @conditions: Conditions of those indications, in lower case, split by '; '.
with named as (
    select
        p.document_id,
        lower(p.partner) as partner,
        p.indication_id,
        null as regimen_id,
        lower(i.condition) as condition
    from indication_partners as p
    inner join indications as i on p.indication_id = i.indication_id
    union all
    select
        p.document_id,
        lower(p.partner) as partner,
        null as indication_id,
        p.regimen_id,
        null as condition
    from regimen_partners as p
),

known as (
    select
        name,
        string_agg(distinct medicine_name, ', ' order by medicine_name) as medicines
    from (
        select lower(a.name) as name, d.medicine_name
        from active_substances as a
        inner join documents as d on a.document_id = d.document_id
        where d.is_current
        union
        select lower(medicine_name) as name, medicine_name
        from documents
        where is_current
    )
    group by name
)

select
    d.product_number,
    d.medicine_name,
    d.document_id,
    m.atc_code,
    m.therapeutic_area,
    n.partner,
    k.medicines as partner_medicines,
    count(distinct n.indication_id)::integer as indication_count,
    count(distinct n.regimen_id)::integer as regimen_count,
    string_agg(distinct n.condition, '; ' order by n.condition) as conditions
from named as n
inner join documents as d on n.document_id = d.document_id
left join medicines as m on d.product_number = m.product_number
left join known as k on n.partner = k.name
where d.is_current
group by d.product_number, d.medicine_name, d.document_id, m.atc_code, m.therapeutic_area, n.partner, k.medicines
