// The corpus at a glance: what there is, how new it is, how much of its numbers the tables account for.
import { plot, rectY, ruleY, barX, ruleX, axisX } from './vendor/vendor.js'
import { groupBy, NO_AREA } from './data.js'
import { h, number, percent, monthWords, table, words } from './dom.js'

const MONTHS_OLD = 60
const PARTS = [
  { key: 'numbers_claimed', label: 'in a table', colour: '#2468ac' },
  { key: 'numbers_classed', label: 'left out, reason known', colour: '#bdd7ee' },
  { key: 'numbers_unexplained', label: 'not explained', colour: '#cc6600' },
]

export function overview(state) {
  const { tables, current } = state
  const ids = new Set(current.map((row) => row.document_id))
  const coverage = tables.marts_extraction_coverage.filter((row) => ids.has(row.document_id))
  const claimed = sum(coverage, 'numbers_claimed') / sum(coverage, 'numbers_present')
  const facts = tables.adverse_events.filter((row) => ids.has(row.document_id))
  const dates = current.map((row) => row.last_updated).filter(Boolean).sort((a, b) => a - b)
  const old = current.filter((row) => monthsSince(row.last_updated) > MONTHS_OLD).length
  return [
    h('h1', {}, 'Overview'),
    h('div', { class: 'tiles' },
      tile(current.length, 'medicines with an overview', `${number.format(tables.documents.length)} versions in all`),
      tile(facts.length, 'side effects stated', `${number.format(facts.filter((row) => row.is_serious).length)} called serious`),
      tile(tables.studies.filter((row) => ids.has(row.document_id)).length, 'studies or groups of studies', null),
      tile(percent(claimed), 'of the numbers in the text are in a table', 'in the sections that facts are read from'),
      tile(dates.length ? monthWords(dates.at(-1), 'short') : '–', 'newest overview', dates.length ? `oldest ${monthWords(dates[0])}; ${number.format(old)} older than five years` : null)),
    h('div', { class: 'columns' },
      h('section', {}, h('h2', {}, 'How new the overviews are'), h('p', { class: 'note' }, 'Current overviews by the year of their last update.'), freshness(current)),
      h('section', {}, h('h2', {}, 'Numbers accounted for'), h('p', { class: 'note' }, 'Numbers in the text of each section, and what became of them.'), covered(coverage))),
    h('section', {}, h('h2', {}, 'Documents'), documents(current, coverage)),
    h('section', {}, h('h2', {}, 'Files offered'), ledger(tables.document_ledger)),
  ]
}

const tile = (value, label, more) => h('div', { class: 'tile' },
  h('div', { class: 'value' }, typeof value === 'number' ? number.format(value) : value), h('div', {}, label), more ? h('div', { class: 'note' }, more) : null)

const sum = (rows, key) => rows.reduce((total, row) => total + (row[key] ?? 0), 0)

function monthsSince(date) {
  if (!date) return null
  const now = new Date()
  return (now.getUTCFullYear() - date.getUTCFullYear()) * 12 + now.getUTCMonth() - date.getUTCMonth()
}

function freshness(current) {
  const years = groupBy(current.filter((row) => row.last_updated), (row) => row.last_updated.getUTCFullYear())
  const data = [...years].map(([year, rows]) => ({ year, from: year - 0.4, to: year + 0.4, count: rows.length, names: rows.map((row) => row.medicine_name) }))
  const undated = current.length - sum(data, 'count')
  const all = data.map((row) => row.year)
  const picture = plot({
    width: 560, height: 220, marginLeft: 34, marginBottom: 32,
    ariaLabel: 'Number of current overviews by year of last update', ariaDescription: data.map((row) => `${row.year}: ${row.count}`).join(', '),
    x: { domain: [Math.min(...all) - 0.6, Math.max(...all) + 0.6], ticks: Math.max(...all) - Math.min(...all) > 9 ? 8 : all, tickFormat: (year) => String(year), label: null },
    y: { label: 'overviews', grid: true, ticks: 5, tickFormat: (n) => (Number.isInteger(n) ? String(n) : '') },
    marks: [
      rectY(data, { x1: 'from', x2: 'to', y: 'count', fill: '#2468ac', title: (row) => `${row.year}: ${row.count}\n${row.names.slice(0, 12).join(', ')}${row.names.length > 12 ? ' …' : ''}` }),
      ruleY([0])],
  })
  return h('div', { class: 'chart' }, picture, undated ? h('p', { class: 'note' }, `${number.format(undated)} without a date.`) : null)
}

function covered(coverage) {
  const sections = [...groupBy(coverage, (row) => row.section)].filter(([, rows]) => sum(rows, 'numbers_present') > 0)
  const order = ['what_is', 'used_for', 'how_used', 'how_studied', 'benefits', 'risks', 'benefits_risks', 'other_information']
  sections.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
  const data = sections.flatMap(([section, rows]) => PARTS.map((part) => ({ section: words(section), part, count: sum(rows, part.key) })))
  const picture = plot({
    width: 560, height: 46 + 30 * sections.length, marginLeft: 128, marginTop: 10, marginBottom: 32,
    ariaLabel: 'Numbers in the text by section and by what became of them',
    ariaDescription: data.map((row) => `${row.section}, ${row.part.label}: ${row.count}`).join('; '),
    x: { label: 'numbers in the text', grid: true },
    y: { domain: sections.map(([section]) => words(section)), label: null, tickSize: 0 },
    marks: [
      barX(data, { x: 'count', y: 'section', fill: (row) => row.part.colour, order: null, title: (row) => `${row.section}: ${row.count} ${row.part.label}` }),
      ruleX([0])],
  })
  return h('div', { class: 'chart' }, legend(PARTS), picture)
}

/** Keys of a chart's colours. */
export const legend = (entries) => h('ul', { class: 'legend' }, entries.map((entry) => h('li', {}, h('span', { class: 'swatch', style: { background: entry.colour } }), entry.label)))

function documents(current, coverage) {
  const by = groupBy(coverage, (row) => row.document_id)
  const shares = new Map(current.map((row) => {
    const rows = by.get(row.document_id) ?? []
    return [row.document_id, rows.length ? sum(rows, 'numbers_claimed') / sum(rows, 'numbers_present') : null]
  }))
  const areas = current.some((row) => row.areas[0] !== NO_AREA)
  return table(current, [
    { label: 'Medicine', sort: (row) => row.medicine_name, cell: (row) => h('a', { href: `#/medicine/${row.document_id}` }, row.medicine_name) },
    { label: 'Active substances', sort: (row) => row.substances.join(', '), cell: (row) => row.substances.join(', ') },
    ...(areas ? [{ label: 'Area', sort: (row) => row.areas[0], cell: (row) => row.areas.join('; ') }] : []),
    { label: 'Last updated', sort: (row) => row.last_updated?.getTime() ?? null, numeric: true, cell: (row) => monthWords(row.last_updated) },
    { label: 'Pages', sort: (row) => row.page_count, numeric: true, cell: (row) => row.page_count },
    { label: 'Numbers in a table', sort: (row) => shares.get(row.document_id), numeric: true, cell: (row) => percent(shares.get(row.document_id)) },
    { label: 'Marked as withdrawn', sort: (row) => Number(row.is_withdrawn_watermark), cell: (row) => (row.is_withdrawn_watermark ? 'yes' : '') },
  ], 'Current overviews', { sortBy: 0 })
}

function ledger(rows) {
  const groups = [...groupBy(rows, (row) => `${row.outcome}|${row.reason ?? ''}`)].map(([, of]) => ({ ...of[0], count: of.length }))
  return table(groups, [
    { label: 'What became of it', cell: (row) => words(row.outcome) },
    { label: 'Why', cell: (row) => (row.reason ? words(row.reason) : '') },
    { label: 'Files', numeric: true, cell: (row) => number.format(row.count) },
  ], 'Files offered to the builds, by what became of them')
}
