/** A seeded source of chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly below: (limit: number) => number
  readonly happens: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  readonly weighted: <Item>(items: readonly Item[], weightOf: (item: Item) => number) => Item
  /** Normal distribution (Box–Muller). */
  readonly normal: (mean: number, deviation: number) => number
  /** Number of rare events where so many are expected. */
  readonly poisson: (mean: number) => number
}

/** Chance from a seed and a label; a label keeps one part's draws apart from another's. */
export function chanceFrom(seed: number, label: string): Chance {
  let state = hash(`${seed}:${label}`)
  // mulberry32, public domain: 32 bits of state are plenty for invented people.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    next,
    below,
    pick,
    happens: (share) => next() < share,
    weighted: (items, weightOf) => {
      let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of items) {
        rest -= weightOf(item)
        if (rest < 0) return item
      }
      return pick(items)
    },
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > limit; product *= next()) count += 1
      return count
    },
  }
}

/** Draws a key of a table of shares; null for the part that the shares leave over. */
export function drawShare(chance: Chance, shares: Readonly<Record<string, number>>): string | null {
  let rest = chance.next()
  for (const [key, share] of Object.entries(shares)) {
    rest -= share
    if (rest < 0) return key
  }
  return null
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193)
  }
  return value | 0
}
