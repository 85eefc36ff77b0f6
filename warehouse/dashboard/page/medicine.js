// One medicine: its facts on the left, its overview's text on the right; each fact leads to its sentence.
import { groupBy, NO_AREA } from './data.js'
import { h, dateWords, monthWords, number, table, words } from './dom.js'
import { EVENTS, OTHER_EVENT, SERIOUS, styleOf } from './colours.js'
import { renderText, select } from './sentences.js'

const MORE = ['sections', 'indications', 'indication_age_groups', 'indication_partners', 'regimens', 'regimen_partners', 'regimen_doses',
  'study_comparators', 'study_results', 'contraindications', 'risk_measures']

export function medicines(state) {
  const areas = state.current.some((row) => row.areas[0] !== NO_AREA)
  const facts = groupBy(state.tables.adverse_events, (row) => row.document_id)
  return [
    h('h1', {}, 'Medicines'),
    table(state.current, [
      { label: 'Medicine', sort: (row) => row.medicine_name, cell: (row) => h('a', { href: `#/medicine/${row.document_id}` }, row.medicine_name) },
      { label: 'Active substances', sort: (row) => row.substances.join(', '), cell: (row) => row.substances.join(', ') },
      ...(areas ? [
        { label: 'Area', sort: (row) => row.areas[0], cell: (row) => row.areas.join('; ') },
        { label: 'ATC', sort: (row) => row.medicine.atc_code ?? null, cell: (row) => row.medicine.atc_code ?? '–' },
      ] : []),
      { label: 'Product number', sort: (row) => row.product_number, cell: (row) => row.product_number ?? '–' },
      { label: 'Side effects', sort: (row) => (facts.get(row.document_id) ?? []).length, numeric: true, cell: (row) => (facts.get(row.document_id) ?? []).length },
    ], 'Medicines with a current overview', { sortBy: 0 }),
  ]
}

export async function medicine(state, id, rowId) {
  const document_ = state.documents.get(id)
  if (!document_) return [h('h1', {}, 'This overview is not in the export'), h('p', {}, h('a', { href: '#/medicines' }, 'All medicines'))]
  const tables = await state.more(MORE)
  const of = (name) => tables[name].filter((row) => row.document_id === id)
  const sections = of('sections').sort((a, b) => a.position - b.position)
  const lists = factLists(of)
  const facts = lists.flatMap((list) => list.facts)
  const text = renderText(sections, facts, id)
  const left = h('div', { class: 'facts' }, lists.filter((list) => list.facts.length).map((list) =>
    h('section', {}, h('h2', {}, list.title), h('ul', {}, list.facts.map((fact) => item(fact, id, document_))))))
  if (rowId) requestAnimationFrame(() => select(left, text, facts.find((fact) => fact.id === rowId)))
  return [
    h('h1', {}, document_.medicine_name),
    h('p', { class: 'lead' }, [document_.substances.join(', '), document_.product_number, document_.areas.filter((area) => area !== NO_AREA).join('; '), document_.medicine.atc_code].filter(Boolean).join(' · ')),
    about(state, document_),
    h('p', { class: 'note' }, 'Choose a fact to see the sentence that it was read from. Underlined sentences in the text carry facts: choose one to see them.'),
    h('div', { class: 'reading' }, left, h('div', { class: 'text' }, h('h2', {}, 'The overview as read'), text)),
  ]
}

function about(state, document_) {
  const versions = [...state.documents.values()].filter((row) => row.product_number && row.product_number === document_.product_number && row.document_id !== document_.document_id)
    .sort((a, b) => (b.last_updated ?? 0) - (a.last_updated ?? 0))
  return h('p', {},
    `Overview last updated ${monthWords(document_.last_updated)}, ${document_.page_count} pages, ${document_.file_name}. `,
    document_.is_current ? null : h('strong', {}, 'This is an earlier version. '),
    document_.is_withdrawn_watermark ? h('strong', {}, 'Its pages say that the medicine is no longer authorised. ') : null,
    sourceLink(document_, 1, 'Open the PDF at the Agency'), ' ',
    versions.length ? ['Other versions: ', versions.map((row) => [h('a', { href: `#/medicine/${row.document_id}` }, monthWords(row.last_updated) + (row.is_current ? ' (current)' : '')), ' '])] : null)
}

function sourceLink(document_, page, label) {
  if (!document_.source_url?.startsWith('https://')) return null
  return h('a', { href: `${document_.source_url}#page=${page}`, rel: 'noreferrer', target: '_blank' }, label)
}

function item(fact, id, document_) {
  return h('li', { 'data-fact': fact.id, class: fact.child ? 'child' : null },
    h('a', { href: `#/medicine/${id}/${fact.id}` }, fact.chip, fact.label),
    fact.more ? h('span', { class: 'note' }, ` ${fact.more}`) : null,
    h('span', { class: 'page' }, ` · p. ${fact.row.page}`),
    h('blockquote', { hidden: true }, fact.row.quote, ' ', sourceLink(document_, fact.row.page, 'Page in the PDF')))
}

const fact = (id, row, label, more = null, extra = {}) => ({ id, row, label, more, ...extra })
/** Side effects as the text names them: one sentence often names many. */
const inOrder = (rows) => [...rows].sort((a, b) => a.char_start - b.char_start || a.quote.indexOf(a.term) - b.quote.indexOf(b.term))

const joined = (...parts) => parts.flat().filter(Boolean).join(', ') || null
const plural = (count, word) => `${number.format(count)} ${word}${count === 1 ? '' : 's'}`

/** All facts of a document, in the order of the overview: {title, facts: [{id, row, label, more, chip, child}]}. */
function factLists(of) {
  const ages = groupBy(of('indication_age_groups'), (row) => row.indication_id)
  const usedWith = groupBy(of('indication_partners'), (row) => row.indication_id)
  const givenWith = groupBy(of('regimen_partners'), (row) => row.regimen_id)
  const doses = groupBy(of('regimen_doses'), (row) => row.regimen_id)
  const names = (rows, key) => (rows ?? []).map((row) => row[key])
  return [
    { title: 'Used for', facts: of('indications').map((row) => fact(row.indication_id, row, row.condition ?? row.text, joined(
      names(ages.get(row.indication_id), 'age_group').map(words),
      row.min_prior_treatments ? `after ${plural(row.min_prior_treatments, 'earlier treatment')}` : null,
      names(usedWith.get(row.indication_id), 'partner').map((name) => `with ${name}`)))) },
    { title: 'How it is given', facts: of('regimens').map((row) => fact(row.regimen_id, row, joined(row.route && words(row.route), row.form && words(row.form), schedule(row)) ?? row.text, joined(
      (doses.get(row.regimen_id) ?? []).map((dose) => `${dose.value} ${dose.unit}${dose.per ? `/${dose.per}` : ''}`),
      names(givenWith.get(row.regimen_id), 'partner').map((name) => `with ${name}`), row.population))) },
    { title: 'Side effects', facts: inOrder(of('adverse_events')).map((row) => fact(row.adverse_event_id, row, row.term, joined(row.explanation && `(${row.explanation})`, row.frequency_text, row.is_serious ? 'serious' : null, row.context), { chip: chip(row) })) },
    { title: 'Must not be used', facts: of('contraindications').map((row) => fact(row.contraindication_id, row, row.text, words(row.kind))) },
    { title: 'Studies and results', facts: studies(of) },
    { title: 'Measures and obligations', facts: of('risk_measures').map((row) => fact(row.risk_measure_id, row, words(row.kind), null)) },
    { title: 'History', facts: of('authorisation_events').sort((a, b) => a.date - b.date).map((row) => fact(row.authorisation_event_id, row, (EVENTS[row.event] ?? OTHER_EVENT).label, dateWords(row.date, row.date_precision))) },
  ]
}

function studies(of) {
  const comparators = groupBy(of('study_comparators'), (row) => row.study_id)
  const results = groupBy(of('study_results'), (row) => row.study_id)
  return of('studies').sort((a, b) => a.position - b.position).flatMap((row) => [
    fact(row.study_id, row, row.n_participants === null ? 'Study, number of people not stated' : `Study with ${row.n_qualifier && row.n_qualifier !== 'exact' ? `${words(row.n_qualifier)} ` : ''}${number.format(row.n_participants)} people`, joined(
      row.condition, (comparators.get(row.study_id) ?? []).map((entry) => `against ${entry.comparator}`), (comparators.get(row.study_id) ?? []).length ? null : words(row.comparator_type === 'none' ? 'single arm' : row.comparator_type === 'not_stated' ? 'comparison not told' : row.comparator_type))),
    ...(results.get(row.study_id) ?? []).map((result) => fact(result.result_id, result, `${words(result.arm)}: ${number.format(result.value)} ${result.unit}`, joined(result.measure ?? words(result.endpoint_type), result.timepoint_value ? `at ${result.timepoint_value} ${result.timepoint_unit}` : null), { child: true })),
  ])
}

function schedule(row) {
  if (row.frequency_unit === 'once') return 'once'
  if (!row.frequency_unit || row.frequency_times === null) return null
  const times = { 1: 'once', 2: 'twice' }[row.frequency_times] ?? `${row.frequency_times} times`
  const period = row.frequency_period === null || row.frequency_period === 1 ? row.frequency_unit : `${row.frequency_period} ${row.frequency_unit}s`
  return `${times} every ${period}`
}

function chip(row) {
  const style = styleOf(row)
  return h('span', { class: 'chip', style: { background: style.back, color: style.ink }, title: style.label },
    style.code, row.is_serious ? h('span', { class: 'serious-mark' }, SERIOUS.mark) : null)
}
