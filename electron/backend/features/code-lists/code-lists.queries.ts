import type { ReadDb } from '#backend/db/connection.ts'
import type { ListTable } from '#backend/db/code-homes.ts'
import { type Statement, statement } from '#backend/db/statement.ts'
import type { CodeList } from '#shared/contract/code-lists.ts'

const lists = statement<object, CodeList>(
  `select list, count(*) as "values", sum(hidden) as hidden from list_item group by list
   union all select 'corps', count(*), sum(hidden) from corps
   union all select 'fonction', count(*), sum(hidden) from fonction`,
)

/** Every list with how many values it has. */
export function findLists(db: ReadDb): CodeList[] {
  return lists.all(db, {})
}

/** A value as its table holds it. */
export interface ValueRow {
  readonly id: number
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly hidden: number
  readonly source: string
  readonly sortOrder: number
}

const COLUMNS = 'id, code, label_fr as labelFr, label_en as labelEn, hidden, sort_order as sortOrder'

const items = statement<{ list: string }, ValueRow>(
  `select ${COLUMNS}, source from list_item where list = @list order by sort_order, id`,
)

const tables: Readonly<Record<ListTable, Statement<object, ValueRow>>> = {
  corps: statement(`select ${COLUMNS}, source from corps order by sort_order, id`),
  fonction: statement(`select ${COLUMNS}, '' as source from fonction order by sort_order, id`),
}

/** The values of a list, in their order. */
export function findValues(db: ReadDb, list: string): ValueRow[] {
  return list === 'corps' || list === 'fonction' ? tables[list].all(db, {}) : items.all(db, { list })
}
