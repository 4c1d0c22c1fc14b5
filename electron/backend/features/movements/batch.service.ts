import { checkReason, checkReferences, decisionAct } from '#backend/db/posting-writer.ts'
import { basesOf } from '#backend/db/postings.ts'
import { listAttributes, notInList } from '#backend/db/code-lists.ts'
import { type Cause, type Door, rehearse, write } from '#backend/db/write.ts'
import type {
  BatchLine,
  BatchPlan,
  BatchPreview,
  BatchProblem,
  SavedBatch,
} from '#shared/contract/movements.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { partialDate } from '#shared/domain/dates.ts'
import { checkMovementOrder } from '#shared/domain/movements/order.ts'
import { openBase } from '#shared/domain/posting-rules.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { batchPersons, type BatchPerson } from './batch.queries.ts'
import { applyPlan, BATCH_HOMES } from './batch-person.ts'
import { effectsOf, normOn, standings, type Touched } from './batch-effects.ts'
import type { Context } from './recording.ts'
import { refusedField } from './refused-field.ts'

interface BatchEntry {
  readonly workerIds: readonly number[]
  readonly plan: BatchPlan
}

/**
 * What a batch would do: for each person whether she can and, if not, why; for each facility the numbers before and
 * after against the norm. It is done for real and taken back.
 * @throws AppError those of the plan itself, with the field
 */
export function previewBatch(context: Context, { workerIds, plan }: BatchEntry): BatchPreview {
  const { db, scope, today } = context
  checkPlan(context, plan)
  const persons = batchPersons(scope, db, { ids: workerIds, today })
  const bases = new Map(
    persons.map(({ workerId }) => [workerId, openBase(basesOf(scope, db, workerId))] as const),
  )
  const problems = tryOut(context, persons, plan)
  const able = persons.filter(({ workerId }) => !problems.has(workerId))
  const touched: Touched = {
    origins: new Set(able.flatMap(({ workerId }) => bases.get(workerId)?.facilityId ?? [])),
    destinations: new Set('facilityId' in plan ? [plan.facilityId] : []),
  }
  return {
    ...effects(context, { persons: able, plan, touched }),
    lines: persons.map((person): BatchLine => {
      const { corpsFr, corpsEn, ...told } = person
      const corps = corpsFr === null || corpsEn === null ? null : { fr: corpsFr, en: corpsEn }
      const problem = problems.get(person.workerId) ?? null
      return { ...told, corps, from: bases.get(person.workerId)?.facility ?? null, problem }
    }),
  }
}

/**
 * Does it for everybody or for nobody: one act of the log, one administrative act.
 * @throws AppError those of the plan, with the field; BATCH_REFUSED {workerId, name, code, data}
 */
export function runBatch(context: Context, { workerIds, plan }: BatchEntry): SavedBatch {
  const { db, scope, today } = context
  checkPlan(context, plan)
  return write(db, causeOf(context, plan), (door) => {
    const persons = batchPersons(scope, db, { ids: workerIds, today })
    if (persons.length < new Set(workerIds).size) throw new AppError('NOT_FOUND', { entity: 'worker' })
    const actId = sharedAct(context, door, plan)
    persons.forEach(({ workerId, prenoms, nom }, position) => {
      const problem = problemOf(() => applyPlan(context, door, plan, { workerId, actId, position }))
      if (problem) throw new AppError('BATCH_REFUSED', { workerId, name: `${prenoms} ${nom}`, ...problem })
    })
    return { act: door.act, actId, count: persons.length }
  })
}

/** Everything that is wrong with the plan whoever the persons are. */
function checkPlan({ db }: Context, plan: BatchPlan): void {
  if (plan.deed === 'update') {
    const { list } = BATCH_HOMES[plan.field]
    if (list !== null && !listAttributes(db, list, plan.value)) throw notInList('value')
    if (plan.how === 'change' && plan.from === null) throw refusedField('from', 'required')
    return
  }
  if (plan.deed === 'end') {
    checkReason(db, plan.reason)
    return
  }
  const kind = checkReferences(db, { ...plan, kind: plan.deed === 'transfer' ? null : plan.kind })
  const { start, plannedEnd, decidedOn, actNumber, toPrepare, regularises } = plan
  if (toPrepare && kind.base && start !== null) throw new AppError('DRAFT_STARTED', { field: 'start', start })
  if (start === null && !toPrepare && decidedOn === null && actNumber === null) {
    throw refusedField('start', 'required')
  }
  checkMovementOrder({ decidedOn, start, presentOn: null, plannedEnd, end: null }, regularises)
}

/** Persons who can't, each tried alone: what one does takes nothing from another. */
function tryOut(
  context: Context,
  persons: readonly BatchPerson[],
  plan: BatchPlan,
): ReadonlyMap<number, BatchProblem> {
  const { db } = context
  const problems = new Map<number, BatchProblem>()
  const body = (door: Door) => {
    const actId = sharedAct(context, door, plan)
    persons.forEach(({ workerId }, position) => {
      // Within a transaction this is a savepoint: who can't leaves nothing behind for the others.
      const alone = db.sqlite.transaction(() => applyPlan(context, door, plan, { workerId, actId, position }))
      const problem = problemOf(alone)
      if (problem) problems.set(workerId, problem)
    })
  }
  return rehearse(db, causeOf(context, plan), body, () => problems)
}

function problemOf(run: () => void): BatchProblem | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data }
    throw error
  }
}

function sharedAct({ cause }: Context, door: Door, plan: BatchPlan): number | null {
  if (plan.deed === 'update') return null
  const kind = plan.deed === 'end' ? 'posting_end' : plan.deed === 'transfer' ? 'transfer' : 'posting'
  const effectiveOn = plan.deed === 'end' ? plan.end : plan.start
  return decisionAct(door, { ...plan, kind, ownerOffice: cause().office, effectiveOn })
}

function causeOf({ cause }: Context, plan: BatchPlan): Cause {
  if (plan.deed !== 'update') return cause()
  return cause({ action: plan.how, ...(plan.reason === null ? {} : { reason: plan.reason }) })
}

interface EffectsOf {
  readonly persons: readonly BatchPerson[]
  readonly plan: BatchPlan
  readonly touched: Touched
}

/** Of those who are only awaited, or whose decision is only prepared, as if they had come. */
function effects(context: Context, { persons, plan, touched }: EffectsOf): Omit<BatchPreview, 'lines'> {
  const { db, today } = context
  const { plan: assumed, on } = carriedOut(plan, today)
  const norm = normOn(db, on)
  const ids = plan.deed === 'update' ? [] : [...new Set([...touched.origins, ...touched.destinations])]
  const asked = { ids, on, norm }
  const before = standings(context, asked)
  const after = rehearse(
    db,
    causeOf(context, plan),
    (door) => {
      persons.forEach(({ workerId }, position) => {
        const alone = db.sqlite.transaction(() =>
          applyPlan(context, door, assumed, { workerId, actId: null, position }),
        )
        problemOf(alone)
      })
    },
    () => standings(context, asked),
  )
  return {
    effects: effectsOf(norm, touched, { before, after }),
    ...{ on, assumed: assumed !== plan, norm: norm?.label ?? null },
  }
}

/** The plan as it will have been carried out, and the first day on which that counts. */
function carriedOut(plan: BatchPlan, today: Day): { readonly plan: BatchPlan; readonly on: Day } {
  if (plan.deed === 'update') return { plan, on: today }
  if (plan.deed === 'end') {
    const gone = addDays(partialDate(plan.end)?.last ?? today, 1)
    return {
      plan: plan.toPrepare ? { ...plan, toPrepare: false } : plan,
      on: gone > today ? gone : today,
    }
  }
  const start = plan.start ?? today
  const first = partialDate(start)?.last ?? today
  const same = plan.start !== null && !plan.toPrepare
  return {
    plan: same ? plan : { ...plan, start, toPrepare: false, regularises: true },
    on: first > today ? first : today,
  }
}
