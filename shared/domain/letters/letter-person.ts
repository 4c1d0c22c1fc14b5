import type { Label } from '#shared/contract/reference.ts'

/** A posting as a letter tells it. Dates are partial dates as stored. */
export interface LetterPosting {
  readonly id: number
  readonly facility: string
  /** The district or commune that it lies in. */
  readonly place: string | null
  readonly fonction: Label | null
  readonly service: string | null
  readonly kind: Label | null
  readonly decidedOn: string | null
  readonly start: string | null
  readonly end: string | null
  readonly plannedEnd: string | null
  readonly act: LetterReference | null
}

/** Another act, as a letter cites it. */
export interface LetterReference {
  readonly number: string | null
  readonly date: string | null
  readonly title: string
}

export interface LetterAbsence {
  readonly kind: Label
  readonly start: string | null
  readonly end: string | null
  /** Days granted, as the kind of leave counts them; null where no leave stands behind the absence. */
  readonly days: number | null
  readonly host: string | null
}

/** One line of a record of service. */
export interface LetterService {
  readonly date: string | null
  readonly event: 'posting' | 'end' | 'position' | 'corps'
  readonly what: Label
  readonly detail: Label | null
  readonly act: LetterReference | null
}

/** What a letter may say of a person, as the register knows it on the letter's day. */
export interface LetterPerson {
  readonly workerId: number
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly civilite: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
  readonly matricule: string | null
  readonly corps: (Label & { readonly feminineFr: string | null }) | null
  readonly statut: Label | null
  readonly category: string | null
  readonly grade: string | null
  readonly classe: string | null
  readonly echelon: string | null
  readonly indice: string | null
  /** First day of service that the register knows. */
  readonly entered: string | null
  /** Where she serves. */
  readonly now: LetterPosting | null
  /** Where she comes from, and where she goes, by this act; or as the register awaits it. */
  readonly old: LetterPosting | null
  readonly next: LetterPosting | null
  readonly absence: LetterAbsence | null
  /** When she reaches the age of retirement. */
  readonly retirement: string | null
  readonly services: readonly LetterService[]
}
