import { basesOf, birthOf } from '#backend/db/postings.ts'
import { insertPosting } from '#backend/db/posting-writer.ts'
import { actLine, careerSpell, contract, posting } from '#backend/db/schema/index.ts'
import { recordStatements } from '#backend/db/record-statements.ts'
import { loggedTable } from '#backend/db/tables.ts'
import type { Door } from '#backend/db/write.ts'
import type { BatchField, BatchPlan } from '#shared/contract/movements.ts'
import { surelyBefore } from '#shared/domain/movements/order.ts'
import { checkOrder, endBefore, openBase } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { heldRecord, isAwaitedAt } from './batch.queries.ts'
import type { Context } from './recording.ts'
import { refusedField } from './refused-field.ts'

/** One person of a batch: her place in its decision, which all share. */
export interface BatchMember {
  readonly workerId: number
  readonly actId: number | null
  readonly position: number
}

/**
 * Does to one person what the plan says.
 * @throws AppError NO_BASE, ALREADY_SO, NO_CAREER and those of a posting
 */
export function applyPlan(context: Context, door: Door, plan: BatchPlan, member: BatchMember): void {
  if (plan.deed === 'end') endBase(context, door, plan, member)
  else if (plan.deed === 'update') updateField(context, door, plan, member)
  else place(context, door, plan, member)
}

type Placing = Extract<BatchPlan, { deed: 'transfer' | 'post' }>

function place(context: Context, door: Door, plan: Placing, member: BatchMember): void {
  const { db, scope, cause } = context
  const { workerId } = member
  const bases = basesOf(scope, db, workerId)
  const open = openBase(bases)
  const replaces = plan.deed === 'transfer'
  if (replaces && open === null) throw new AppError('NO_BASE', {})
  if (replaces && open?.facilityId === plan.facilityId) {
    throw new AppError('ALREADY_SO', { facility: open.facility })
  }
  if (plan.start === null && isAwaitedAt(db, workerId, plan.facilityId)) throw new AppError('ALREADY_SO', {})
  const birth = birthOf(scope, db, workerId) ?? null
  const endsCurrentBase = replaces && plan.start !== null
  const { kind, ...told } = plan
  insertPosting(
    door,
    { workerId, birth, bases },
    {
      ...told,
      ...{ kind: replaces ? null : kind, end: null, postId: null, supervisorId: null, presence: null },
      ...{ endsCurrentBase, currentBaseId: null, sharedActId: member.actId, sortOrder: member.position },
    },
    cause().office,
  )
}

function endBase(
  { db, scope }: Context,
  door: Door,
  { end, reason, toPrepare }: Extract<BatchPlan, { deed: 'end' }>,
  { workerId, actId, position }: BatchMember,
): void {
  const open = openBase(basesOf(scope, db, workerId))
  if (open === null) throw new AppError('NO_BASE', {})
  if (open.start !== null) checkOrder({ start: open.start, end })
  if (!toPrepare) door.update(posting, open.id, { end, endReason: reason, endActId: actId })
  if (actId !== null) door.insert(actLine, { actId, workerId, postingId: open.id, sortOrder: position })
}

/** Where each field of a batch lives, and the list that its value must be of. */
export const BATCH_HOMES: Readonly<
  Record<
    BatchField,
    {
      readonly table: 'career_spell' | 'contract'
      readonly column: string
      readonly list: string | null
    }
  >
> = {
  statut: { table: 'career_spell', column: 'statut', list: 'statut' },
  category: { table: 'career_spell', column: 'category', list: null },
  grade: { table: 'career_spell', column: 'grade', list: null },
  contractKind: { table: 'contract', column: 'kind', list: 'contract_type' },
  employer: { table: 'contract', column: 'employer', list: 'employer' },
  fundingSource: { table: 'contract', column: 'fundingSource', list: 'funding_source' },
}

const TABLES = { career_spell: careerSpell, contract }

/** Rewrites the field, or ends what holds on the eve and goes on with the new value from the day. */
function updateField(
  { db, today }: Context,
  door: Door,
  { field, value, how, from }: Extract<BatchPlan, { deed: 'update' }>,
  { workerId }: BatchMember,
): void {
  const { table, column } = BATCH_HOMES[field]
  const held = heldRecord(db, table, { worker: workerId, today })
  if (!held) throw new AppError('NO_CAREER', {})
  const row = recordStatements(db).read(loggedTable(table), held.id)
  if (row[column] === value) throw new AppError('ALREADY_SO', {})
  if (how === 'correct') {
    door.update(TABLES[table], held.id, { [column]: value })
    return
  }
  if (from === null) throw refusedField('from', 'required')
  if (surelyBefore(held.end, from)) throw new AppError('ALREADY_ENDED', { end: held.end })
  const eve = endBefore(from, { id: held.id, facility: '', start: null, end: null })
  if (surelyBefore(eve, held.start)) throw new AppError('END_BEFORE_START', { start: held.start, end: eve })
  const { id: _id, uid: _uid, ...values } = row
  door.update(TABLES[table], held.id, { end: eve })
  // The row is the table's own, with two fields changed.
  door.insert(TABLES[table], { ...values, [column]: value, start: from, end: held.end } as never)
}
