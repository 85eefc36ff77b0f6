-- Ways of giving each medicine.
-- @regimen_id: Id of the regimen, as in the table regimens.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @administration_key: Route and form.
-- @frequency_times: How many times in each period; NULL where not stated.
-- @frequency_period: Length of the period, in frequency_unit; NULL for a single administration.
-- @frequency_unit: Unit of the period; once for a single administration.
-- @administrations_per_week: How often a week; NULL where it cannot be told.
-- @doses: Stated doses, split by a comma; NULL where none are.
-- @partners: Medicines given with it, split by a comma; NULL where there are none.
-- @population: Whom it is stated for; NULL where for all.
-- @confidence: How sure the reading is, 0 to 1.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    r.regimen_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    case
        when r.route is null and r.form is null then 0
        else star_key('administration|' || coalesce(r.route, '') || '|' || coalesce(r.form, ''))
    end::bigint as administration_key,
    r.frequency_times,
    r.frequency_period,
    r.frequency_unit,
    r.administrations_per_week,
    q.words as doses,
    p.names as partners,
    r.population,
    r.confidence,
    r.page,
    r.quote
from regimens as r
inner join documents as d on r.document_id = d.document_id
left join (
    select
        regimen_id,
        string_agg(printf('%g', value) || ' ' || unit || coalesce('/' || per, ''), ', ' order by value, unit, per) as words
    from regimen_doses
    group by regimen_id
) as q on r.regimen_id = q.regimen_id
left join (
    select regimen_id, string_agg(partner, ', ' order by partner) as names
    from regimen_partners
    group by regimen_id
) as p on r.regimen_id = p.regimen_id
where d.is_current
