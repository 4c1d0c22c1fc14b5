import { normGroup, normGroupMember, normLine, normSet } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { PackNormSet } from '#shared/domain/country-pack-documents.ts'
import { findCorpsIds } from './country.queries.ts'
import type { PackUid } from './country.service.ts'

/** Loads norm sets with their substitution groups; a line for several milieux becomes one line for each. */
export function loadNorms(door: Door, uid: PackUid, pack: CountryPack): void {
  const corpsIds = findCorpsIds(door.db)
  for (const set of pack.normSets) {
    const { code, label, status, from, to, source, certainty } = set
    const values = { code, labelFr: label.fr, labelEn: label.en, status, fromDay: from, toDay: to }
    const { id } = door.insert(normSet, {
      uid: uid('norm', code),
      ...values,
      source: `${source} (${certainty})`,
    })
    const groups = loadGroups(door, uid, set, id, corpsIds)
    for (const line of set.lines) {
      for (const milieu of line.milieux ?? [null]) {
        const bounds = [line.populationMin ?? '', line.populationMax ?? '']
        const key = [code, line.facilityType, milieu ?? '', line.group, ...bounds].join(':')
        door.insert(normLine, {
          uid: uid('norm-line', key),
          setId: id,
          groupId: groups.get(line.group) ?? 0,
          facilityType: line.facilityType,
          milieu,
          populationMin: line.populationMin,
          populationMax: line.populationMax,
          minimum: line.minimum,
          ideal: line.ideal,
          mandatory: line.mandatory,
        })
      }
    }
  }
}

function loadGroups(
  door: Door,
  uid: PackUid,
  set: PackNormSet,
  setId: number,
  corpsIds: ReadonlyMap<string, number>,
): Map<string, number> {
  const groups = new Map<string, number>()
  set.groups.forEach(({ code, label, abbreviation, members }, position) => {
    const values = { setId, code, labelFr: label.fr, labelEn: label.en, abbreviation, sortOrder: position }
    const { id } = door.insert(normGroup, { uid: uid('norm-group', `${set.code}:${code}`), ...values })
    groups.set(code, id)
    members.forEach(({ corps, primary }, order) => {
      const key = `${set.code}:${code}:${corps}`
      const member = { groupId: id, corpsId: corpsIds.get(corps) ?? 0, primary, sortOrder: order }
      door.insert(normGroupMember, { uid: uid('norm-member', key), ...member })
    })
  })
  return groups
}
