/** Wanted places kept while their rows are on their way. */
const KEPT = 24

/**
 * The places that a list was scrolled to and has not shown yet. While the scroll bar is dragged faster than rows
 * come in, the newest place whose rows are there is shown, so the list moves along.
 */
export class Trail {
  readonly #places: number[] = []

  add(place: number): void {
    this.#places.push(place)
    if (this.#places.length > KEPT) this.#places.shift()
  }

  /** The newest place that can be shown, with what it shows; it and all older ones are forgotten. */
  take<Found>(show: (place: number) => Found | null): Found | null {
    for (let position = this.#places.length - 1; position >= 0; position--) {
      const found = show(this.#places[position] ?? 0)
      if (found === null) continue
      this.#places.splice(0, position + 1)
      return found
    }
    return null
  }

  clear(): void {
    this.#places.length = 0
  }

  get waits(): boolean {
    return this.#places.length > 0
  }
}
