import type { Label } from '#shared/contract/reference.ts'
import type { NormGroup, NormLine, NormSet } from '#shared/domain/norms/norm-set.ts'
import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

/** A norm as screens and papers name it. */
export interface PrintedNorm extends NormSet {
  readonly id: number
  readonly label: Label
  readonly status: 'official' | 'example' | 'local'
  readonly source: string
  readonly groups: readonly (NormGroup & { readonly label: Label; readonly abbreviation: string })[]
}

interface SetRow {
  readonly id: number
  readonly fr: string
  readonly en: string
  readonly status: PrintedNorm['status']
  readonly source: string
}

/** The set asked for, or of those in force on the day an official one before a local one before an example. */
const set = statement<{ id: number | null; on: string }, SetRow>(
  `select id, label_fr as fr, label_en as en, status, source from norm_set
   where id = @id or (@id is null and coalesce(from_day, '') <= @on and coalesce(to_day, '9999') >= @on)
   order by case status when 'official' then 1 when 'local' then 2 else 3 end, from_day desc, id limit 1`,
)
const groups = statement<
  { set: number },
  { id: number; code: string; fr: string; en: string; abbreviation: string }
>(
  `select id, code, label_fr as fr, label_en as en, abbreviation from norm_group
   where set_id = @set order by sort_order, id`,
)
const members = statement<{ set: number }, { groupId: number; corpsId: number; primary: number }>(
  `select m.group_id as groupId, m.corps_id as corpsId, m."primary" from norm_group_member m
   join norm_group g on g.id = m.group_id where g.set_id = @set order by m.sort_order, m.id`,
)
const lines = statement<{ set: number }, Omit<NormLine, 'mandatory'> & { mandatory: number }>(
  `select id, group_id as groupId, facility_type as facilityType, facility_id as facilityId, milieu,
     population_min as populationMin, population_max as populationMax, minimum, mandatory
   from norm_line where set_id = @set order by id`,
)

/** A norm set with its groups and lines; null where there is none. */
export function findNorm(db: ReadDb, id: number | null, on: string): PrintedNorm | null {
  const found = set.get(db, { id, on })
  if (!found) return null
  const membersOf = Map.groupBy(members.all(db, { set: found.id }), (row) => row.groupId)
  return {
    id: found.id,
    label: { fr: found.fr, en: found.en },
    status: found.status,
    source: found.source,
    groups: groups.all(db, { set: found.id }).map(({ id: groupId, code, fr, en, abbreviation }) => ({
      id: groupId,
      code,
      label: { fr, en },
      abbreviation,
      members: (membersOf.get(groupId) ?? []).map((row) => ({
        corpsId: row.corpsId,
        primary: row.primary === 1,
      })),
    })),
    lines: lines.all(db, { set: found.id }).map((row) => ({ ...row, mandatory: row.mandatory === 1 })),
  }
}
