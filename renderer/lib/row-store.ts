/** Rows fetched together; a question asks for two of these at most. */
const CHUNK = 100
/** Chunks fetched ahead on either side of what is looked at. */
const AHEAD = 2
/** Chunks held; the furthest away goes first. */
const KEPT = 60

interface RowStoreOptions<Row> {
  readonly key: string
  readonly ids: readonly number[]
  readonly fetch: (ids: readonly number[], signal: AbortSignal) => Promise<readonly Row[]>
  readonly idOf: (row: Row) => number
  /** What stands in the place of somebody who is gone since the list was made. */
  readonly gone: (id: number) => Row
}

/**
 * The rows of a long list by their ids, fetched around what is looked at and kept within bounds: at most 6,000 rows,
 * whatever the length of the list. What is looked at is fetched first; of places passed by, only the newest.
 */
export class RowStore<Row> {
  readonly key: string
  readonly count: number
  readonly #options: RowStoreOptions<Row>
  readonly #chunks = new Map<number, readonly Row[]>()
  readonly #listeners = new Set<() => void>()
  readonly #stop = new AbortController()
  #error: unknown = null
  #looked = { first: 0, end: 0 }
  #down = true
  #fetching = { wanted: false, ahead: false }

  constructor(options: RowStoreOptions<Row>) {
    this.#options = options
    this.key = options.key
    this.count = options.ids.length
  }

  /** Why the last question failed; null once rows came in again. */
  get error(): unknown {
    return this.#error
  }

  /** The rows looked at last; `end` is not among them. */
  get looked(): { readonly first: number; readonly end: number } {
    return this.#looked
  }

  at(index: number): Row | undefined {
    return this.#chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK]
  }

  /** The ids from one place to another, both included, without fetching their rows. */
  idsBetween(first: number, last: number): readonly number[] {
    return this.#options.ids.slice(Math.max(0, first), last + 1)
  }

  indexOf(id: number): number {
    return this.#options.ids.indexOf(id)
  }

  look(first: number, end: number): void {
    this.#down = first >= this.#looked.first
    this.#looked = { first, end: Math.min(end, this.count) }
    this.#fetchNext()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Stops what is under way; nothing is fetched or told any more. */
  close(): void {
    this.#listeners.clear()
    this.#stop.abort()
  }

  #fetchNext(): void {
    if (this.#stop.signal.aborted || this.#looked.end <= this.#looked.first) return
    const first = Math.floor(this.#looked.first / CHUNK)
    const last = Math.floor((this.#looked.end - 1) / CHUNK)
    const missing = this.#missing(first, last)
    if (missing !== null) {
      if (!this.#fetching.wanted) void this.#fetch('wanted', missing)
      return
    }
    if (this.#fetching.wanted || this.#fetching.ahead) return
    const below = this.#missing(last + 1, last + AHEAD)
    const above = this.#missing(first - AHEAD, first - 1)
    const next = this.#down ? (below ?? above) : (above ?? below)
    if (next !== null) void this.#fetch('ahead', next)
  }

  /** From the first missing chunk to the last one, both included; null: all are there. */
  #missing(first: number, last: number): { readonly first: number; readonly last: number } | null {
    const top = Math.ceil(this.count / CHUNK) - 1
    const missing: number[] = []
    for (let chunk = Math.max(0, first); chunk <= Math.min(top, last); chunk++)
      if (!this.#chunks.has(chunk)) missing.push(chunk)
    const [from] = missing
    return from === undefined ? null : { first: from, last: missing.at(-1) ?? from }
  }

  async #fetch(kind: 'wanted' | 'ahead', { first, last }: { first: number; last: number }): Promise<void> {
    const { ids, fetch } = this.#options
    const asked = ids.slice(first * CHUNK, (last + 1) * CHUNK)
    this.#fetching[kind] = true
    try {
      this.#keep(first, asked, await fetch(asked, this.#stop.signal))
      this.#error = null
    } catch (error) {
      this.#error = error
    }
    this.#fetching[kind] = false
    for (const listener of this.#listeners) listener()
    // Else asked again when something is looked at: there would be no end of failures.
    if (this.#error === null) this.#fetchNext()
  }

  #keep(first: number, asked: readonly number[], rows: readonly Row[]): void {
    const { idOf, gone } = this.#options
    const byId = new Map(rows.map((row) => [idOf(row), row]))
    for (let start = 0; start < asked.length; start += CHUNK) {
      const chunk = asked.slice(start, start + CHUNK).map((id) => byId.get(id) ?? gone(id))
      this.#chunks.set(first + start / CHUNK, chunk)
    }
    const middle = this.#looked.first / CHUNK
    while (this.#chunks.size > KEPT) {
      const [furthest] = [...this.#chunks.keys()].sort(
        (one, other) => Math.abs(other - middle) - Math.abs(one - middle),
      )
      if (furthest === undefined) return
      this.#chunks.delete(furthest)
    }
  }
}
