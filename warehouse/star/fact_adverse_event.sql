-- Side effects: one row for one effect in one context. Count distinct term_key for effects, rows for statements.
-- @adverse_event_id: Id of the statement, as in the table adverse_events.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @term_key: The side effect.
-- @band_key: Its frequency band.
-- @is_serious: Whether the text calls it serious.
-- @frequency_text: Wording of the frequency as printed; NULL where none is stated.
-- @lower_bound: Lowest share of people that the wording allows, 0 to 1; NULL where it sets none.
-- @upper_bound: Highest share of people that the wording allows, 0 to 1; NULL where it sets none.
-- @stated_share: The share where the wording is a point ('1 in 10', 'around 3 in 10'), 0 to 1; NULL where it is none.
-- @context: The words that limit it (partners, population, form); NULL where none do.
-- @confidence: How sure the reading is, 0 to 1.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    a.adverse_event_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    star_key('term|' || lower(a.term)) as term_key,
    case a.band
        when 'very_common' then 1
        when 'common' then 2
        when 'uncommon' then 3
        when 'rare' then 4
        when 'very_rare' then 5
        else 0
    end::bigint as band_key,
    a.is_serious,
    a.frequency_text,
    a.lower_bound,
    a.upper_bound,
    case when a.frequency_direction = 'about' then a.frequency_numerator / a.frequency_denominator end as stated_share,
    a.context,
    a.confidence,
    a.page,
    a.quote
from adverse_events as a
inner join documents as d on a.document_id = d.document_id
where d.is_current
