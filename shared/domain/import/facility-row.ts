import { oneLine } from '#shared/domain/person-fields.ts'

/** Columns of a facility list that the import understands. */
export const facilityColumns = [
  'name',
  'type',
  'region',
  'district',
  'commune',
  'sector',
  'milieu',
  'latitude',
  'longitude',
  'positionSource',
  'code',
] as const
export type FacilityColumn = (typeof facilityColumns)[number]

/** Why a row can't come in; each has a text `imports.reasons`. */
export const rejectReasons = [
  'too_few_cells',
  'too_many_cells',
  'name_missing',
  'name_too_long',
  'name_not_text',
  'place_missing',
  'place_unknown',
  'place_ambiguous',
  'places_disagree',
  'position_incomplete',
  'latitude_invalid',
  'longitude_invalid',
  'code_damaged',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** A refusal of one row. */
export interface Rejection {
  readonly reason: RejectReason
  /** What was refused; empty where something is missing. */
  readonly value: string
}

/** What one row says, its words not yet matched with anything. */
export interface FacilityFacts {
  readonly name: string
  readonly type: string
  readonly region: string
  readonly district: string
  readonly commune: string
  readonly sector: string
  readonly milieu: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly positionSource: string | null
  readonly code: string | null
}

export type CellOf = (column: FacilityColumn) => string

const nameText = oneLine(120)
/** At least one letter, no picture, and nothing that a spreadsheet would take for a formula. */
const NAME = /^(?![=+@])(?=.*\p{L})\P{Extended_Pictographic}*$/u
/** What a spreadsheet makes of a long number: digits are lost for good. */
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i

/** Reads the cells of one row; answers its facts or why it is refused. */
export function readFacilityRow(cell: CellOf): FacilityFacts | Rejection {
  const text = (column: FacilityColumn) => cell(column).normalize('NFC').replace(/\s+/g, ' ').trim()
  const name = text('name')
  const refusal = refusedName(name) ?? refusedCode(text('code'))
  if (refusal) return refusal
  if (text('region') === '' && text('district') === '' && text('commune') === '') {
    return { reason: 'place_missing', value: '' }
  }
  const position = readPosition(text('latitude'), text('longitude'))
  if ('reason' in position) return position
  return {
    name,
    type: text('type'),
    region: text('region'),
    district: text('district'),
    commune: text('commune'),
    sector: text('sector'),
    milieu: text('milieu'),
    ...position,
    positionSource: text('positionSource') || null,
    code: text('code') || null,
  }
}

function refusedName(name: string): Rejection | null {
  if (name === '') return { reason: 'name_missing', value: '' }
  const read = nameText.safeParse(name)
  const tooLong = !read.success && read.error.issues.some((issue) => issue.message === 'too_long')
  if (tooLong) return { reason: 'name_too_long', value: name }
  return read.success && NAME.test(name) ? null : { reason: 'name_not_text', value: name }
}

function refusedCode(code: string): Rejection | null {
  return SCIENTIFIC.test(code) ? { reason: 'code_damaged', value: code } : null
}

type ReadPosition = Pick<FacilityFacts, 'latitude' | 'longitude'>

function readPosition(latitude: string, longitude: string): ReadPosition | Rejection {
  if (latitude === '' && longitude === '') return { latitude: null, longitude: null }
  if (latitude === '' || longitude === '')
    return { reason: 'position_incomplete', value: latitude || longitude }
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)]
  if (north === null) return { reason: 'latitude_invalid', value: latitude }
  if (east === null) return { reason: 'longitude_invalid', value: longitude }
  return { latitude: north, longitude: east }
}

/** Decimal degrees with a point or a comma, within ±`limit`. */
function degrees(text: string, limit: number): number | null {
  if (!/^[+-]?\d{1,3}([.,]\d+)?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return Math.abs(value) <= limit ? value : null
}
