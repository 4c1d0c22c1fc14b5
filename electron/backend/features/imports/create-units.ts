import { orgUnit, orgUnitParent } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import { fold } from '#shared/domain/fold.ts'
import { readCountryWords, type UnitLevel } from './country-words.ts'
import { findUnits } from './imports.queries.ts'
import type { NewPlace, PlaceRef } from './resolve-places.ts'

/** Creates the units that a file names and the register does not have, each when the first row needs it. */
export class UnitMaker {
  readonly #door: Door
  readonly #source: string
  readonly #levels: readonly UnitLevel[]
  readonly #made = new Map<NewPlace, number>()

  /** `source` is what the units' record says of where they come from. */
  constructor(door: Door, source: string) {
    this.#door = door
    this.#source = source
    this.#levels = readCountryWords(door.db).levels
  }

  idOf(ref: PlaceRef): number {
    if ('unitId' in ref) return ref.unitId
    const known = this.#made.get(ref.created)
    if (known !== undefined) return known
    const id = this.#create(ref.created)
    this.#made.set(ref.created, id)
    return id
  }

  #create(place: NewPlace): number {
    const level = this.#levels.find(({ role }) => role === place.role)
    if (!level) throw new Error(`the country has no level with the role ${place.role}`)
    const parent = place.parent ? this.idOf(place.parent) : this.#country()
    const key = `import-${this.#door.act}-${this.#made.size + 1}`
    const { id } = this.#door.insert(orgUnit, {
      ...{ key, level: level.code, name: place.name, source: this.#source },
      folded: fold(place.name),
      aliases: [],
    })
    for (const tree of level.trees) {
      this.#door.insert(orgUnitParent, { unitId: id, parentId: parent, tree, source: this.#source })
    }
    return id
  }

  #country(): number {
    const code = this.#levels.find(({ role }) => role === 'country')?.code
    const country = findUnits(this.#door.db).find((unit) => unit.level === code)
    if (!country) throw new Error('the register has no country')
    return country.id
  }
}
