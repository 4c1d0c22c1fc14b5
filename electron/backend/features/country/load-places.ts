import { orgUnit, orgUnitChange, orgUnitCode, orgUnitParent, population } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import { addDays } from '#shared/domain/days.ts'
import { fold } from '#shared/domain/fold.ts'
import type { PackUid } from './country.service.ts'

/** Loads units, both dated trees, codes and populations; moved units leave a trace of where from. */
export function loadPlaces(door: Door, uid: PackUid, pack: CountryPack): void {
  const ids = new Map<string, number>()
  const idOf = (key: string) => ids.get(key) ?? 0
  for (const unit of pack.units) {
    const { key, level, name, aliases, opened, closed, source, certainty } = unit
    const values = {
      key,
      level,
      name,
      folded: fold(name),
      aliases,
      opened,
      closed,
      source: `${source} (${certainty})`,
    }
    const { id } = door.insert(orgUnit, { uid: uid('unit', key), ...values })
    ids.set(key, id)
    for (const { scheme, value } of unit.codes) {
      door.insert(orgUnitCode, { uid: uid('code', `${key}:${scheme}`), unitId: id, scheme, value })
    }
  }
  for (const { unit, parent, tree, from, to, source, certainty } of pack.unitParents) {
    const link = { unitId: idOf(unit), parentId: idOf(parent), tree, fromDay: from, toDay: to }
    const key = `${unit}:${tree}:${from ?? ''}`
    door.insert(orgUnitParent, { uid: uid('parent', key), ...link, source: `${source} (${certainty})` })
  }
  loadChanges(door, uid, pack, idOf)
  for (const row of pack.population) {
    const { unit, year, value, method, boundariesOn, preferred, source, certainty } = row
    const key = `${unit}:${year}:${method}`
    const figure = { unitId: idOf(unit), year, value, method, boundariesOn, preferred }
    door.insert(population, { uid: uid('population', key), ...figure, source: `${source} (${certainty})` })
  }
}

/** A unit whose parent ends the day before another begins went from the one to the other: split, or moved. */
function loadChanges(door: Door, uid: PackUid, pack: CountryPack, idOf: (key: string) => number): void {
  const opened = new Map(pack.units.map((unit) => [unit.key, unit.opened]))
  const told = new Set<string>()
  for (const later of pack.unitParents) {
    const { from } = later
    if (from === null) continue
    const earlier = pack.unitParents.find(
      (row) => row.unit === later.unit && row.tree === later.tree && row.to === addDays(from, -1),
    )
    if (!earlier) continue
    const isNew = opened.get(later.parent) === from
    const [oldKey, newKey] = isNew ? [earlier.parent, later.parent] : [later.unit, later.unit]
    const key = `${oldKey}:${newKey}:${from}`
    if (told.has(key)) continue
    told.add(key)
    const change = {
      oldUnitId: idOf(oldKey),
      newUnitId: idOf(newKey),
      kind: isNew ? 'split' : 'moved',
      day: from,
    }
    door.insert(orgUnitChange, { uid: uid('change', key), ...change, source: later.source })
  }
}
