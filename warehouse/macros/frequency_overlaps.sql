-- Whether a share of people may lie between two shares, as far as its bounds tell: FALSE where the bounds exclude it,
-- TRUE where they do not, NULL where nothing is known. Frequencies overlap where neither is surely above the other.
create macro frequency_overlaps(lower_bound, upper_bound, low, high) as
    case
        when lower_bound is null and upper_bound is null then null
        else coalesce(lower_bound, 0) <= high and coalesce(upper_bound, 1) >= low
    end;
