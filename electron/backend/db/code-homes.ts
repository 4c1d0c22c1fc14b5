import { sectionNames, sectionOf } from '#shared/domain/sections/index.ts'
import type { ReadDb } from './connection.ts'
import { type Statement, statement } from './statement.ts'
import { type LoggedTable, loggedTable, loggedTables } from './tables.ts'

/**
 * Columns that hold a code and are no field of a section, and the list that words it: one of the register's
 * (`list_item`), or one that the program's own texts word.
 */
export const CODE_COLUMNS: Readonly<Record<string, string>> = {
  'worker.sex': 'sex',
  'worker.civilite': 'civilite',
  'worker.nationality': 'country',
  'worker.maritalStatus': 'marital_status',
  'posting.kind': 'posting_kind',
  'posting.startReason': 'reason',
  'posting.endReason': 'reason',
  'admin_position.kind': 'position',
  'admin_position.reason': 'reason',
  'act.kind': 'act_kind',
  'act.state': 'act_state',
  'leave_request.kind': 'leave_type',
  'leave_request.state': 'leave_state',
  'leave_request.supervisorOpinion': 'opinion',
  'leave_adjustment.kind': 'leave_type',
  'office_transfer.direction': 'transfer_direction',
  'office_transfer.state': 'transfer_state',
  'office_transfer.reason': 'reason',
  'document.kind': 'document_kind',
  'document.role': 'document_role',
  'training_session.course': 'training_course',
  'training_session.institution': 'training_institution',
  'training_session.funder': 'funding_source',
  'post.fundingSource': 'funding_source',
  'retirement_rule.statut': 'statut',
  'norm_line.facilityType': 'facility_type',
  'norm_line.milieu': 'milieu',
  'org_unit.level': 'level',
  'facility.source': 'source',
  'facility.positionSource': 'source',
  'facility_place.source': 'source',
  'facility_state.type': 'facility_type',
  'facility_state.sector': 'sector',
  'facility_state.managingBody': 'managing_body',
  'facility_state.milieu': 'milieu',
  'facility_state.status': 'facility_status',
  'facility_change.kind': 'facility_change',
}

/** One column in which records hold a value of a list, or refer to it. */
export interface CodeHome {
  readonly logged: LoggedTable
  readonly field: string
  readonly holders: Statement<{ value: string | number }, { id: number }>
  readonly count: Statement<{ value: string | number }, { n: number }>
}

function homeOf(table: string, field: string): CodeHome {
  const logged = loggedTable(table)
  const column = logged.byField.get(field)?.column.name
  if (column === undefined) throw new Error(`no column ${table}.${field}`)
  return {
    ...{ logged, field },
    holders: statement(`select id from "${table}" where "${column}" = @value order by id`),
    count: statement(`select count(*) as n from "${table}" where "${column}" = @value`),
  }
}

function pairsOf(list: string): [table: string, field: string][] {
  const inSections = sectionNames
    .map(sectionOf)
    .flatMap(({ table, fields }) =>
      fields.filter((field) => field.list === list).map((field): [string, string] => [table, field.name]),
    )
  const others = Object.entries(CODE_COLUMNS)
    .filter(([, of]) => of === list)
    .map(([key]) => key.split('.') as [string, string])
  return [...inSections, ...others]
}

/** Tables whose records are the values of a list themselves: records refer to them. */
export const LIST_TABLES = ['corps', 'fonction'] as const
export type ListTable = (typeof LIST_TABLES)[number]

const known = new Map<string, readonly CodeHome[]>()

/** Every column in which a list's values are used; of corps and fonctions, those that refer to them. */
export function codeHomes(list: string): readonly CodeHome[] {
  const found = known.get(list)
  if (found) return found
  const referring = loggedTables().flatMap(({ name, columns }) =>
    columns
      .filter(({ references }) => references === list)
      .map(({ field }): [string, string] => [name, field]),
  )
  const isTable = LIST_TABLES.some((table) => table === list)
  const homes = (isTable ? referring : pairsOf(list)).map(([table, field]) => homeOf(table, field))
  known.set(list, homes)
  return homes
}

/** How many records use a value, by table and field. */
export function usesOf(
  db: ReadDb,
  list: string,
  value: string | number,
): { readonly entity: string; readonly field: string; readonly count: number }[] {
  return codeHomes(list)
    .map(({ logged, field, count }) => ({
      ...{ entity: logged.name, field, count: count.get(db, { value })?.n ?? 0 },
    }))
    .filter(({ count }) => count > 0)
}
