import { z } from 'zod'
import { findNorm, type PrintedNorm } from '#backend/db/norms.ts'
import { countAwaited, countStaff, type FacilityOnDay } from '#backend/db/staffing.ts'
import { compareFacilities, type CorpsCount } from '#shared/domain/norms/compare-facilities.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Text } from '#shared/i18n/text.ts'
import { boundariesDay, chooseFacilities, noFacility } from '../choose-facilities.ts'
import { defineReport, type ReportBody, type ReportContext } from '../definition.ts'
import { findDistricts, findLevelWord } from '../districts.queries.ts'
import { placeText } from '../place-text.ts'
import { id, placedForm, placedParameters } from '../placed-parameters.ts'
import { findWords } from '../words.queries.ts'
import { completenessOf, footnotesOf, scopeLines } from './staffing-norms-notes.ts'
import { groupTable, typeTable } from './staffing-norms-summaries.ts'
import { facilityTable } from './staffing-norms-tables.ts'
import type { FacilityLine, StaffingNorms } from './staffing-norms-types.ts'

const parameters = z.object({
  ...placedParameters,
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
  form: [...placedForm, { name: 'normSet', kind: 'normSet', required: false }],
  paper: { orientation: 'landscape' },
  run,
})

/** From the count of facilities on, the steps that progress is told in. */
const STEPS = 4

function run(scope: Scope, context: ReportContext, asked: Parameters): ReportBody {
  const { db, today, progress } = context
  const asAt = asked.day ?? today
  const boundariesOn = boundariesDay(asked.boundaries, asAt, today)
  const norm = findNorm(db, asked.normSet, asAt)
  if (!norm) throw new AppError('NOT_FOUND', { entity: 'norm_set', id: asked.normSet })
  const place = placeText(db, asked.place)
  progress(0, STEPS)
  const chosen = chooseFacilities(scope, context, asked, { asAt, boundariesOn })
  progress(1, STEPS)
  const ids = chosen.facilities.map((facility) => facility.id)
  const counts = countStaff(scope, db, { ids, on: asAt, today })
  progress(2, STEPS)
  const lines = compare(context, norm, chosen.facilities, counts, boundariesOn)
  if (lines.length === 0) throw noFacility()
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
    districtWord: findLevelWord(db, 'district'),
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

/** Facilities beside the norm, with the district of each. */
function compare(
  { db, checkCancelled }: ReportContext,
  norm: PrintedNorm,
  facilities: readonly FacilityOnDay[],
  counts: readonly CorpsCount[],
  boundariesOn: string,
): FacilityLine[] {
  const ids = facilities.map((facility) => facility.id)
  const districts = findDistricts(db, ids, boundariesOn)
  checkCancelled()
  return compareFacilities(norm, facilities, counts).map((line) => ({
    ...line,
    place: districts.get(line.facility.id) ?? null,
  }))
}
