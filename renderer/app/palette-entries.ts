import { fold } from '#shared/domain/fold.ts'

/** Something that the search finds and Enter opens. */
export interface PaletteEntry {
  readonly key: string
  readonly label: string
  /** What tells it apart from its like. */
  readonly aside?: string
  /** Keys that do the same without the search. */
  readonly combination?: string
  readonly open: () => void
}

export interface PaletteGroup {
  readonly key: string
  readonly label: string
  readonly entries: readonly PaletteEntry[]
}

/** An entry that is always there, with further words that find it. */
export interface StandingEntry extends PaletteEntry {
  readonly words: string
}

/** The entries of which every typed word begins a word; all of them where nothing is typed. */
export function fitting(entries: readonly StandingEntry[], query: string): PaletteEntry[] {
  const typed = fold(query).split(' ').filter(Boolean)
  // Signs alone are no words: they find nothing.
  if (typed.length === 0 && query.trim() !== '') return []
  return entries.filter(({ label, words }) => {
    const text = ` ${fold(`${label} ${words}`)}`
    return typed.every((word) => text.includes(` ${word}`))
  })
}
