import { findPopulation, type KnownPopulation, type PopulationMethod } from '#backend/db/populations.ts'
import type { Figure } from '#shared/contract/dashboard.ts'
import { densityOf, personsToReach } from '#shared/domain/density.ts'
import type { Text } from '#shared/i18n/text.ts'
import {
  type CountedCorps,
  findCorps,
  findCountry,
  findThresholds,
  type Threshold,
} from './dashboard.queries.ts'
import { type Asked, personsWith } from './figures.ts'

const METHODS = {
  'census-final': 'dashboard.method.census-final',
  'census-provisional': 'dashboard.method.census-provisional',
  sum: 'dashboard.method.sum',
  estimate: 'dashboard.method.estimate',
  projection: 'dashboard.method.projection',
} as const satisfies Record<PopulationMethod, string>

/**
 * Density of the corps that the country's first threshold counts, with associate professionals and without: which of
 * the two is meant changes it by half or more, so both are said. Without a population there is no number. `whole`: the
 * caller sees all facilities of the place.
 */
export function densityFigures(asked: Asked, whole: boolean): Figure[] {
  const { db } = asked.context
  const thresholds = findThresholds(db)
  const [threshold] = thresholds
  if (!threshold) return []
  const counted = findCorps(db).filter(({ whoGroup }) => threshold.groups.includes(whoGroup))
  const professional = counted.filter(({ associate }) => !associate)
  const known = whole ? populationOf(asked) : 'outOfScope'
  const others = thresholds.filter((other) => other !== threshold && sameGroups(other, threshold))
  const all = personsWith(asked, { standing: 'available', whoGroups: [...threshold.groups] })
  const told = populationTexts(known)
  const density = densityWith(all.value, known, threshold)
  const figures: Figure[] = [
    {
      ...{ part: 'density', key: 'density', opens: all.opens, ...density },
      notes: [...told.notes, ...density.notes],
      rules: [
        ...told.rules,
        measuredRule(threshold),
        corpsRule(counted),
        ...(others.length === 0 ? [] : [othersRule(others)]),
      ],
    },
  ]
  if (professional.length === counted.length || professional.length === 0) return figures
  const corpsIds = professional.map(({ id }) => id)
  const without = personsWith(asked, { standing: 'available', corpsIds })
  const figure = { part: 'density', key: 'densityProfessional', opens: without.opens, rules: [] } as const
  return [...figures, { ...figure, ...densityWith(without.value, known, threshold) }]
}

type Known = KnownPopulation | 'outOfScope'

/** A density, or why there is none. */
function densityWith(
  persons: number,
  known: Known,
  { value: least, label }: Threshold,
): Pick<Figure, 'value' | 'persons' | 'of' | 'threshold' | 'notes'> {
  const threshold = { value: least, label }
  if (known === 'outOfScope' || known.population === null) {
    return { value: null, persons, threshold, notes: [unsaid(known)] }
  }
  const { value: inhabitants } = known.population
  const lacking = personsToReach(least, inhabitants) - persons
  return {
    ...{ value: densityOf(persons, inhabitants), persons, of: inhabitants, threshold },
    notes: lacking > 0 ? [{ key: 'dashboard.notes.toReach', values: { count: lacking } }] : [],
  }
}

function unsaid(known: Known): Text {
  if (known === 'outOfScope') return { key: 'dashboard.notes.outOfScope' }
  if (known.otherBoundaries === null) return { key: 'dashboard.notes.noPopulation' }
  return { key: 'dashboard.notes.otherBoundaries', values: { year: String(known.otherBoundaries) } }
}

/** Whose population it is: its year and kind beside the figure, its source under the page. */
function populationTexts(known: Known): Pick<Figure, 'notes' | 'rules'> {
  if (known === 'outOfScope' || known.population === null) return { notes: [], rules: [] }
  const { year, method, source } = known.population
  const values = { year: String(year), method: { key: METHODS[method] } }
  return {
    notes: [{ key: 'dashboard.notes.population', values }],
    rules: [{ key: 'dashboard.rules.population', values: { source } }],
  }
}

function measuredRule({ label, source }: Threshold): Text {
  return { key: 'dashboard.rules.measured', values: { threshold: label, source } }
}

function populationOf({ context: { db, today }, placeId }: Asked): KnownPopulation {
  const unit = placeId ?? findCountry(db)
  return unit === null ? { population: null, otherBoundaries: null } : findPopulation(db, unit, today)
}

function sameGroups(one: Threshold, other: Threshold): boolean {
  return (
    one.groups.length === other.groups.length && one.groups.every((group) => other.groups.includes(group))
  )
}

function corpsRule(corps: readonly CountedCorps[]): Text {
  return { key: 'dashboard.rules.corps', values: { corps: { several: corps.map(({ label }) => label) } } }
}

function othersRule(thresholds: readonly Threshold[]): Text {
  const several = thresholds.map(({ value, label }): Text => ({
    key: 'dashboard.rules.threshold',
    values: { value, label },
  }))
  return { key: 'dashboard.rules.otherThresholds', values: { thresholds: { several } } }
}
