/** How a field of a section is typed, checked, stored and shown. Amounts are whole units of the currency. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'name'
  | 'place'
  | 'phone'
  | 'number'
  | 'partial'
  | 'day'
  | 'code'
  | 'corps'
  | 'fonction'
  | 'facility'
  | 'worker'
  | 'category'
  | 'year'
  | 'whole'
  | 'decimal'
  | 'amount'
  | 'currency'
  | 'flag'
  | 'sex'

/** One field of a section's records: `name` is the table's and the form's. */
export interface SectionField {
  readonly name: string
  readonly kind: FieldKind
  /** The code list of a `code`. */
  readonly list?: string
  readonly required?: true
  /** Most characters of a line or a text. */
  readonly limit?: number
  /** Least and most of a number. */
  readonly least?: number
  readonly most?: number
  /** A date that can't lie ahead. */
  readonly past?: true
  /** Said in the form and on the paper, not in the table on the page. */
  readonly detail?: true
}

/**
 * A section of a file, as data: one table whose records hang on a worker or a facility. Table, form, checks, history
 * and paper all follow from it.
 */
export interface Section {
  /** The table's name in the schema. */
  readonly table: string
  readonly fields: readonly SectionField[]
  /** Fields of its first and last day: a change ends the old record on the eve and begins a new one. */
  readonly dated?: { readonly start: string; readonly end: string }
  /** The field by which the newest comes first; records without one stand in the order of their entry. */
  readonly newestBy?: string
  /** Only one record may hold on a day (a salary, a corps); the others may overlap. */
  readonly single?: true
  /** Records come from elsewhere (a movement, a session): here they are corrected only. */
  readonly correctedOnly?: true
}

const LINE = 120
const TEXT = 2000

type Extra = Omit<SectionField, 'name' | 'kind'>

/** Short forms in which the definitions are written. */
export const field = {
  line: (name: string, extra: Extra = {}): SectionField => ({ name, kind: 'line', limit: LINE, ...extra }),
  text: (name: string, extra: Extra = {}): SectionField => ({
    ...{ name, kind: 'text', limit: TEXT, detail: true },
    ...extra,
  }),
  code: (name: string, list: string, extra: Extra = {}): SectionField => ({
    ...{ name, kind: 'code', list },
    ...extra,
  }),
  of: (kind: FieldKind, name: string, extra: Extra = {}): SectionField => ({ name, kind, ...extra }),
}
