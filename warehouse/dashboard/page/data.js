// Reads the export. Every file is compared with its hash in the manifest, so that files of two exports are never mixed:
// where one was replaced while we read, reading starts anew.
import { parquetReadObjects } from './vendor/vendor.js'

const ATTEMPTS = 5
const PAUSE_MS = 300
const MARK = 'epar_warehouse_export'
const NEEDED = ['documents', 'medicines', 'active_substances', 'document_ledger', 'adverse_events', 'adverse_event_terms',
  'authorisation_events', 'studies', 'marts_evidence_base', 'marts_extraction_coverage']

class Replaced extends Error {}

/** The tables that every view needs, and `more(names)` to read further ones. */
export async function load() {
  for (let attempt = 1; ; attempt++) {
    try {
      const manifest = await readManifest()
      const tables = await readTables(manifest, NEEDED)
      return { about: manifest[MARK], version: manifest.version, tables, more: (names) => readMore(manifest, tables, names) }
    } catch (error) {
      if (!(error instanceof Replaced)) throw error
      if (attempt === ATTEMPTS) throw new Error(`The files do not fit their manifest (${error.message}). Export again.`)
      await new Promise((done) => setTimeout(done, PAUSE_MS))
    }
  }
}

async function readMore(manifest, tables, names) {
  const missing = names.filter((name) => !(name in tables))
  try {
    Object.assign(tables, await readTables(manifest, missing))
  } catch (error) {
    if (error instanceof Replaced) location.reload() // a new export came; show that
    throw error
  }
  return tables
}

async function readManifest() {
  const answer = await fetch('data/datapackage.json', { cache: 'no-store' })
  if (!answer.ok) throw new Error('The export is gone (datapackage.json cannot be read).')
  return answer.json()
}

async function readTables(manifest, names) {
  const hashes = new Map(manifest[MARK].files.map((file) => [file.path, file.sha256]))
  const read = names.map(async (name) => {
    // An unsplit table is <name>.parquet, a split one the files in <name>/; a table that is not there has no rows.
    const paths = manifest.resources.map((r) => r.path).filter((path) => path === `${name}.parquet` || path.startsWith(`${name}/`))
    const parts = await Promise.all(paths.map((path) => readFile(path, hashes.get(path))))
    return [name, parts.flat()]
  })
  return Object.fromEntries(await Promise.all(read))
}

async function readFile(path, expected) {
  const answer = await fetch('data/' + path.split('/').map(encodeURIComponent).join('/'))
  if (!answer.ok) throw new Replaced(path)
  const content = await answer.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== expected) throw new Replaced(path)
  const rows = await parquetReadObjects({ file: content })
  for (const row of rows) {
    for (const key in row) if (typeof row[key] === 'bigint') row[key] = Number(row[key])
  }
  return rows
}

/** Group rows by a key. */
export function groupBy(rows, key) {
  const groups = new Map()
  for (const row of rows) {
    const of = key(row)
    if (groups.has(of)) groups.get(of).push(row)
    else groups.set(of, [row])
  }
  return groups
}

/** What the views share: current documents with their medicine, therapeutic areas, normalised terms. */
export function index(tables) {
  const medicines = new Map(tables.medicines.map((row) => [row.product_number, row]))
  const substances = groupBy(tables.active_substances, (row) => row.document_id)
  const documents = new Map()
  for (const row of tables.documents) {
    const medicine = medicines.get(row.product_number) ?? {}
    documents.set(row.document_id, {
      ...row,
      medicine,
      areas: areasOf(medicine),
      substances: (substances.get(row.document_id) ?? []).sort((a, b) => a.position - b.position).map((s) => s.name),
    })
  }
  const current = [...documents.values()].filter((row) => row.is_current)
    .sort((a, b) => a.medicine_name.localeCompare(b.medicine_name, 'en'))
  const normalised = new Map((tables.adverse_event_terms ?? []).map((row) => [row.term, row.normalised_term]))
  return { documents, current, termOf: (row) => normalised.get(row.term) ?? row.term.toLowerCase() }
}

export const NO_AREA = 'Area not known'

function areasOf(medicine) {
  const printed = (medicine.therapeutic_area ?? '').split(';').map((area) => area.trim()).filter(Boolean)
  return printed.length ? printed : [NO_AREA]
}
