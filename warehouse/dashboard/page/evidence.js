// What stands behind the medicines: studies by what they were compared with, people in them.
import { plot, barX, ruleX, text } from './vendor/vendor.js'
import { groupBy, NO_AREA } from './data.js'
import { h, number, percent, table } from './dom.js'
import { DESIGNS } from './colours.js'
import { legend } from './overview.js'

const MOST_ROWS = 40
const DESIGN_OF = { placebo: 'placebo', active: 'active', none: 'single', historical: 'single', not_stated: 'not_stated' }

export function evidence(state) {
  const byId = new Map(state.current.map((row) => [row.document_id, row]))
  const studies = state.tables.studies.filter((row) => byId.has(row.document_id))
  const known = state.current.some((row) => row.areas[0] !== NO_AREA)
  // Without the agency's medicines table there are no areas: then medicines stand for themselves.
  const groupsOf = (document) => (known ? document.areas : [document.medicine_name])
  const rows = studies.flatMap((row) => groupsOf(byId.get(row.document_id)).map((group) => ({ group, row, design: DESIGN_OF[row.comparator_type] ?? 'other' })))
  const groups = [...groupBy(rows, (entry) => entry.group)].map(([name, of]) => ({
    name,
    studies: of.length,
    people: of.reduce((total, entry) => total + (entry.row.n_participants ?? 0), 0),
    unstated: of.filter((entry) => entry.row.n_participants === null).length,
    designs: groupBy(of, (entry) => entry.design),
    medicines: new Set(of.map((entry) => entry.row.document_id)).size,
  })).sort((a, b) => b.people - a.people || a.name.localeCompare(b.name))
  const what = known ? 'therapeutic area' : 'medicine'
  return [
    h('h1', {}, 'Evidence base'),
    h('p', { class: 'note' }, known
      ? 'By therapeutic area of the agency’s medicines table. A medicine with two areas counts in both.'
      : 'By medicine: this export does not know therapeutic areas (build with the agency’s medicines table to get them).'),
    legend(DESIGNS.filter((design) => rows.some((entry) => entry.design === design.key))),
    h('div', { class: 'columns' },
      h('section', {}, h('h2', {}, `People studied, by ${what}`), bars(groups, (entry) => entry.row.n_participants ?? 0, 'people in studies', people)),
      h('section', {}, h('h2', {}, `Studies, by ${what}`), bars(groups, () => 1, 'studies or groups of studies', (group) => ({ value: group.studies, told: number.format(group.studies) })))),
    h('section', {}, h('h2', {}, 'By indication'),
      h('p', { class: 'note' }, 'A study counts for the indications that its condition fits. Shares of single-arm studies count only studies whose comparison is told.'),
      conditions(state.tables.marts_evidence_base.filter((row) => byId.has(row.document_id)))),
  ]
}

/** People in a group's studies; '+' where some studies do not state how many. */
const people = (group) => ({
  value: group.people,
  told: group.unstated === group.studies ? 'not stated' : number.format(group.people) + (group.unstated ? '+' : ''),
})

function bars(groups, value, label, total) {
  const shown = groups.slice(0, MOST_ROWS)
  const data = shown.flatMap((group) => DESIGNS.map((design) => {
    const of = group.designs.get(design.key) ?? []
    return { group: group.name, design, count: of.length, value: of.reduce((total, entry) => total + value(entry), 0) }
  })).filter((row) => row.value > 0)
  const totals = shown.map((group) => ({ group: group.name, ...total(group) }))
  const picture = plot({
    width: 560, height: 46 + 24 * shown.length, marginLeft: 170, marginTop: 10, marginBottom: 34, marginRight: 60,
    ariaLabel: label, ariaDescription: data.map((row) => `${row.group}, ${row.design.label}: ${row.value}`).join('; '),
    x: { label, grid: true, ticks: 5, tickFormat: (n) => (Number.isInteger(n) ? number.format(n) : '') },
    y: { domain: shown.map((group) => group.name), label: null, tickSize: 0, tickFormat: (name) => (name.length > 26 ? `${name.slice(0, 25)}…` : name) },
    marks: [
      barX(data, { x: 'value', y: 'group', fill: (row) => row.design.colour, stroke: 'white', strokeWidth: 0.5, order: null, title: (row) => `${row.group}\n${row.design.label}: ${number.format(row.value)} (${row.count} ${row.count === 1 ? 'study' : 'studies'})` }),
      text(totals, { x: 'value', y: 'group', text: 'told', textAnchor: 'start', dx: 4, fill: '#57606a' }),
      ruleX([0])],
  })
  return h('div', { class: 'chart' }, picture, groups.length > shown.length ? h('p', { class: 'note' }, `The first ${MOST_ROWS} of ${groups.length}; all are in the table below.`) : null)
}

const conditions = (rows) => table(rows, [
  { label: 'Medicine', sort: (row) => row.medicine_name, cell: (row) => h('a', { href: `#/medicine/${row.document_id}` }, row.medicine_name) },
  { label: 'Indication', sort: (row) => row.condition, cell: (row) => row.condition ?? h('em', {}, 'studies that fit no indication') },
  { label: 'Studies', sort: (row) => row.study_count, numeric: true, cell: (row) => number.format(row.study_count) },
  { label: 'People', sort: (row) => row.patient_count, numeric: true, cell: (row) => (row.patient_count === null ? '–' : number.format(row.patient_count) + (row.studies_without_number ? '+' : '')) },
  { label: 'Against placebo', sort: (row) => row.placebo_count, numeric: true, cell: (row) => row.placebo_count || '' },
  { label: 'Against a treatment', sort: (row) => row.active_count, numeric: true, cell: (row) => row.active_count || '' },
  { label: 'Single-arm share', sort: (row) => row.single_arm_share, numeric: true, cell: (row) => percent(row.single_arm_share) },
], 'Studies and people behind each indication (+: some studies state no number)', { sortBy: 3, descending: true })
