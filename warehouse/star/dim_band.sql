-- CIOMS frequency bands, in order.
-- @band_key: Key of the band: 1 the most frequent to 5 the rarest; 0 where the wording fits no single band.
-- @band: The band's word in the tables; NULL where the wording fits no single band.
-- @label: The band in words.
-- @share_from: Lowest share of people in the band.
-- @share_below: The share below which the band ends; NULL for the highest.
select
    band_key::bigint as band_key,
    band,
    label,
    share_from::double as share_from,
    share_below::double as share_below
from (
    values
    (0, null, 'no single band', null, null),
    (1, 'very_common', 'very common (1 in 10 or more)', 0.1, null),
    (2, 'common', 'common (1 in 100 to 1 in 10)', 0.01, 0.1),
    (3, 'uncommon', 'uncommon (1 in 1,000 to 1 in 100)', 0.001, 0.01),
    (4, 'rare', 'rare (1 in 10,000 to 1 in 1,000)', 0.0001, 0.001),
    (5, 'very_rare', 'very rare (less than 1 in 10,000)', 0, 0.0001)
) as bands (band_key, band, label, share_from, share_below)
