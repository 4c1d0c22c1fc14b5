import { publicHoliday, retirementRule, threshold } from '#backend/db/schema/index.ts'
import type { Door } from '#backend/db/write.ts'
import type { CountryPack } from '#shared/domain/country-pack.ts'
import type { PackUid } from './country.service.ts'

/** Loads retirement rules, density thresholds and public holidays. */
export function loadRules(door: Door, uid: PackUid, pack: CountryPack): void {
  for (const { from, to, certainty, ...rule } of pack.retirementRules) {
    const key = [rule.statut, rule.category, rule.employerSector, from].join(':')
    const values = { ...rule, fromDay: from, toDay: to, source: `${rule.source} (${certainty})` }
    door.insert(retirementRule, { uid: uid('retirement', key), ...values })
  }
  for (const { certainty, ...row } of pack.thresholds) {
    door.insert(threshold, {
      ...row,
      uid: uid('threshold', row.code),
      source: `${row.source} (${certainty})`,
    })
  }
  for (const { code, certainty, ...row } of pack.holidays) {
    const source = `${row.source} (${certainty})`
    door.insert(publicHoliday, { ...row, uid: uid('holiday', code), source })
  }
}
