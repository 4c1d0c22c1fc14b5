import type { Figure } from '#shared/contract/dashboard.ts'
import { gaps } from '#shared/contract/worker-filter.ts'
import { findRuleSources } from './dashboard.queries.ts'
import { type Asked, type Persons, personsWith } from './figures.ts'

/** Who counts, who is here, who is away. */
export function staffFigures(asked: Asked, budget: Persons): Figure[] {
  const { today } = asked.context
  const day = { day: { day: today } }
  return [
    {
      part: 'staff',
      key: 'budget',
      ...budget,
      notes: [],
      rules: [{ key: 'dashboard.rules.budget', values: day }],
    },
    {
      part: 'staff',
      key: 'available',
      ...personsWith(asked, { standing: 'available' }),
      notes: [],
      rules: [{ key: 'dashboard.rules.available' }],
    },
    {
      part: 'staff',
      key: 'away',
      ...personsWith(asked, { standing: 'away' }),
      of: budget.value,
      notes: [],
      rules: [{ key: 'dashboard.rules.away' }],
    },
  ]
}

/** Who is to come, and who must go this year. */
export function movementFigures(asked: Asked, budget: Persons): Figure[] {
  const { db, today } = asked.context
  const year = today.slice(0, 4)
  const lastDay = `${year}-12-31`
  const sources = findRuleSources(db, lastDay)
  const unknown = personsWith(asked, { standing: 'budget', missing: ['birth', 'statut'] })
  return [
    {
      part: 'movements',
      key: 'awaited',
      ...personsWith(asked, { standing: 'awaited' }),
      notes: [],
      rules: [{ key: 'dashboard.rules.awaited' }],
    },
    {
      part: 'movements',
      key: 'retirements',
      ...personsWith(asked, { standing: 'budget', retiresIn: Number(year) }),
      of: budget.value,
      notes:
        unknown.value === 0
          ? []
          : [{ key: 'dashboard.notes.retirementsUnknown', values: { count: unknown.value } }],
      rules: [
        { key: 'dashboard.rules.retirements' },
        ...(sources.length === 0
          ? [{ key: 'dashboard.rules.noRule' } as const]
          : [{ key: 'dashboard.rules.ruleSources', values: { sources: { several: sources } } } as const]),
      ],
    },
  ]
}

/**
 * Files, and those that lack a fact. Who was never posted belongs to no place, so that this is asked of the whole
 * territory only.
 */
export function fileFigures(asked: Asked): Figure[] {
  const files = personsWith(asked, {})
  const wanted = asked.placeId === null ? gaps : gaps.filter((gap) => gap !== 'base')
  return [
    {
      part: 'files',
      key: 'files',
      ...files,
      notes: [],
      rules: [{ key: asked.placeId === null ? 'dashboard.rules.files' : 'dashboard.rules.filesOfPlace' }],
    },
    ...wanted.map((gap): Figure => ({
      part: 'files',
      key: `missing.${gap}`,
      ...personsWith(asked, { missing: [gap] }),
      of: files.value,
      notes: [],
      rules: [],
    })),
  ]
}
