-- A stated frequency in words, the same words for the same numbers; NULL where no number is stated.
create macro frequency_words(direction, numerator, denominator, upper_numerator, upper_denominator) as
    case direction
        when 'more_than' then 'more than ' || format('{:,}', numerator) || ' in ' || format('{:,}', denominator)
        when 'up_to' then 'up to ' || format('{:,}', numerator) || ' in ' || format('{:,}', denominator)
        when 'about' then 'about ' || format('{:,}', numerator) || ' in ' || format('{:,}', denominator)
        when 'between' then
            'between ' || format('{:,}', numerator) || ' in ' || format('{:,}', denominator) || ' and ' || format('{:,}', upper_numerator) || ' in ' || format('{:,}', upper_denominator)
    end;
