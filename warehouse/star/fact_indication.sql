-- Uses that the overviews tell apart.
-- @indication_id: Id of the use, as in the table indications.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @condition_key: The condition.
-- @min_age_years: Lowest age in years; NULL where none is stated.
-- @min_prior_treatments: Treatments that must have been tried before; NULL where none is stated.
-- @age_groups: Age groups, split by a comma; NULL where none is stated.
-- @partners: Medicines that it is used with, split by a comma; NULL where there are none.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    i.indication_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    star_key('condition|' || lower(i.condition)) as condition_key,
    i.min_age_years,
    i.min_prior_treatments,
    g.names as age_groups,
    p.names as partners,
    i.page,
    i.quote
from indications as i
inner join documents as d on i.document_id = d.document_id
left join (
    select indication_id, string_agg(replace(age_group, '_', ' '), ', ' order by age_group) as names
    from indication_age_groups
    group by indication_id
) as g on i.indication_id = g.indication_id
left join (
    select indication_id, string_agg(partner, ', ' order by partner) as names
    from indication_partners
    group by indication_id
) as p on i.indication_id = p.indication_id
where d.is_current
