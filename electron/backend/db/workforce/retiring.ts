import { type RetirementRule, RetirementRules } from '#shared/domain/retirement.ts'
import type { ReadDb } from '../connection.ts'
import { statement } from '../statement.ts'
import type { Part } from './query.ts'

const rules = statement<object, RetirementRule>(
  `select statut, category, employer_sector as employerSector, from_day as "from", to_day as "to", age, source
   from retirement_rule order by id`,
)
const sectors = statement<object, { list: string; code: string; sector: string | null }>(
  `select list, code, coalesce(attributes ->> 'sector', attributes ->> 'employerSector') as sector from list_item
   where list in ('employer', 'statut') order by sort_order`,
)

/** The country's retirement rules, with the sectors that employers and statuts imply. */
export interface RetirementReference {
  readonly rules: RetirementRules
  /** Sector of an employer or statut by its code. */
  readonly employers: ReadonlyMap<string, string | null>
  readonly statuts: ReadonlyMap<string, string | null>
}

export function findRetirementRules(db: ReadDb): RetirementReference {
  const implied = Map.groupBy(sectors.all(db, {}), (row) => row.list)
  const of = (list: string) => new Map((implied.get(list) ?? []).map((row) => [row.code, row.sector]))
  return { rules: new RetirementRules(rules.all(db, {})), employers: of('employer'), statuts: of('statut') }
}

/** Sectors whose rules may hold for a person, in the order in which they are tried. */
export function sectorsOf(
  reference: RetirementReference,
  facts: { readonly statut: string | null; readonly employer: string | null },
): string[] {
  const told = [reference.employers.get(facts.employer ?? ''), reference.statuts.get(facts.statut ?? '')]
  return told.filter((sector): sector is string => typeof sector === 'string')
}

/**
 * Condition: a person must leave on 31 December of a year. The rules are evaluated here, once for every statut,
 * category, employer and year of birth; the statement only looks the person's up.
 */
export function retiresIn(db: ReadDb, year: number): Part[] {
  const reference = findRetirementRules(db)
  const leaving: (string | number)[][] = []
  for (const statut of reference.statuts.keys()) {
    for (const { category } of categories.all(db, {})) {
      for (const employer of ['', ...reference.employers.keys()]) {
        const employerSectors = sectorsOf(reference, { statut, employer })
        const born = reference.rules.birthYearsLeaving({ statut, category, employerSectors }, year)
        for (const birthYear of born) leaving.push([statut, category, employer, String(birthYear)])
      }
    }
  }
  const employers = JSON.stringify([...reference.employers.keys()])
  return [
    // First what the worker's own row says: career and contract are looked up for the few who are left.
    {
      needs: ['w'],
      sql: 'substr(w.birth, 1, 4) in (select value ->> 3 from json_each(@leaving))',
      bind: { leaving: JSON.stringify(leaving), employers },
    },
    {
      needs: ['w', 'c', 't'],
      sql: `(substr(w.birth, 1, 4), c.statut, c.category,
          case when t.employer in (select value from json_each(@employers)) then t.employer else '' end)
        in (select value ->> 3, value ->> 0, value ->> 1, value ->> 2 from json_each(@leaving))`,
    },
  ]
}

const categories = statement<object, { category: string }>(
  'select distinct category from retirement_rule order by category',
)
