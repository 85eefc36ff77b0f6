// Colours. Bands: one hue from light to dark, so that their order shows without colour vision and in print; each cell
// also has letters. Kinds: Paul Tol's 'bright' scheme, made for colour-blind readers; marks differ in shape too.

export const BANDS = [
  { band: 'very_common', code: 'VC', label: 'Very common', share: '1 in 10 or more', back: '#08306b', ink: '#ffffff' },
  { band: 'common', code: 'C', label: 'Common', share: '1 in 100 to 1 in 10', back: '#2468ac', ink: '#ffffff' },
  { band: 'uncommon', code: 'U', label: 'Uncommon', share: '1 in 1,000 to 1 in 100', back: '#7fb4dc', ink: '#000000' },
  { band: 'rare', code: 'R', label: 'Rare', share: '1 in 10,000 to 1 in 1,000', back: '#bdd7ee', ink: '#000000' },
  { band: 'very_rare', code: 'VR', label: 'Very rare', share: 'less than 1 in 10,000', back: '#e6f0f9', ink: '#000000' },
]
export const STATED = { band: null, code: '~', label: 'Stated, spans bands', share: 'a frequency that fits no single band', back: '#ece3cf', ink: '#000000' }
export const UNSTATED = { band: null, code: '·', label: 'No frequency stated', share: 'named without a number', back: '#f1f1f1', ink: '#000000' }
export const SERIOUS = { mark: '▲', label: 'Called serious' }

export const DESIGNS = [
  { key: 'placebo', label: 'Against placebo', colour: '#4477aa' },
  { key: 'active', label: 'Against another treatment', colour: '#228833' },
  { key: 'single', label: 'Single arm or earlier patients', colour: '#ccbb44' },
  { key: 'other', label: 'Other comparison', colour: '#66ccee' },
  { key: 'not_stated', label: 'Comparison not told', colour: '#bbbbbb' },
]

export const EVENTS = {
  authorisation: { label: 'Authorisation', colour: '#4477aa', symbol: 'circle' },
  conditional_authorisation: { label: 'Conditional authorisation', colour: '#aa7700', symbol: 'triangle' },
  exceptional_authorisation: { label: 'Under exceptional circumstances', colour: '#aa3377', symbol: 'diamond' },
  switch_to_standard: { label: 'Became standard', colour: '#228833', symbol: 'square' },
  renewal: { label: 'Renewal', colour: '#66ccee', symbol: 'plus' },
  orphan_designation: { label: 'Orphan designation', colour: '#555555', symbol: 'star' },
  suspension: { label: 'Suspension', colour: '#ee6677', symbol: 'times' },
  withdrawal: { label: 'Withdrawal', colour: '#cc3311', symbol: 'times' },
  expiry: { label: 'Expiry', colour: '#882255', symbol: 'times' },
}
export const OTHER_EVENT = { label: 'Other event', colour: '#999999', symbol: 'asterisk' }

/** How a statement's frequency is shown. */
export function styleOf(row) {
  const found = BANDS.find((entry) => entry.band === row.band)
  if (found) return found
  return row.frequency_direction || row.frequency_text ? STATED : UNSTATED
}
