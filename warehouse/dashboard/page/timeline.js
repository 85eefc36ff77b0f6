// When medicines were authorised, and what became of it.
import { plot, dot, link, gridX, axisX, pointer, tip } from './vendor/vendor.js'
import { groupBy } from './data.js'
import { h, dateWords, field, number, select, table } from './dom.js'
import { EVENTS, OTHER_EVENT } from './colours.js'

const STEP = 60
const choice = { order: 'date', medicine: '', rows: STEP }

export function timeline(state) {
  const area = h('div')
  const draw = () => area.replaceChildren(...picture(state, draw))
  draw()
  return [
    h('h1', {}, 'Authorisation timelines'),
    h('p', { class: 'note' }, 'Dated events that current overviews state. Lines lead from a conditional or exceptional authorisation to the day on which it became standard.'),
    h('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
      field('Medicine', h('input', { type: 'search', value: choice.medicine, oninput: (event) => { choice.medicine = event.target.value; draw() } })),
      field('Order', select([['date', 'first authorised first'], ['latest', 'last authorised first'], ['name', 'by name']], choice.order, (value) => { choice.order = value; draw() }))),
    area,
  ]
}

const kindOf = (event) => EVENTS[event] ?? OTHER_EVENT

function picture(state, draw) {
  const byId = new Map(state.current.map((row) => [row.document_id, row]))
  const wanted = choice.medicine.trim().toLowerCase()
  const events = state.tables.authorisation_events
    .filter((row) => byId.has(row.document_id) && byId.get(row.document_id).medicine_name.toLowerCase().includes(wanted))
    .map((row) => ({ ...row, name: byId.get(row.document_id).medicine_name, kind: kindOf(row.event) }))
  if (!events.length) return [h('p', { role: 'status' }, 'No dated event fits this filter.')]
  const groups = [...groupBy(events, (row) => row.document_id)].map(([id, rows]) => {
    rows.sort((a, b) => a.date - b.date)
    const grant = rows.find((row) => row.event.endsWith('authorisation')) ?? rows[0]
    return { id, name: rows[0].name, first: grant.date, rows }
  })
  const orders = { date: (a, b) => a.first - b.first, latest: (a, b) => b.first - a.first, name: (a, b) => a.name.localeCompare(b.name) }
  groups.sort(orders[choice.order])
  const shown = groups.slice(0, choice.rows)
  const drawn = shown.flatMap((group) => group.rows)
  const spans = shown.flatMap((group) => {
    const to = group.rows.find((row) => row.event === 'switch_to_standard')
    const from = to && group.rows.find((row) => ['conditional_authorisation', 'exceptional_authorisation'].includes(row.event) && row.date <= to.date)
    return from ? [{ name: group.name, from: from.date, to: to.date }] : []
  })
  // Two medicines can have one name; then the id tells them apart.
  const labels = new Map(shown.map((group) => [group.id, group.name]))
  const used = [...new Set(drawn.map((row) => row.kind))]
  const chart = plot({
    width: 1080, height: 70 + 26 * shown.length, marginLeft: 150, marginTop: 34, marginRight: 24, marginBottom: 30,
    ariaLabel: 'Authorisation events by medicine', ariaDescription: `${drawn.length} events of ${shown.length} medicines; the table below lists them`,
    x: { type: 'utc', label: null, nice: true },
    y: { type: 'point', domain: shown.map((group) => group.id), label: null, tickFormat: (id) => labels.get(id), tickSize: 0, grid: true },
    symbol: { domain: used.map((kind) => kind.label), range: used.map((kind) => kind.symbol) },
    marks: [
      gridX(), axisX({ anchor: 'top', ticks: 10 }), axisX({ anchor: 'bottom', ticks: 10 }),
      link(spans.map((span) => ({ ...span, id: shown.find((group) => group.name === span.name).id })), { x1: 'from', x2: 'to', y1: 'id', y2: 'id', stroke: '#228833', strokeWidth: 3, strokeOpacity: 0.5 }),
      dot(drawn, { x: 'date', y: 'document_id', symbol: (row) => row.kind.label, fill: (row) => (['plus', 'times', 'asterisk'].includes(row.kind.symbol) ? 'none' : row.kind.colour), stroke: (row) => row.kind.colour, strokeWidth: 1.8, r: 5.5 }),
      tip(drawn, pointer({ x: 'date', y: 'document_id', title: (row) => `${row.name}\n${row.kind.label}\n${dateWords(row.date, row.date_precision)}` })),
    ],
  })
  return [
    h('ul', { class: 'legend' }, used.map((kind) => h('li', {}, symbol(kind), kind.label))),
    h('div', { class: 'chart scroll', tabindex: '0', role: 'region', 'aria-label': 'Timelines' }, chart),
    groups.length > shown.length ? h('p', {}, `${number.format(shown.length)} of ${number.format(groups.length)} medicines. `, h('button', { type: 'button', onclick: () => { choice.rows += STEP; draw() } }, 'More')) : null,
    h('details', {}, h('summary', {}, 'The same as a table, with the sentences'), table(drawn, [
      { label: 'Medicine', sort: (row) => row.name, cell: (row) => h('a', { href: `#/medicine/${row.document_id}/${row.authorisation_event_id}` }, row.name) },
      { label: 'Event', sort: (row) => row.kind.label, cell: (row) => row.kind.label },
      { label: 'Date', sort: (row) => row.date.getTime(), numeric: true, cell: (row) => dateWords(row.date, row.date_precision) },
      { label: 'Sentence', cell: (row) => row.quote },
    ], 'Authorisation events')),
  ].filter(Boolean)
}

/** A legend's mark, drawn by the library so that it is the chart's own. */
function symbol(kind) {
  const hollow = ['plus', 'times', 'asterisk'].includes(kind.symbol)
  const mark = plot({ width: 18, height: 18, margin: 0, x: { axis: null, domain: [0, 2] }, y: { axis: null, domain: [0, 2] }, marks: [dot([1], { x: 1, y: 1, symbol: kind.symbol, r: 5.5, fill: hollow ? 'none' : kind.colour, stroke: kind.colour, strokeWidth: 1.8 })] })
  mark.setAttribute('aria-hidden', 'true')
  return mark
}
