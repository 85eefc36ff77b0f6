-- Whether a share of people is more than p, as far as its bounds tell: 'more than 1 in 10' is (the bound is exclusive),
-- 'between 1 and 2 in 10' may be, 'up to 1 in 10' is not. NULL where both are possible or nothing is known.
create macro frequency_more_than(lower_bound, lower_inclusive, upper_bound, p) as
    case
        when lower_bound > p or (lower_bound = p and not lower_inclusive) then true
        when upper_bound <= p then false
    end;
