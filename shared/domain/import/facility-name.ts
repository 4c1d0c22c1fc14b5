import { fold } from '#shared/domain/fold.ts'

/** What the country pack says of the words of a facility type. */
export interface TypeWords {
  /** Begins the French name: « CSCom ». */
  readonly nameWord: string
  /** Every word for the type, in any language, the one above included; folded. */
  readonly folded: ReadonlySet<string>
}

export interface FacilityName {
  /** As the office writes it: « CSCom Digan ». */
  readonly name: string
  /** The name of the file where it differs; nothing of it is lost. */
  readonly original: string | null
  /** What is left of the name without the words of the type: « Digan ». */
  readonly proper: string
}

/**
 * Writes a facility's name the French way round: the word of its type first, whatever the language and the order
 * of the file. A name that neither begins nor ends with a word of its type stays as it is.
 */
export function frenchFacilityName(original: string, type: TypeWords | null): FacilityName {
  const unchanged = { name: original, original: null, proper: original }
  if (!type) return unchanged
  const proper = withoutTypeWords(original, type.folded)
  if (proper === null || proper === '') return unchanged
  const name = `${type.nameWord} ${proper}`
  return { name, original: name === original ? null : original, proper }
}

/** The name without the longest word of its type at its end or its beginning; null where it has none. */
function withoutTypeWords(name: string, known: ReadonlySet<string>): string | null {
  const words = name.split(' ')
  const folded = words.map(fold)
  const found: { length: number; rest: readonly string[] | null } = { length: 0, rest: null }
  const consider = (part: readonly string[], other: readonly string[]) => {
    const key = part.filter((word) => word !== '').join(' ')
    if (key.length <= found.length || !known.has(key)) return
    found.length = key.length
    found.rest = other
  }
  // From the beginning first: of two words of one length the one that already stands where French has it wins.
  for (let cut = 1; cut <= words.length; cut += 1) consider(folded.slice(0, cut), words.slice(cut))
  for (let cut = 0; cut < words.length; cut += 1) consider(folded.slice(cut), words.slice(0, cut))
  return found.rest && trimmed(found.rest)
}

/** Without the dashes and commas that stood between the type and the name. */
function trimmed(words: readonly string[]): string {
  return words.join(' ').replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '')
}
