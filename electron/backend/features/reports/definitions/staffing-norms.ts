import { z } from 'zod'
import { facilitiesIn } from '#backend/db/places.ts'
import { readSetting } from '#backend/db/settings.ts'
import type { Headcount } from '#shared/domain/norms/assign-staff.ts'
import { standingAgainst } from '#shared/domain/norms/facility-standing.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Text } from '#shared/i18n/text.ts'
import { defineReport, type ReportBody, type ReportContext } from '../definition.ts'
import { findDistricts, findDistrictWord, findUnit, findWords } from '../districts.queries.ts'
import { findNorm, type PrintedNorm } from '../norms.queries.ts'
import {
  countAwaited,
  countStaff,
  type FacilityOnDay,
  findFacilities,
  type HeadcountRow,
} from '../staffing.queries.ts'
import { completenessOf, footnotesOf, scopeLines } from './staffing-norms-notes.ts'
import { groupTable, typeTable } from './staffing-norms-summaries.ts'
import { facilityTable } from './staffing-norms-tables.ts'
import type { FacilityLine, StaffingNorms } from './staffing-norms-types.ts'

const code = z.string().min(1).max(60)
const id = z.number().int().positive()

const parameters = z.object({
  /** A unit of either tree; null: the whole country. */
  place: id.nullable().default(null),
  day: z.iso.date().nullable().default(null),
  /** Whose boundaries decide what lies in the place: of the report's day, of today, or of a day named. */
  boundaries: z.union([z.enum(['asAt', 'today']), z.iso.date()]).default('asAt'),
  sector: code.nullable().default(null),
  facilityType: code.nullable().default(null),
  /** Null: the norm in force on the day. */
  normSet: id.nullable().default(null),
})

type Parameters = z.output<typeof parameters>

/** Situation du personnel par rapport aux normes. */
export const staffingNorms = defineReport({
  id: 'staffing-norms',
  title: { key: 'reports.norms.title' },
  description: { key: 'reports.norms.description' },
  needs: 'report.read',
  parameters,
  form: [
    { name: 'place', kind: 'place', required: false },
    { name: 'day', kind: 'day', required: true },
    { name: 'boundaries', kind: 'boundaries', required: true },
    { name: 'sector', kind: 'sector', required: false },
    { name: 'facilityType', kind: 'facilityType', required: false },
    { name: 'normSet', kind: 'normSet', required: false },
  ],
  paper: { orientation: 'landscape' },
  run,
})

/** From the count of facilities on, the steps that progress is told in. */
const STEPS = 4

function run(scope: Scope, context: ReportContext, asked: Parameters): ReportBody {
  const { db, today, progress } = context
  const asAt = asked.day ?? today
  const boundariesOn = { asAt, today }[asked.boundaries] ?? asked.boundaries
  const norm = findNorm(db, asked.normSet, asAt)
  if (!norm) throw new AppError('NOT_FOUND', { entity: 'norm_set', id: asked.normSet })
  const place = placeText(context, asked.place)
  progress(0, STEPS)
  const chosen = chooseFacilities(scope, context, asked, { asAt, boundariesOn })
  progress(1, STEPS)
  const ids = chosen.facilities.map((facility) => facility.id)
  const counts = countStaff(scope, db, { ids, on: asAt, today })
  progress(2, STEPS)
  const lines = compare(context, norm, chosen.facilities, counts, boundariesOn)
  if (lines.length === 0) throw new AppError('NO_FACILITY_IN_SCOPE')
  progress(3, STEPS)
  const words = { type: findWords(db, 'facility_type'), sector: findWords(db, 'sector') }
  const awaited = countAwaited(scope, db, { ids, on: asAt, today })
  const filter = {
    place,
    sector: asked.sector === null ? null : (words.sector.get(asked.sector) ?? asked.sector),
    type: asked.facilityType === null ? null : (words.type.get(asked.facilityType) ?? asked.facilityType),
  }
  const report: StaffingNorms = {
    norm,
    lines,
    asAt,
    boundariesOn,
    awaited,
    filter,
    types: words.type,
    districtWord: findDistrictWord(db),
    ...chosen.left,
  }
  const groups = groupTable(report)
  const shorts = new Map<string, Text>(norm.groups.map((group) => [group.code, group.abbreviation]))
  progress(STEPS, STEPS)
  return {
    asAt,
    subtitle: { key: 'reports.norms.subtitle', values: { day: { day: asAt } } },
    scope: scopeLines(report),
    tables: [facilityTable(report), typeTable(report), groups.table],
    chart: {
      kind: 'bar',
      title: { key: 'reports.norms.chart' },
      unit: { key: 'reports.norms.agents' },
      series: [{ key: 'gap', label: { key: 'reports.norms.gap' } }],
      points: groups.gaps.map(({ code: group, gap }) => ({
        label: shorts.get(group) ?? group,
        values: { gap },
      })),
    },
    footnotes: footnotesOf(report),
    legend: groups.legend,
    completeness: completenessOf(report),
  }
}

function placeText({ db }: ReportContext, place: number | null): Text {
  if (place === null) {
    const name = readSetting(db, 'countryName')
    const label = z.object({ fr: z.string(), en: z.string() }).catch({ fr: '', en: '' }).parse(name)
    return { key: 'reports.scope.wholeCountry', values: { country: label } }
  }
  const unit = findUnit(db, place)
  if (!unit) throw new AppError('UNKNOWN_PLACE', { field: 'place' })
  return { key: 'reports.norms.district', values: { level: unit.level, name: unit.name } }
}

interface Days {
  readonly asAt: string
  readonly boundariesOn: string
}

/** The facilities asked for; those left out because a filter meets an unknown are counted, not forgotten. */
function chooseFacilities(scope: Scope, { db, today }: ReportContext, asked: Parameters, days: Days) {
  const { place, sector, facilityType } = asked
  const within =
    place === null ? null : facilitiesIn(db, { unitIds: [place], boundariesOn: days.boundariesOn })
  const all = findFacilities(scope, db, { ids: within, on: days.asAt, today })
  const fits = (value: string | null, wanted: string | null) => wanted === null || value === wanted
  return {
    facilities: all.filter((facility) => fits(facility.sector, sector) && fits(facility.type, facilityType)),
    left: {
      sectorUnknown: sector === null ? 0 : all.filter((facility) => facility.sector === null).length,
      typeUnknown: facilityType === null ? 0 : all.filter((facility) => facility.type === null).length,
    },
  }
}

/** A closed facility stands in the report only while somebody is counted there, and no norm applies to it. */
function compare(
  { db, checkCancelled }: ReportContext,
  norm: PrintedNorm,
  facilities: readonly FacilityOnDay[],
  counts: readonly HeadcountRow[],
  boundariesOn: string,
): FacilityLine[] {
  const countsOf = Map.groupBy(counts, (row) => row.facilityId)
  const districts = findDistricts(db, boundariesOn)
  const standing = standingAgainst(norm)
  const withoutNorm = standingAgainst({ groups: norm.groups, lines: [] })
  checkCancelled()
  return facilities.flatMap((facility) => {
    const rows = countsOf.get(facility.id) ?? []
    const open = facility.status === 'open'
    const budget = rows.reduce((sum, row) => sum + row.budget, 0)
    const available: Headcount = new Map(rows.map((row) => [row.corpsId, row.available]))
    const total = rows.reduce((sum, row) => sum + row.available, 0)
    if (!open && budget + total === 0) return []
    const compared = open
      ? standing(facility, available)
      : withoutNorm({ ...facility, type: facility.type ?? '' }, available)
    const place = districts.get(facility.id) ?? null
    const withoutCorps = available.get(null) ?? 0
    return [{ facility, open, place, budget, available: total, withoutCorps, standing: compared }]
  })
}
