-- Whether a share of people is at least p, as far as its bounds tell: TRUE where the lower bound reaches p, FALSE where
-- the upper bound stays below it, NULL where both are possible ('up to 1 in 10' and p = 0.05) or nothing is known.
create macro frequency_at_least(lower_bound, upper_bound, p) as
    case when lower_bound >= p then true when upper_bound < p then false end;
