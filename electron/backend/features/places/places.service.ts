import type { CallContext, WriteContext } from '#backend/context.ts'
import { facilityPlace, orgUnit, orgUnitChange, orgUnitParent } from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import type { Act } from '#shared/contract/history.ts'
import type { UnitMerger, UnitMove, UnitPage, UnitRenaming, UnitSplit } from '#shared/contract/places.ts'
import { addDays, type Day } from '#shared/domain/days.ts'
import { fold } from '#shared/domain/fold.ts'
import { AppError } from '#shared/errors/app-error.ts'
import {
  changesOfUnit,
  childrenOf,
  facilitiesStanding,
  findUnit,
  type LinkRow,
  parentsOf,
  type UnitRecord,
  unitsUnder,
} from './places.queries.ts'

type Context = Pick<WriteContext, 'db' | 'today' | 'cause'>
interface Changing {
  readonly on: Day
  readonly reason: string | null
}

/** What a change says of its source where nobody gave a reason. */
const TYPED = 'entry'

/** @throws AppError NOT_FOUND {entity: org_unit, id} */
export function unitPage({ db, today }: Pick<CallContext, 'db' | 'today'>, id: number): UnitPage {
  const unit = known(db, id)
  const bare = ({ id: _, ...link }: LinkRow) => link
  return {
    ...{ id, name: unit.name, level: unit.level, opened: unit.opened, closed: unit.closed },
    aliases: aliasesOf(unit),
    parents: parentsOf(db, id).map(bare),
    children: childrenOf(db, id).map(bare),
    facilities: facilitiesStanding(db, id, today)
      .filter(({ from }) => (from ?? '') <= today)
      .map(({ facilityId, name }) => ({ id: facilityId, name })),
    changes: changesOfUnit(db, id),
  }
}

function known(db: CallContext['db'], id: number): UnitRecord {
  const unit = findUnit(db, id)
  if (!unit) throw new AppError('NOT_FOUND', { entity: 'org_unit', id })
  return unit
}

function aliasesOf({ aliases }: UnitRecord): string[] {
  // The column holds what `schema/place.ts` types it to be.
  return JSON.parse(aliases) as string[]
}

/** One change of a unit in one transaction: recorded once it is so, and only of units that exist on the day. */
function change<Answer>(
  { db, today, cause }: Context,
  entry: Changing & { readonly id: number },
  body: (door: Door, unit: UnitRecord) => Answer,
): Answer {
  return write(db, cause(entry.reason === null ? {} : { reason: entry.reason }), (door) => {
    if (entry.on > today) {
      const issues = [{ path: 'on', code: 'custom', message: 'in_the_future' }]
      throw new AppError('INVALID_INPUT', { field: 'on', issues })
    }
    const unit = known(db, entry.id)
    checkOpen(unit, entry.on)
    return body(door, unit)
  })
}

function checkOpen({ name, opened, closed }: UnitRecord, on: Day): void {
  if ((opened ?? '') > on || (closed ?? '9999') < on)
    throw new AppError('CLOSED_ON_DAY', { field: 'on', name })
}

interface Noted {
  readonly oldUnitId: number
  readonly newUnitId: number
  readonly kind: 'split' | 'merged' | 'renamed' | 'moved'
  readonly oldName?: string
  readonly newName?: string
}

function note(door: Door, { on, reason }: Changing, noted: Noted): void {
  door.insert(orgUnitChange, { ...noted, day: on, source: reason ?? TYPED })
}

/**
 * A unit gets another name; the old one stays findable.
 * @throws AppError NOT_FOUND, NO_CHANGE, CLOSED_ON_DAY, INVALID_INPUT
 */
export function renameUnit(context: Context, entry: UnitRenaming): Act {
  return change(context, entry, (door, unit) => {
    const { name } = entry
    if (name === unit.name) throw new AppError('NO_CHANGE', { field: 'name' })
    const aliases = aliasesOf(unit).filter((alias) => alias !== name && alias !== unit.name)
    door.update(orgUnit, unit.id, { name, folded: fold(name), aliases: [...aliases, unit.name] })
    note(door, entry, {
      oldUnitId: unit.id,
      newUnitId: unit.id,
      kind: 'renamed',
      oldName: unit.name,
      newName: name,
    })
    return { act: door.act }
  })
}

/**
 * A unit belongs to another parent in one tree from a day on.
 * @throws AppError NOT_FOUND, NO_CHANGE, PLACE_CIRCLE, CLOSED_ON_DAY, CHANGE_BEFORE_LAST, INVALID_INPUT
 */
export function moveUnit(context: Context, entry: UnitMove): Act {
  const { tree, parentId, on } = entry
  return change(context, entry, (door, unit) => {
    checkOpen(known(context.db, parentId), on)
    if (unitsUnder(context.db, unit.id, tree, on).includes(parentId)) {
      throw new AppError('PLACE_CIRCLE', { field: 'parentId' })
    }
    const link = linkOn(parentsOf(context.db, unit.id), tree, on)
    if (link?.unitId === parentId) throw new AppError('NO_CHANGE', { field: 'parentId' })
    relink(door, { unitId: unit.id, link, tree, parentId, on })
    note(door, entry, { oldUnitId: unit.id, newUnitId: unit.id, kind: 'moved' })
    return { act: door.act }
  })
}

function linkOn(links: readonly LinkRow[], tree: string, on: Day): LinkRow | undefined {
  return links.find((link) => link.tree === tree && (link.from ?? '') <= on && (link.to ?? '9999') >= on)
}

interface Relinked {
  readonly unitId: number
  readonly link: LinkRow | undefined
  readonly tree: LinkRow['tree']
  readonly parentId: number
  readonly on: Day
}

/** A unit leaves its parent on the eve and belongs to another from the day on; the past stays as it was. */
function relink(door: Door, { unitId, link, tree, parentId, on }: Relinked): void {
  const told = { unitId, parentId, tree, source: TYPED }
  if (link === undefined) {
    door.insert(orgUnitParent, { ...told, fromDay: on })
  } else if (link.from === on) {
    door.update(orgUnitParent, link.id, { parentId })
  } else {
    if (link.to !== null) throw new AppError('CHANGE_BEFORE_LAST', { field: 'on', from: addDays(link.to, 1) })
    door.update(orgUnitParent, link.id, { toDay: addDays(on, -1) })
    door.insert(orgUnitParent, { ...told, fromDay: on })
  }
}

/**
 * Part of a unit becomes a unit of its own under the same parents, with the units and facilities named.
 * @throws AppError NOT_FOUND, CLOSED_ON_DAY, CHANGE_BEFORE_LAST, INVALID_INPUT
 */
export function splitUnit(context: Context, entry: UnitSplit): Act & { readonly id: number } {
  const { name, on, childIds, facilityIds } = entry
  return change(context, entry, (door, unit) => {
    const words = { level: unit.level, name, folded: fold(name), aliases: [], opened: on, source: TYPED }
    const { id } = door.insert(orgUnit, { ...words, key: freshKey(unit.level, name, on) })
    for (const { unitId: parentId, tree, from, to } of parentsOf(context.db, unit.id)) {
      if ((from ?? '') > on || (to ?? '9999') < on) continue
      door.insert(orgUnitParent, { unitId: id, parentId, tree, fromDay: on, toDay: to, source: TYPED })
    }
    hand(door, { from: unit.id, to: id, on, childIds: new Set(childIds), facilityIds: new Set(facilityIds) })
    note(door, entry, { oldUnitId: unit.id, newUnitId: id, kind: 'split', oldName: unit.name, newName: name })
    return { id, act: door.act }
  })
}

/** A key that no unit has: its level, its name and the day it began. */
function freshKey(level: string, name: string, on: Day): string {
  return `${level}-${fold(name).replaceAll(' ', '-')}-${on}-${crypto.randomUUID().slice(0, 8)}`
}

interface Handed {
  readonly from: number
  readonly to: number
  readonly on: Day
  /** Null: all of them. */
  readonly childIds: ReadonlySet<number> | null
  readonly facilityIds: ReadonlySet<number> | null
}

/** Units and facilities of one unit belong to another from the day on. */
function hand(door: Door, { from, to, on, childIds, facilityIds }: Handed): void {
  for (const link of childrenOf(door.db, from)) {
    if ((link.to ?? '9999') < on || (childIds !== null && !childIds.has(link.unitId))) continue
    if ((link.from ?? '') > on) door.update(orgUnitParent, link.id, { parentId: to })
    else relink(door, { unitId: link.unitId, link, tree: link.tree, parentId: to, on })
  }
  for (const place of facilitiesStanding(door.db, from, on)) {
    if (facilityIds !== null && !facilityIds.has(place.facilityId)) continue
    if ((place.from ?? '') >= on) {
      door.update(facilityPlace, place.id, { unitId: to })
      continue
    }
    door.update(facilityPlace, place.id, { toDay: addDays(on, -1) })
    const told = { facilityId: place.facilityId, unitId: to, proposed: place.proposed === 1, source: TYPED }
    door.insert(facilityPlace, { ...told, fromDay: on, toDay: place.to })
  }
}

/**
 * Units of one level go into another: they close on the eve, all that lay in them belongs to it from the day on, and
 * their names lead to it.
 * @throws AppError NOT_FOUND, MERGER_UNFIT, CLOSED_ON_DAY, CHANGE_BEFORE_LAST, INVALID_INPUT
 */
export function mergeUnits(context: Context, entry: UnitMerger): Act {
  const { db } = context
  const { on } = entry
  return change(context, entry, (door, target) => {
    const sources = [...new Set(entry.fromIds)].map((id) => known(db, id))
    if (sources.some(({ id, level }) => id === target.id || level !== target.level)) {
      throw new AppError('MERGER_UNFIT', { field: 'fromIds' })
    }
    for (const source of sources) {
      checkOpen(source, on)
      hand(door, { from: source.id, to: target.id, on, childIds: null, facilityIds: null })
      for (const link of parentsOf(db, source.id)) {
        if ((link.from ?? '') < on && (link.to ?? '9999') >= on)
          door.update(orgUnitParent, link.id, { toDay: addDays(on, -1) })
      }
      door.update(orgUnit, source.id, { closed: addDays(on, -1) })
      const names = { oldName: source.name, newName: target.name }
      note(door, entry, { oldUnitId: source.id, newUnitId: target.id, kind: 'merged', ...names })
    }
    const aliases = new Set([
      ...aliasesOf(target),
      ...sources.flatMap((one) => [one.name, ...aliasesOf(one)]),
    ])
    aliases.delete(target.name)
    door.update(orgUnit, target.id, { aliases: [...aliases] })
    return { act: door.act }
  })
}
