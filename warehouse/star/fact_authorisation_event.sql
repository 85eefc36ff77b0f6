-- Dated regulatory events.
-- @authorisation_event_id: Id of the event, as in the table authorisation_events.
-- @medicine_key: The medicine.
-- @document_key: The overview.
-- @event_key: Kind of the event.
-- @date_key: Its date; the first day of what is known where only the month or the year is stated.
-- @date_precision: How much of the date the text states: day, month or year.
-- @page: Page of the quote.
-- @quote: The sentence that states it.
select
    e.authorisation_event_id,
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    star_key('document|' || d.document_id) as document_key,
    star_key('event|' || e.event) as event_key,
    (year(e.date) * 10000 + month(e.date) * 100 + day(e.date))::bigint as date_key,
    e.date_precision,
    e.page,
    e.quote
from authorisation_events as e
inner join documents as d on e.document_id = d.document_id
where d.is_current
