/** A corps of a substitution group, in the order in which members fill a line. */
export interface NormMember {
  readonly corpsId: number
  /** A person whom no line needs is shown in the group where her corps is primary. */
  readonly primary: boolean
}

/** Corps of which any counts for the same line. */
export interface NormGroup {
  readonly id: number
  readonly code: string
  readonly members: readonly NormMember[]
}

/** How many of a group a type of facility, or one facility, needs. Null: whatever the value, known or not. */
export interface NormLine {
  readonly id: number
  readonly groupId: number
  readonly facilityType: string | null
  readonly facilityId: number | null
  readonly milieu: string | null
  readonly populationMin: number | null
  readonly populationMax: number | null
  readonly minimum: number
  readonly mandatory: boolean
}

/** A norm: its groups in the order of the columns, and its lines. */
export interface NormSet {
  readonly groups: readonly NormGroup[]
  readonly lines: readonly NormLine[]
}

/** What the choice of a line depends on; null is unknown. */
export interface NormSubject {
  readonly id: number
  readonly type: string | null
  readonly milieu: string | null
  readonly population: number | null
}
