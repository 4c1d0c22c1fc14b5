import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Scope } from '#shared/domain/scope.ts'
import type { SectionName } from '#shared/domain/sections/index.ts'
import { sectionNames, sectionOf } from '#shared/domain/sections/index.ts'
import type { SectionValue } from '#shared/domain/sections/values.ts'
import type { ReadDb } from './connection.ts'
import { inScope, type ScopeParameters, scopeParameters } from './person-scope.ts'
import { type Statement, statement } from './statement.ts'
import { type LoggedTable, loggedTable } from './tables.ts'
import type { NewRow, Patch } from './write.ts'

/** Whose file a section belongs to. */
export type SectionOwner = 'worker' | 'facility'

type Stored = Readonly<Record<string, string | number | null>>

interface SectionTable {
  readonly logged: LoggedTable
  readonly owner: SectionOwner
  readonly ofOwner: Statement<ScopeParameters & { owner: number }, Stored & { id: number }>
}

/** The statement that reads a section's records of one owner, the newest first. */
function sectionTable(name: SectionName): SectionTable {
  const section = sectionOf(name)
  const logged = loggedTable(section.table)
  const owner = logged.byField.has('workerId') ? 'worker' : 'facility'
  const column = (field: string) => {
    const found = logged.byField.get(field)
    if (!found) throw new Error(`no column ${section.table}.${field}`)
    return `t."${found.column.name}"`
  }
  const fields = section.fields.map(({ name: field }) => `${column(field)} as "${field}"`).join(', ')
  const order =
    section.newestBy === undefined
      ? logged.byField.has('sortOrder')
        ? 't.sort_order, t.id'
        : 't.id'
      : `coalesce(${column(section.newestBy)}, '9999') desc, t.id desc`
  const seen = owner === 'worker' ? ` and ${inScope('t.worker_id')}` : ' and (@areas is null or 1)'
  const text = `select t.id, ${fields} from ${getTableConfig(logged.table).name} t
    where t.${owner}_id = @owner${seen} order by ${order}`
  return { logged, owner, ofOwner: statement(text) }
}

const tables = new Map(sectionNames.map((name) => [name, sectionTable(name)]))

/** The table of a section and whose file it belongs to. */
export function tableOf(name: SectionName): SectionTable {
  const found = tables.get(name)
  if (!found) throw new Error(`no section ${name}`)
  return found
}

/** One record as its section's fields read it. */
export interface StoredRecord {
  readonly id: number
  readonly values: Readonly<Record<string, SectionValue>>
}

/** A section's records of one owner, the newest first; a worker outside the scope has none. */
export function sectionRows(scope: Scope, db: ReadDb, name: SectionName, owner: number): StoredRecord[] {
  const flags = new Set(
    sectionOf(name)
      .fields.filter(({ kind }) => kind === 'flag')
      .map((field) => field.name),
  )
  return tableOf(name)
    .ofOwner.all(db, { owner, ...scopeParameters(scope) })
    .map(({ id, ...row }) => ({
      id,
      values: Object.fromEntries(
        Object.entries(row).map(([field, value]) => [field, flags.has(field) ? value === 1 : value]),
      ),
    }))
}

const workerSeen = statement<ScopeParameters & { owner: number }, { id: number }>(
  `select id from worker where id = @owner and ${inScope('worker.id')}`,
)
const facilityThere = statement<{ owner: number }, { id: number }>(
  'select id from facility where id = @owner',
)

/** Whether the caller may see the file at all. */
export function ownerExists(scope: Scope, db: ReadDb, owner: SectionOwner, id: number): boolean {
  const parameters = { owner: id, ...scopeParameters(scope) }
  return (
    (owner === 'worker' ? workerSeen.get(db, parameters) : facilityThere.get(db, { owner: id })) !== undefined
  )
}

const facilityNames = statement<{ ids: string }, { id: number; name: string }>(
  'select id, name from facility where id in (select value from json_each(@ids))',
)

/** What the facilities that records refer to are called. */
export function facilityNamesOf(db: ReadDb, ids: readonly number[]): Map<number, string> {
  return new Map(facilityNames.all(db, { ids: JSON.stringify(ids) }).map(({ id, name }) => [id, name]))
}

const corpsThere = statement<{ id: number }, { id: number }>('select id from corps where id = @id')
const fonctionThere = statement<{ id: number }, { id: number }>('select id from fonction where id = @id')

/** Whether a reference of that kind leads somewhere. */
export function referenceExists(db: ReadDb, kind: 'corps' | 'fonction' | 'facility', id: number): boolean {
  if (kind === 'facility') return facilityThere.get(db, { owner: id }) !== undefined
  return (kind === 'corps' ? corpsThere : fonctionThere).get(db, { id }) !== undefined
}

/** A section's new record, and the changed fields of one, as the write door takes them: a test holds each definition against its table. */
export function sectionRow(values: object): NewRow<SQLiteTable> {
  return values as NewRow<SQLiteTable>
}

export function sectionPatch(values: object): Patch<SQLiteTable> {
  return values
}
