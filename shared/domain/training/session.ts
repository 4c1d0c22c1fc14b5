import { field, type Section } from '../sections/section.ts'

/** What is said of a session: course, days and place, who holds and who pays it. */
export const sessionRecord: Section = {
  table: 'training_session',
  fields: [
    field.code('course', 'training_course', { required: true }),
    field.line('title'),
    field.of('partial', 'start', { required: true }),
    field.of('partial', 'end'),
    field.line('place'),
    field.code('institution', 'training_institution'),
    field.code('funder', 'funding_source'),
    field.line('trainer'),
    field.of('decimal', 'hours', { least: 0, most: 5000 }),
    field.of('decimal', 'credits', { least: 0, most: 1000 }),
    field.of('whole', 'seats', { least: 1, most: 10_000 }),
    field.text('notes'),
  ],
}

/** What a session tells of each person who takes part: her own file holds it too. */
export const sharedFields = ['course', 'institution', 'funder', 'place', 'start', 'end', 'hours'] as const

/** What is entered of each person after the session. `credits` are those that she earned. */
export const resultRecord: Section = {
  table: 'training',
  fields: [
    field.code('attendance', 'attendance'),
    field.of('decimal', 'score', { least: 0, most: 100 }),
    field.code('result', 'training_result'),
    field.of('decimal', 'credits', { least: 0, most: 1000 }),
    field.of('partial', 'certified', { past: true }),
  ],
}

export const resultFields = ['attendance', 'score', 'result', 'credits', 'certified'] as const
export type ResultField = (typeof resultFields)[number]

/** What stands beside a person's name in the grid of results. */
export interface SessionResult {
  readonly attendance: string | null
  /** Out of 100. */
  readonly score: number | null
  readonly result: string | null
  readonly credits: number | null
  readonly certified: string | null
}

/** Fields that most of a session share: what was entered for one person is given to those who have none yet. */
const COMMON: readonly ResultField[] = ['attendance', 'result', 'credits', 'certified']

/**
 * The results once what `model` has is given to everybody whose field is empty; a score is each person's own. What
 * stands there already stays.
 */
export function fillEmpty<Row extends SessionResult>(rows: readonly Row[], model: SessionResult): Row[] {
  return rows.map((row) => {
    const given = COMMON.filter((name) => row[name] === null && model[name] !== null)
    return given.length === 0
      ? row
      : { ...row, ...Object.fromEntries(given.map((name) => [name, model[name]])) }
  })
}
