// Small helpers to make elements. Text always goes in as text, never as markup: it comes from documents.

/** An element with attributes and children (elements, texts, arrays of them; null and false are left out). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'style') Object.assign(element.style, value)
    else element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false))
  return element
}

export const number = new Intl.NumberFormat('en-GB')

/** A share as a whole percentage; the ends are kept for what is really none or all. */
export function percent(share) {
  if (share === null || share === undefined || Number.isNaN(share)) return '–'
  const rounded = Math.round(share * 100)
  if (rounded === 100 && share < 1) return '>99%'
  if (rounded === 0 && share > 0) return '<1%'
  return `${rounded}%`
}

/** A date in words, as precisely as the text states it. */
export function dateWords(date, precision = 'day', month = 'long') {
  if (!date) return 'not stated'
  const options = { timeZone: 'UTC', year: 'numeric' }
  if (precision !== 'year') options.month = month
  if (precision === 'day') options.day = 'numeric'
  return new Intl.DateTimeFormat('en-GB', options).format(date)
}

export const monthWords = (date, month) => (date ? dateWords(date, 'month', month) : 'no date')

/** A word of a closed vocabulary for people: 'prolonged_release' to 'prolonged release'. */
export const words = (word) => (word ?? 'not stated').replaceAll('_', ' ')

/** A table. `columns`: {label, cell(row), sort(row)?, numeric?}. Heads of columns that have `sort` are buttons. */
export function table(rows, columns, caption, { sortBy = null, descending = false } = {}) {
  const body = h('tbody')
  const heads = columns.map((column, index) => {
    const head = h('th', { scope: 'col', class: column.numeric ? 'numeric' : null })
    if (!column.sort) head.append(column.label)
    else head.append(h('button', { type: 'button', onclick: () => order(index) }, column.label, h('span', { 'aria-hidden': 'true', class: 'arrow' })))
    return head
  })
  let current = sortBy
  let down = descending
  function order(index) {
    down = current === index ? !down : Boolean(columns[index].numeric)
    current = index
    draw()
  }
  function draw() {
    let shown = rows
    if (current !== null) {
      const key = columns[current].sort
      shown = [...rows].sort((a, b) => compare(key(a), key(b)) * (down ? -1 : 1))
    }
    heads.forEach((head, index) => head.setAttribute('aria-sort', index !== current ? 'none' : down ? 'descending' : 'ascending'))
    body.replaceChildren(...shown.map((row) => h('tr', {}, columns.map((column) => h('td', { class: column.numeric ? 'numeric' : null }, column.cell(row))))))
  }
  draw()
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, heads)), body))
}

function compare(a, b) {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  if (typeof a === 'string') return a.localeCompare(b, 'en')
  return a < b ? -1 : 1
}

/** A labelled input or select. */
export const field = (label, control) => h('label', { class: 'field' }, h('span', {}, label), control)

export function select(options, value, onchange) {
  const control = h('select', { onchange: () => onchange(control.value) },
    options.map(([key, label]) => h('option', { value: key, selected: key === value }, label)))
  return control
}
