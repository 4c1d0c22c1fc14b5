import { z } from 'zod'
import { ordinaryPosition } from '#backend/db/country-habits.ts'
import type { FacilityOnDay } from '#backend/db/staffing.ts'
import { compareText } from '#shared/domain/fold.ts'
import { numberInWords } from '#shared/domain/number-words.ts'
import type { Scope } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Text } from '#shared/i18n/text.ts'
import { boundariesDay, chooseFacilities, noFacility } from '../choose-facilities.ts'
import { defineReport, type ReportBody, type ReportContext } from '../definition.ts'
import { findDistricts, findLevelWord } from '../districts.queries.ts'
import { countMembers, findCorpsLegend, findMembers, type MemberRow } from '../nominal-list.queries.ts'
import { placeText } from '../place-text.ts'
import { id, placedForm, placedParameters } from '../placed-parameters.ts'
import { findFacilityName, findWords, type Word } from '../words.queries.ts'
import { completenessOf, footnotesOf, legendOf, scopeLines } from './nominal-list-notes.ts'
import { rollTable } from './nominal-list-table.ts'
import type { NominalList, StructureLine } from './nominal-list-types.ts'

const parameters = z.object({
  ...placedParameters,
  /** One structure; it must lie in the place if one is named. */
  facility: id.nullable().default(null),
  form: z.enum(['long', 'short']).default('long'),
})

type Parameters = z.output<typeof parameters>

/** État nominatif du personnel (papers.md §2.1). */
export const nominalList = defineReport({
  id: 'nominal-list',
  title: { key: 'listReports.nominal.title' },
  description: { key: 'listReports.nominal.description' },
  needs: 'worker.read',
  parameters,
  form: [
    ...placedForm,
    { name: 'facility', kind: 'facility', required: false },
    { name: 'form', kind: 'form', required: true },
  ],
  paper: { orientation: 'landscape' },
  run,
})

/** Facilities, persons, their order, the words: the steps that progress is told in. */
const STEPS = 4

function run(scope: Scope, context: ReportContext, asked: Parameters): ReportBody {
  const { progress } = context
  progress(0, STEPS)
  const list = collect(scope, context, asked)
  progress(STEPS - 1, STEPS)
  const { table, count } = rollTable(list)
  const { asAt } = list
  const name = list.facility ?? list.place ?? ''
  const words = { fr: numberInWords(count, 'fr'), en: numberInWords(count, 'en') }
  progress(STEPS, STEPS)
  return {
    asAt,
    orientation: asked.form === 'short' ? 'portrait' : 'landscape',
    subtitle: { key: 'listReports.nominal.subtitle', values: { place: name, day: { day: asAt } } },
    scope: scopeLines(list),
    tables: [table],
    closing: { key: 'listReports.nominal.closing', values: { words, count } },
    footnotes: footnotesOf(list),
    legend: legendOf(list),
    completeness: completenessOf(list),
  }
}

function collect(scope: Scope, context: ReportContext, asked: Parameters): NominalList {
  const { db, today, progress, checkCancelled } = context
  const asAt = asked.day ?? today
  const boundariesOn = boundariesDay(asked.boundaries, asAt, today)
  const place = placeText(db, asked.place)
  const facility = asked.facility === null ? null : facilityName(context, asked.facility)
  const chosen = chooseFacilities(scope, context, asked, { asAt, boundariesOn })
  if (chosen.facilities.length === 0) throw noFacility()
  const ids = chosen.facilities.map((found) => found.id)
  progress(1, STEPS)
  const members = findMembers(scope, db, { facilities: ids, on: asAt })
  const all = scope.areas === 'all' ? members.length : countMembers(db, { facilities: ids, on: asAt })
  checkCancelled()
  progress(2, STEPS)
  const lines = structures(context, chosen.facilities, members, boundariesOn)
  const words = { statut: findWords(db, 'statut'), position: findWords(db, 'position') }
  const shorts = new Set(members.flatMap((row) => (row.corpsShort === null ? [] : [row.corpsShort])))
  return {
    ...{ form: asked.form, lines, asAt, boundariesOn, ...chosen.left, facility },
    place: facility === null || asked.place !== null ? place : null,
    sector: wordOf(findWords(db, 'sector'), asked.sector),
    type: wordOf(findWords(db, 'facility_type'), asked.facilityType),
    empty: chosen.facilities.filter((found) => found.status === 'open').length - openLines(lines),
    withheld: all - members.length,
    types: findWords(db, 'facility_type'),
    districtWord: findLevelWord(db, 'district'),
    ...{ statuts: words.statut, positions: words.position, ordinary: ordinaryPosition(db) },
    corps: findCorpsLegend(db, [...shorts]),
  }
}

function openLines(lines: readonly StructureLine[]): number {
  return lines.filter((line) => line.facility.status === 'open').length
}

function facilityName({ db }: ReportContext, id: number): string {
  const name = findFacilityName(db, id)
  if (name === null) throw new AppError('NOT_FOUND', { entity: 'facility', id })
  return name
}

function wordOf(words: ReadonlyMap<string, Word>, code: string | null): Text | null {
  return code === null ? null : (words.get(code) ?? code)
}

/** The structures with somebody, each with those who are counted there and the others. */
function structures(
  { db }: ReportContext,
  facilities: readonly FacilityOnDay[],
  members: readonly MemberRow[],
  boundariesOn: string,
): StructureLine[] {
  const membersOf = Map.groupBy(members, (row) => row.facilityId)
  const districts = findDistricts(
    db,
    facilities.map((facility) => facility.id),
    boundariesOn,
  )
  return facilities.flatMap((facility) => {
    const rows = membersOf.get(facility.id)?.toSorted(compareMembers)
    if (!rows) return []
    const isCounted = ({ presence }: MemberRow) => presence === 'present' || presence === 'away'
    const counted = rows.filter(isCounted)
    const others = rows.filter((row) => !isCounted(row))
    return [{ facility, place: districts.get(facility.id) ?? null, counted, others }]
  })
}

/** Who is responsible first, then the professions in hierarchical order, then the surnames. */
function compareMembers(one: MemberRow, other: MemberRow): number {
  const order = (row: MemberRow) => row.corpsOrder ?? Number.MAX_SAFE_INTEGER
  return (
    (other.head ?? 0) - (one.head ?? 0) ||
    order(one) - order(other) ||
    compareText(one.sortName, other.sortName) ||
    one.workerId - other.workerId
  )
}
