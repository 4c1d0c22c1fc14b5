/** How an office's papers begin; dated, from the country pack, editable by the office. */
export interface Letterhead {
  readonly layout: 'two-columns' | 'stacked-left' | 'centred'
  readonly republic: string
  readonly motto: string
  /** Issuing service from the ministry down, one line each. */
  readonly timbre: readonly string[]
  readonly separator: string
  readonly place: string
  readonly signatory: string
}
