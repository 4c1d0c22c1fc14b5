import { findNorm } from '#backend/db/norms.ts'
import { facilitiesIn } from '#backend/db/places.ts'
import { countStaff, type FacilityOnDay, findFacilities } from '#backend/db/staffing.ts'
import type { Figure, FigureTarget } from '#shared/contract/dashboard.ts'
import { compareFacilities } from '#shared/domain/norms/compare-facilities.ts'
import { totalsOf } from '#shared/domain/norms/standing-totals.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import type { Text } from '#shared/i18n/text.ts'
import type { Asked } from './figures.ts'

const STATUS = {
  official: 'reports.normStatus.official',
  local: 'reports.normStatus.local',
  example: 'reports.normStatus.example',
} as const

/** The facilities of the place: all of them, and those whose staff the caller may see. */
export interface PlaceFacilities {
  readonly all: readonly FacilityOnDay[]
  readonly seen: readonly FacilityOnDay[]
}

export function facilitiesOf({ context: { scope, db, today }, placeId }: Asked): PlaceFacilities {
  const ids = placeId === null ? null : facilitiesIn(db, { unitIds: [placeId], boundariesOn: today })
  const all = findFacilities(EVERYWHERE, db, { ids, on: today, today })
  const seen = scope.areas === 'all' ? all : findFacilities(scope, db, { ids, on: today, today })
  return { all, seen }
}

/** How many facilities there are, and how many of them meet the norm: the figures of the staffing report. */
export function normFigures(asked: Asked, { all, seen }: PlaceFacilities): Figure[] {
  const { scope, db, today } = asked.context
  const closed = all.filter((facility) => facility.status !== 'open').length
  const list: FigureTarget = { kind: 'facilities', placeId: asked.placeId }
  const count: Figure = {
    part: 'norm',
    key: 'facilities',
    value: all.length,
    opens: list,
    notes: closed === 0 ? [] : [{ key: 'dashboard.notes.closed', values: { count: closed } }],
    rules: [],
  }
  const norm = findNorm(db, null, today)
  if (!norm) {
    const notes = [{ key: 'dashboard.notes.noNorm' } as const]
    return [count, { part: 'norm', key: 'norm', value: null, opens: list, notes, rules: [] }]
  }
  const ids = seen.map((facility) => facility.id)
  const lines = compareFacilities(norm, seen, countStaff(scope, db, { ids, on: today, today }))
  const { met, unmet, undetermined, none } = totalsOf(lines.map((line) => line.standing)).conformity
  const status = { key: STATUS[norm.status] } as const
  const notes: Text[] = [{ key: 'dashboard.notes.norm', values: { norm: norm.label, status } }]
  if (met + unmet === 0) notes.push({ key: 'dashboard.notes.noneAssessed' })
  if (undetermined > 0) notes.push({ key: 'dashboard.notes.undetermined', values: { count: undetermined } })
  if (none > 0) notes.push({ key: 'dashboard.notes.withoutNorm', values: { count: none } })
  const place = asked.placeId === null ? {} : { place: asked.placeId }
  return [
    count,
    {
      part: 'norm',
      key: 'norm',
      value: met + unmet === 0 ? null : met,
      of: met + unmet,
      opens: {
        kind: 'report',
        report: 'staffing-norms',
        parameters: { ...place, day: today, normSet: norm.id },
      },
      notes,
      rules: [{ key: 'dashboard.rules.source', values: { source: norm.source } }],
    },
  ]
}
