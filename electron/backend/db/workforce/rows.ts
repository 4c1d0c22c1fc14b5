import type { Gap, Standing } from '#shared/contract/worker-filter.ts'
import { gaps as allGaps } from '#shared/contract/worker-filter.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import { ageOn } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import type { Scope } from '#shared/domain/scope.ts'
import type { ReadDb } from '../connection.ts'
import { findHomes } from '../facility-homes.ts'
import { inScope, scopeParameters } from '../person-scope.ts'
import { type Statement, statement } from '../statement.ts'
import { baseOf } from './base.ts'
import { LACKS } from './conditions.ts'
import { dayBind } from './list.ts'
import {
  contractOf,
  firstPostingOf,
  numberOf,
  phoneOf,
  positionOf,
  postingAt,
  spellOf,
  stateOf,
} from './on-day.ts'
import { type Bound, POSITION } from './query.ts'

export interface RowsAsked {
  readonly ids: readonly number[]
  readonly on: Day | null
  readonly today: Day
  /** Whose list it is: decides which facility stands for a person. */
  readonly standing?: Standing
}

interface Packed extends Omit<
  WorkerRow,
  'age' | 'corps' | 'fonction' | 'district' | 'region' | 'seniority' | 'gaps'
> {
  readonly corpsFr: string | null
  readonly corpsEn: string | null
  readonly fonctionFr: string | null
  readonly fonctionEn: string | null
  readonly firstStart: string | null
  /** 1 where the file lacks the fact; of the others the row itself tells. */
  readonly lacksBase: number
  readonly lacksStart: number
}

/** Who serves on the day lacks neither: most are spared the questions. */
const UNLESS_SERVING = (condition: string) => `case when b.serving = 1 then 0 else (${condition}) end`

const rowsSql = (standing: Standing) => `
  with asked(id, place) as materialized (select value, key from json_each(@ids)),
  base(worker_id, facility_id, corps_id, serving) as materialized (
    ${baseOf(standing).rows((row) => `and ${row}.worker_id in (select id from asked)`)})
  select w.id, w.prenoms, w.nom, w.nom_epoux as nomEpoux, w.sex, w.birth,
    ${numberOf('w.id', '@staffNumber')} as matricule, ${numberOf('w.id', '@nationalId')} as nationalId,
    ${phoneOf('w.id')} as phone, k.label_fr as corpsFr, k.label_en as corpsEn, c.category, c.statut,
    n.label_fr as fonctionFr, n.label_en as fonctionEn, ${POSITION} as position, t.kind as contract,
    f.id as facilityId, f.name as facility, st.type as facilityType, st.milieu, st.sector,
    g.start as start, fp.start as firstStart,
    ${UNLESS_SERVING(LACKS.base.sql)} as lacksBase, ${UNLESS_SERVING(LACKS.start.sql)} as lacksStart
  from asked join worker w on w.id = asked.id
  left join base b on b.worker_id = w.id
  left join career_spell c on c.id = ${spellOf('w.id')}
  left join corps k on k.id = c.corps_id
  left join admin_position p on p.id = ${positionOf('w.id')}
  left join contract t on t.id = ${contractOf('w.id')}
  left join posting g on g.id = ${postingAt('w.id', 'b.facility_id')}
  left join fonction n on n.id = g.fonction_id
  left join posting fp on fp.id = ${firstPostingOf('w.id')}
  left join facility f on f.id = b.facility_id
  left join facility_state st on st.id = ${stateOf('f.id')}
  where ${inScope('w.id')}
  order by asked.place`

interface Rows {
  readonly sql: string
  readonly rows: Statement<Bound, Packed>
}

const statements = new Map<Standing, Rows>()

function rowsOf(standing: Standing): Rows {
  const known = statements.get(standing)
  if (known) return known
  const sql = rowsSql(standing)
  const fresh = { sql, rows: statement<Bound, Packed>(sql) }
  statements.set(standing, fresh)
  return fresh
}

/** The rows of persons of the scope, in the order of their ids; others are left out. */
export function workerRows(
  scope: Scope,
  db: ReadDb,
  { ids, on, today, standing = 'any' }: RowsAsked,
): WorkerRow[] {
  const day = on ?? today
  const { sql, rows } = rowsOf(standing)
  const packed = rows.all(db, {
    ids: JSON.stringify(ids),
    ...dayBind(db, day, sql),
    ...scopeParameters(scope),
  })
  const facilities = packed.flatMap((row) => (row.facilityId === null ? [] : [row.facilityId]))
  const homes = findHomes(db, facilities, day)
  return packed.map((row) => {
    const {
      corpsFr,
      corpsEn,
      fonctionFr,
      fonctionEn,
      firstStart,
      lacksBase: _,
      lacksStart: __,
      ...plain
    } = row
    const home = homes.get(row.facilityId ?? 0)
    return {
      ...plain,
      age: completedYears(row.birth, day),
      corps: label(corpsFr, corpsEn),
      fonction: label(fonctionFr, fonctionEn),
      district: home?.district?.name ?? null,
      region: home?.region?.name ?? null,
      seniority: completedYears(firstStart, day),
      gaps: allGaps.filter((gap) => lacks(row, gap)),
    }
  })
}

/** As the conditions of the filter have it. */
function lacks(row: Packed, gap: Gap): boolean {
  if (gap === 'base') return row.lacksBase === 1
  if (gap === 'start') return row.lacksStart === 1
  return (gap === 'corps' ? row.corpsFr : row[gap]) === null
}

/** The least of the possible ones; a partial date of this very year has not completed one. */
function completedYears(since: string | null, day: Day): number | null {
  const years = since === null ? null : ageOn(since, day)
  return years === null ? null : Math.max(0, years.least)
}

function label(fr: string | null, en: string | null) {
  return fr === null || en === null ? null : { fr, en }
}
