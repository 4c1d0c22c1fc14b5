import type { InventedFile } from './invented.ts'
import { type Chance, chanceFrom } from './random.ts'
import { numberReason } from './second-file.ts'
import type { World } from './world.ts'

/** Gives a few files the staff number or the phone of a file before it: other persons under one number. */
export class SharedNumbers {
  readonly #world: World
  readonly #chance: Chance
  /** The last file with a staff number of its own, and the last with a phone. */
  #numbered: InventedFile | null = null
  #phoned: InventedFile | null = null

  constructor(world: World) {
    this.#world = world
    this.#chance = chanceFrom(world.seed, 'shared numbers')
  }

  borrow(file: InventedFile): InventedFile {
    const borrowed = this.#phone(this.#staffNumber(file))
    if (borrowed.truth.staffNumberOf === null && this.#staffNumberOf(file)) this.#numbered = file
    if (borrowed.truth.phoneOf === null && file.phones.length > 0) this.#phoned = file
    return borrowed
  }

  #staffNumber(file: InventedFile): InventedFile {
    const { faults } = this.#world.pack.demonstration
    const own = this.#staffNumberOf(file)
    const other = this.#numbered && this.#staffNumberOf(this.#numbered)
    if (!own || !other || !this.#numbered || !this.#chance.happens(faults.sameStaffNumber)) return file
    const borrowed = { ...other, duplicateReason: numberReason(this.#world, this.#chance) }
    return {
      ...file,
      numbers: file.numbers.map((number) => (number === own ? borrowed : number)),
      truth: { ...file.truth, staffNumberOf: this.#numbered.number },
    }
  }

  #phone(file: InventedFile): InventedFile {
    const { faults } = this.#world.pack.demonstration
    const other = this.#phoned?.phones[0]
    if (!this.#phoned || other === undefined || !this.#chance.happens(faults.sharedPhone)) return file
    return {
      ...file,
      phones: [other, ...file.phones.slice(1)],
      truth: { ...file.truth, phoneOf: this.#phoned.number },
    }
  }

  #staffNumberOf({ numbers }: InventedFile) {
    return numbers.find(({ type }) => type === this.#world.pack.info.staffNumber)
  }
}
