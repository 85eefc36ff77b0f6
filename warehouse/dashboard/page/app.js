// Start: reads the export, then shows the view that the address names (#/effects, #/medicine/<document id>/<row id>).
import { load, index } from './data.js'
import { h, monthWords } from './dom.js'
import { overview } from './overview.js'
import { effects } from './effects.js'
import { evidence } from './evidence.js'
import { timeline } from './timeline.js'
import { medicine, medicines } from './medicine.js'

const VIEWS = [
  ['', 'Overview', overview],
  ['effects', 'Side effects', effects],
  ['evidence', 'Evidence', evidence],
  ['timeline', 'Timelines', timeline],
  ['medicines', 'Medicines', medicines],
]
const main = document.getElementById('main')

function navigation(active) {
  document.getElementById('nav').replaceChildren(
    ...VIEWS.map(([path, label]) => h('a', { href: `#/${path}`, 'aria-current': path === active ? 'page' : null }, label)))
}

function fail(error) {
  main.removeAttribute('aria-busy')
  main.replaceChildren(h('div', { class: 'error', role: 'alert' }, h('h1', {}, 'The tables could not be shown'), h('p', {}, String(error.message ?? error))))
  document.body.dataset.state = 'failed'
  console.error(error)
}

async function show(state, moved) {
  const [name = '', ...rest] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent)
  const view = name === 'medicine' ? medicine : VIEWS.find(([path]) => path === name)?.[2]
  navigation(name === 'medicine' ? 'medicines' : name)
  const content = view ? await view(state, ...rest) : [h('h1', {}, 'There is no such page'), h('p', {}, h('a', { href: '#/' }, 'To the overview'))]
  const title = content.find((element) => element.tagName === 'H1')?.textContent
  document.title = title ? `${title} – EPAR overviews` : 'EPAR overviews'
  main.replaceChildren(...content)
  main.removeAttribute('aria-busy')
  if (moved && !rest[1]) {
    scrollTo(0, 0)
    main.focus({ preventScroll: true })
  }
  main.dispatchEvent(new CustomEvent('shown', { bubbles: true }))
}

async function start() {
  navigation(location.hash.replace(/^#\/?/, '').split('/')[0])
  const state = await load()
  Object.assign(state, index(state.tables))
  document.getElementById('version').textContent = `version ${state.version}`
  document.getElementById('footer').append(
    h('p', {}, `${state.about.attribution}. Data of ${state.about.data_date ? monthWords(new Date(state.about.data_date)) : 'unknown date'}. Read by a program, not checked by the Agency, no medical advice.`))
  await show(state, false)
  document.body.dataset.state = 'ready'
  document.body.dataset.milliseconds = Math.round(performance.now())
  addEventListener('hashchange', () => show(state, true).catch(fail))
}

start().catch(fail)
