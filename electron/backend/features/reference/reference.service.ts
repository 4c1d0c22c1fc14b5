import type { ReadDb } from '#backend/db/connection.ts'
import type { ListEntry, PlaceNode, ReferenceLists } from '#shared/contract/reference.ts'
import {
  findCorps,
  findFonctions,
  findLinks,
  findListItems,
  findNormSets,
  findReforms,
  findUnits,
  type ListItemRow,
  type UnitRow,
} from './reference.queries.ts'

/** Everything that forms and filters choose from. */
export function referenceLists(db: ReadDb): ReferenceLists {
  return {
    lists: byList(findListItems(db)),
    corps: findCorps(db).map(({ fr, en, hidden, ...row }) => ({
      ...row,
      label: { fr, en },
      hidden: hidden === 1,
    })),
    fonctions: findFonctions(db).map(({ fr, en, ...row }) => ({ ...row, label: { fr, en } })),
    normSets: findNormSets(db).map(({ fr, en, ...row }) => ({ ...row, label: { fr, en } })),
    reforms: findReforms(db),
  }
}

function byList(rows: readonly ListItemRow[]): Record<string, ListEntry[]> {
  const lists: Record<string, ListEntry[]> = {}
  for (const { list, code, fr, en, hidden, attributes } of rows) {
    const entries = (lists[list] ??= [])
    // The column holds what `schema/reference.ts` types it to be.
    const told = JSON.parse(attributes) as Record<string, unknown>
    entries.push({ code, label: { fr, en }, hidden: hidden === 1, attributes: told })
  }
  return lists
}

type Tree = PlaceNode['tree']
const TREES = ['administrative', 'health'] as const

/**
 * The units that exist on a day, one node for each tree in which a unit stands, under its parent of that day.
 * The top of a tree has no parent. A unit that hangs nowhere is still told, in the first tree of its level.
 */
export function placesOn(db: ReadDb, on: string): PlaceNode[] {
  const parents = { administrative: new Map<number, number>(), health: new Map<number, number>() }
  const tops = { administrative: new Set<number>(), health: new Set<number>() }
  for (const { unitId, parentId, tree } of findLinks(db, on)) {
    if (!parents[tree].has(unitId)) parents[tree].set(unitId, parentId)
    tops[tree].add(parentId)
  }
  return findUnits(db, on).flatMap((unit) => {
    const found = TREES.filter((tree) => parents[tree].has(unit.id) || tops[tree].has(unit.id))
    const trees = found.length > 0 ? found : [firstTree(unit)]
    return trees.map((tree) => nodeOf(unit, tree, parents[tree].get(unit.id) ?? null))
  })
}

function nodeOf(unit: UnitRow, tree: Tree, parentId: number | null): PlaceNode {
  // The column holds what `schema/place.ts` types it to be.
  const aliases = JSON.parse(unit.aliases) as string[]
  return { id: unit.id, name: unit.name, level: unit.level, tree, parentId, aliases }
}

function firstTree(unit: UnitRow): Tree {
  const told: unknown = JSON.parse(unit.trees ?? '[]')
  const first: unknown = Array.isArray(told) ? told[0] : null
  return first === 'health' ? 'health' : 'administrative'
}
