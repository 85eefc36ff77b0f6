// The text of an overview with its sentences marked, and the links between facts and sentences.
import { h, words } from './dom.js'

/** The sections, in which each stretch that facts quote is a span that knows them. */
export function renderText(sections, facts, documentId) {
  return h('div', {}, sections.map((section) => {
    const quoted = facts.filter((fact) => fact.row.section === section.section)
    return h('section', {}, h('h3', {}, section.heading ?? words(section.section), h('span', { class: 'page' }, ` p. ${section.page_start}`)),
      h('p', { class: 'section' }, pieces(section.text, quoted, documentId)))
  }))
}

function pieces(text, facts, documentId) {
  // Offsets count characters; JavaScript's own count differs for those beyond 16 bits.
  const characters = Array.from(text)
  const cuts = [...new Set([0, characters.length, ...facts.flatMap((fact) => [fact.row.char_start, fact.row.char_end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]
    const piece = characters.slice(from, to).join('')
    const covering = facts.filter((fact) => fact.row.char_start <= from && to <= fact.row.char_end)
    if (!covering.length) return piece
    const smallest = [...covering].sort((a, b) => (a.row.char_end - a.row.char_start) - (b.row.char_end - b.row.char_start))[0]
    return h('a', { class: 'quoted', href: `#/medicine/${documentId}/${smallest.id}`, 'data-facts': covering.map((fact) => fact.id).join(' '), title: `${covering.length} ${covering.length === 1 ? 'fact' : 'facts'} read from here` }, piece)
  })
}

/** Mark a fact and its sentence, and bring both into sight. */
export function select(list, text, fact) {
  if (!fact) return
  const marks = [...text.querySelectorAll('.quoted')].filter((mark) => mark.dataset.facts.split(' ').includes(fact.id))
  marks.forEach((mark) => mark.classList.add('chosen'))
  const entry = list.querySelector(`[data-fact="${CSS.escape(fact.id)}"]`)
  entry?.classList.add('chosen')
  entry?.querySelector('blockquote').removeAttribute('hidden')
  entry?.scrollIntoView({ block: 'center' })
  const pane = text.parentElement
  // The text scrolls in its own pane beside the facts; where the panes stand below each other, the fact stays in sight.
  if (marks[0] && pane.scrollHeight > pane.clientHeight) pane.scrollTop = marks[0].offsetTop - pane.clientHeight / 3
  entry?.querySelector('a').focus({ preventScroll: true })
}
