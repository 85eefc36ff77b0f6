-- Current overviews, from which all facts were read.
-- @document_key: Key of the document; 0 is not stated.
-- @document_id: The document's id: the first 16 digits of the PDF's SHA-256.
-- @file_name: Name of the PDF.
-- @source_url: Where the PDF was downloaded from; NULL for a file from a folder.
-- @template: Generation of the document's form: overview or summary_for_public.
-- @ema_reference: The agency's document reference; NULL where there is none.
-- @last_updated: Month of 'last updated in', as its first day; NULL where the document has none.
-- @page_count: Number of pages.
-- @parser_version: Version of the parser that read the document.
select
    star_key('document|' || document_id) as document_key,
    document_id,
    file_name,
    source_url,
    template,
    ema_reference,
    last_updated,
    page_count,
    parser_version
from documents
where is_current
union all
select 0, null, 'not stated', null, null, null, null, null, null
