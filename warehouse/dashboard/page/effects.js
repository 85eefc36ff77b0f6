// Side effects: effects down, medicines across. Colour and letters tell the band, a triangle what is called serious.
import { groupBy } from './data.js'
import { h, field, select, number, words } from './dom.js'
import { BANDS, STATED, UNSTATED, SERIOUS, styleOf } from './colours.js'

const STEP = { effects: 40, medicines: 30 }
const choice = { area: '', medicine: '', effect: '', serious: false, order: 'shared', effects: STEP.effects, medicines: STEP.medicines }

export function effects(state) {
  const areas = [...new Set(state.current.flatMap((row) => row.areas))].sort()
  const grid = h('div')
  const draw = () => grid.replaceChildren(...heatmap(state))
  const typed = (key) => h('input', { type: 'search', value: choice[key], oninput: (event) => { choice[key] = event.target.value; draw() } })
  const changed = (key) => (value) => { choice[key] = value; draw() }
  draw()
  return [
    h('h1', {}, 'Side effects'),
    h('p', { class: 'note' }, 'What current overviews state. Where a medicine’s overview names an effect more than once, the cell shows the most frequent band; open it for every sentence. An overview lists only the main side effects: an empty cell does not say that an effect does not occur.'),
    key(),
    h('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
      field('Medicine', typed('medicine')), field('Side effect', typed('effect')),
      areas.length > 1 ? field('Area', select([['', 'all'], ...areas.map((area) => [area, area])], choice.area, changed('area'))) : null,
      field('Order', select([['shared', 'most medicines first'], ['frequent', 'most frequent first'], ['name', 'by name']], choice.order, changed('order'))),
      h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: choice.serious, onchange: (event) => { choice.serious = event.target.checked; draw() } }), 'only what is called serious')),
    grid,
  ]
}

const key = () => h('ul', { class: 'legend bands' },
  [...BANDS, STATED, UNSTATED].map((entry) => h('li', {}, h('span', { class: 'swatch letters', style: { background: entry.back, color: entry.ink } }, entry.code), `${entry.label} `, h('small', {}, `(${entry.share})`))),
  h('li', {}, h('span', { class: 'swatch letters serious' }, SERIOUS.mark), SERIOUS.label))

const rank = (row) => {
  const found = BANDS.findIndex((entry) => entry.band === row.band)
  return found >= 0 ? found : styleOf(row) === STATED ? BANDS.length : BANDS.length + 1
}

function heatmap(state) {
  const has = (text, part) => text.toLowerCase().includes(part.trim().toLowerCase())
  const shown = new Map(state.current
    .filter((row) => (!choice.area || row.areas.includes(choice.area)) && (!choice.medicine || has(`${row.medicine_name} ${row.substances.join(' ')}`, choice.medicine)))
    .map((row) => [row.document_id, row]))
  const facts = state.tables.adverse_events
    .filter((row) => shown.has(row.document_id) && (!choice.serious || row.is_serious))
    .map((row) => ({ ...row, name: state.termOf(row) }))
    .filter((row) => !choice.effect || has(`${row.name} ${row.term} ${row.explanation ?? ''}`, choice.effect))
  const byEffect = [...groupBy(facts, (row) => row.name)].map(([name, rows]) => ({
    name, rows, cells: groupBy(rows, (row) => row.document_id), best: Math.min(...rows.map(rank)),
  }))
  const orders = {
    shared: (a, b) => b.cells.size - a.cells.size || a.best - b.best || a.name.localeCompare(b.name),
    frequent: (a, b) => a.best - b.best || b.cells.size - a.cells.size || a.name.localeCompare(b.name),
    name: (a, b) => a.name.localeCompare(b.name),
  }
  byEffect.sort(orders[choice.order])
  const used = new Set(facts.map((row) => row.document_id))
  const across = [...shown.values()].filter((row) => used.has(row.document_id))
  const down = byEffect.slice(0, choice.effects)
  const columns = across.slice(0, choice.medicines)
  if (!facts.length) return [h('p', { role: 'status' }, 'No side effect fits these filters.')]
  const count = (many, word) => `${number.format(many)} ${word}${many === 1 ? '' : 's'}`
  const caption = `${count(byEffect.length, 'side effect')} of ${count(across.length, 'medicine')}`
  return [
    h('p', { role: 'status', class: 'note' }, `${caption}${down.length < byEffect.length || columns.length < across.length ? `; shown: ${number.format(down.length)} and ${number.format(columns.length)}` : ''}.`),
    h('div', { class: 'scroll heat', tabindex: '0', role: 'region', 'aria-label': caption },
      h('table', { class: 'heatmap' }, h('caption', { class: 'hidden' }, caption),
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Side effect'), columns.map((row) =>
          h('th', { scope: 'col', class: 'turned' }, h('a', { href: `#/medicine/${row.document_id}` }, h('span', {}, row.medicine_name)))))),
        h('tbody', {}, down.map((effect) => h('tr', {}, h('th', { scope: 'row' }, effect.name), columns.map((row) => cell(effect, row))))))),
    h('p', {},
      down.length < byEffect.length ? h('button', { type: 'button', onclick: (event) => more(event, 'effects', state) }, 'More side effects') : null, ' ',
      columns.length < across.length ? h('button', { type: 'button', onclick: (event) => more(event, 'medicines', state) }, 'More medicines') : null),
  ]
}

function more(event, what, state) {
  choice[what] += STEP[what]
  const grid = event.target.closest('main').lastElementChild
  grid.replaceChildren(...heatmap(state))
}

function cell(effect, medicine) {
  const rows = effect.cells.get(medicine.document_id)
  if (!rows) return h('td', {})
  const first = [...rows].sort((a, b) => rank(a) - rank(b))[0]
  const style = styleOf(first)
  const serious = rows.some((row) => row.is_serious)
  const told = rows.map((row) => [row.term, row.frequency_text, row.is_serious ? 'serious' : null, row.context].filter(Boolean).join(', ')).join('\n')
  const label = `${effect.name}, ${medicine.medicine_name}: ${words(first.band ?? style.label).toLowerCase()}${serious ? ', called serious' : ''}`
  return h('td', { style: { background: style.back } },
    h('a', { href: `#/medicine/${medicine.document_id}/${first.adverse_event_id}`, style: { color: style.ink }, title: told, 'aria-label': label },
      style.code, serious ? h('span', { class: 'serious-mark' }, SERIOUS.mark) : null))
}
