import { z } from 'zod'

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

const line = z.string().max(200)

const letterhead: z.ZodType<Letterhead> = z.object({
  layout: z.enum(['two-columns', 'stacked-left', 'centred']),
  republic: line,
  motto: line,
  timbre: z.array(line).max(12),
  separator: line,
  place: line,
  signatory: line,
})

/** The letterhead as the register's settings hold it; the office's name alone where there is none. */
export function letterheadFrom(setting: unknown, office: string): Letterhead {
  const kept = letterhead.safeParse(setting)
  if (kept.success) return kept.data
  const empty = { republic: '', motto: '', separator: '', place: '', signatory: '' }
  return { layout: 'centred', ...empty, timbre: [office] }
}
