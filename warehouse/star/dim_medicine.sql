-- Medicines with a current overview. The key is made from the product number, or from the document's id where the
-- overview prints none.
-- @medicine_key: Key of the medicine; 0 is not stated.
-- @product_number: The agency's product number; NULL where the overview prints none.
-- @medicine_name: Name as the overview prints it.
-- @active_substances: Active substances as the overview prints them, split by a comma.
-- @atc_code: ATC code from the agency's medicines table; NULL where not known.
-- @atc_main_group: First letter of the ATC code, the anatomical main group; NULL where not known.
-- @therapeutic_area: Therapeutic areas from the agency's medicines table, split by ';'; NULL where not known.
-- @medicine_status: Status from the agency's medicines table; NULL where not known.
-- @marketing_authorisation_holder: Holder from the agency's medicines table; NULL where not known.
-- @is_orphan: Orphan medicine (rare disease); NULL where not known.
-- @is_biosimilar: Biosimilar; NULL where not known.
-- @is_generic: Generic; NULL where not known.
-- @is_withdrawn_watermark: Whether the overview's pages say that the medicine is no longer authorised.
select
    star_key('medicine|' || coalesce(d.product_number, d.document_id)) as medicine_key,
    d.product_number,
    d.medicine_name,
    s.names as active_substances,
    m.atc_code,
    m.atc_code[1] as atc_main_group,
    m.therapeutic_area,
    m.medicine_status,
    m.marketing_authorisation_holder,
    m.is_orphan,
    m.is_biosimilar,
    m.is_generic,
    d.is_withdrawn_watermark
from documents as d
left join medicines as m on d.product_number = m.product_number
left join (
    select document_id, string_agg(name, ', ' order by position, name) as names
    from active_substances
    group by document_id
) as s on d.document_id = s.document_id
where d.is_current
union all
select 0, null, 'not stated', null, null, null, null, null, null, null, null, null, null
