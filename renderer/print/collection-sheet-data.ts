import type { Day } from '#shared/domain/days.ts'
import type { Letterhead } from '#shared/domain/letterhead.ts'

/** The fields of the sheet, in the order of the entry form. */
export const sheetFields = [
  'prenoms',
  'nom',
  'nomEpoux',
  'civilite',
  'father',
  'mother',
  'sex',
  'birth',
  'birthplace',
  'phones',
  'matricule',
  'nationalId',
  'corps',
  'statut',
  'category',
  'facility',
  'fonction',
  'actNumber',
  'decidedOn',
  'start',
] as const
export type SheetField = (typeof sheetFields)[number]

/** What the register holds of a person, in the words of the language that is printed; null where it holds nothing. */
export type SheetValues = Readonly<Record<SheetField, string | null>>

export interface PaperSheet {
  /** « 2026-0042 ». */
  readonly number: string
  /** The facility that the sheet goes to; null: none. */
  readonly facility: string | null
  /** Null on a blank sheet. */
  readonly values: SheetValues | null
}

/** One line of the cover page; null: a blank sheet. */
export interface CoverLine {
  readonly number: string
  readonly person: {
    readonly name: string
    readonly matricule: string | null
    readonly corps: string | null
  } | null
}

/** Data of the document `collection-sheets`: the sheets of a batch, and the list that goes with them. */
export interface SheetsPaperData {
  readonly cover: { readonly subtitle: string; readonly lines: readonly CoverLine[] } | null
  readonly sheets: readonly PaperSheet[]
  /** The boxes to tick of each choice, in words. */
  readonly options: Readonly<Record<'civilite' | 'sex' | 'statut' | 'category', readonly string[]>>
  /** What the country's national identity number is called; null: there is none. */
  readonly nationalId: string | null
  readonly preparedOn: Day
  readonly letterhead: Letterhead | null
  readonly demo: boolean
}
