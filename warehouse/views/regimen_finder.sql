-- Ways of giving each medicine, on current documents: route, form, times a week, partners and doses side by side. One
-- row for each regimen.
-- @regimen_id: The regimen.
-- @product_number: Product number of the medicine; NULL where the document prints none.
-- @medicine_name: Name of the medicine as its overview prints it.
-- @document_id: The current version of its overview.
-- @active_substances: Its active substances, split by a comma.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table; NULL where not known.
-- @route: Way into the body; NULL where not stated.
-- @form: Pharmaceutical form; NULL where not stated.
-- @frequency: The frequency in words ('twice every week', 'once every 3 weeks', 'once'); NULL where not stated.
-- @frequency_times: How many times in each period.
-- @frequency_period: Length of the period, in frequency_unit.
-- @frequency_unit: Unit of the period.
-- @administrations_per_week: How often a week; NULL for single administrations and cycles of unstated length.
-- @partner_count: Medicines that are given together with it.
-- @partners: Their names as printed, split by a comma; NULL where there are none.
-- @doses: Stated doses ('3 mg/kg, 5 mg/kg'); NULL where none are.
-- @population: Whom it is stated for; NULL where for all.
-- @confidence: How sure the reading is, 0 to 1.
-- @quote: The sentence that states it.
select
    r.regimen_id,
    d.product_number,
    d.medicine_name,
    d.document_id,
    substances.names as active_substances,
    m.atc_code,
    m.therapeutic_area,
    r.route,
    r.form,
    schedule_words(r.frequency_times, r.frequency_period, r.frequency_unit) as frequency,
    r.frequency_times,
    r.frequency_period,
    r.frequency_unit,
    r.administrations_per_week,
    coalesce(partners.partner_count, 0)::integer as partner_count,
    partners.names as partners,
    doses.words as doses,
    r.population,
    r.confidence,
    r.quote
from regimens as r
inner join documents as d on r.document_id = d.document_id
left join medicines as m on d.product_number = m.product_number
left join (
    select
        document_id,
        string_agg(name, ', ' order by position) as names
    from active_substances
    group by document_id
) as substances on r.document_id = substances.document_id
left join (
    select
        regimen_id,
        count(*) as partner_count,
        string_agg(partner, ', ' order by partner) as names
    from regimen_partners
    group by regimen_id
) as partners on r.regimen_id = partners.regimen_id
left join (
    select
        regimen_id,
        string_agg(printf('%g', value) || ' ' || unit || coalesce('/' || per, ''), ', ' order by position) as words
    from regimen_doses
    group by regimen_id
) as doses on r.regimen_id = doses.regimen_id
where d.is_current
