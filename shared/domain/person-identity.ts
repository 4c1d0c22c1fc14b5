/** Who a person is, in the fields of the sheet; null: not stated. Dates are partial (`1978`, `1978-05`). */
export interface PersonIdentity {
  readonly prenoms: string
  readonly nom: string
  readonly nomEpoux: string | null
  readonly civilite: string | null
  readonly father: string | null
  readonly mother: string | null
  readonly sex: 'F' | 'M' | null
  readonly birth: string | null
  readonly birthplace: string | null
}

/** What tells persons apart in a list. */
export type ListedPerson = Pick<PersonIdentity, 'prenoms' | 'nom' | 'nomEpoux' | 'sex' | 'birth'>
