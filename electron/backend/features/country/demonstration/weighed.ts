import type { Chance } from './random.ts'

/** Items to draw by their weights, in the time of a binary search. */
export class Weighed<Item> {
  readonly #items: readonly Item[]
  readonly #sums: readonly number[]

  constructor(items: readonly Item[], weightOf: (item: Item) => number) {
    const sums: number[] = []
    for (const item of items) sums.push((sums.at(-1) ?? 0) + weightOf(item))
    this.#items = items
    this.#sums = sums
  }

  get size(): number {
    return this.#items.length
  }

  /** Throws where there is nothing to draw. */
  pick(chance: Chance): Item {
    const wanted = chance.next() * (this.#sums.at(-1) ?? 0)
    let low = 0
    let high = this.#sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    const item = this.#items[low]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}
