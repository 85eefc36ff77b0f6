-- A number with its qualifier in words: 'about 1,200 people', 'over 300 people', '402 people'; NULL where there is none.
create macro count_words(n, qualifier, noun) as
    case qualifier when 'exact' then '' else qualifier || ' ' end || format('{:,}', n) || ' ' || noun;
