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
 * the two is meant changes it by half or more, so both are said. Without a population there is no number.
 */
export function densityFigures(asked: Asked, whole: boolean): Figure[] {
  const { db } = asked.context
  const thresholds = findThresholds(db)
  const [first] = thresholds
  if (!first) return []
  const corps = findCorps(db)
  const known = populationOf(asked)
  const counted = corps.filter(({ whoGroup }) => first.groups.includes(whoGroup))
  const professional = counted.filter(({ associate }) => !associate)
  const same = thresholds.filter((other) => other !== first && sameGroups(other, first))
  const with_ = { asked, whole, known, threshold: first }
  const others: Text[] = same.length === 0 ? [] : [othersRule(same)]
  return [
    densityFigure(with_, {
      key: 'density',
      ...personsWith(asked, { standing: 'available', whoGroups: [...first.groups] }),
      rules: [corpsRule(counted), ...others],
    }),
    ...(professional.length === counted.length || professional.length === 0
      ? []
      : [
          densityFigure(with_, {
            key: 'densityProfessional',
            ...personsWith(asked, {
              standing: 'available',
              corpsIds: professional.map(({ id }) => id),
            }),
            rules: [corpsRule(professional)],
          }),
        ]),
  ]
}

interface Known {
  readonly asked: Asked
  /** The caller sees all facilities of the place. */
  readonly whole: boolean
  readonly known: KnownPopulation
  readonly threshold: Threshold
}

function densityFigure(
  { whole, known: { population, otherBoundaries }, threshold }: Known,
  { key, value: persons, opens, rules }: Pick<Figure, 'key' | 'opens' | 'rules'> & { value: number },
): Figure {
  const { value: least, label } = threshold
  const measured: Text = {
    key: 'dashboard.rules.measured',
    values: { threshold: label, source: threshold.source },
  }
  // Said once, under the first of the two.
  const own = key === 'density' ? [measured, ...rules] : rules
  const figure = { part: 'density', key, persons, threshold: { value: least, label }, opens } as const
  if (!whole || population === null) {
    const why: Text = !whole
      ? { key: 'dashboard.notes.outOfScope' }
      : otherBoundaries === null
        ? { key: 'dashboard.notes.noPopulation' }
        : { key: 'dashboard.notes.otherBoundaries', values: { year: String(otherBoundaries) } }
    return { ...figure, value: null, notes: [why], rules: own }
  }
  const { value: inhabitants, year, method, source } = population
  const lacking = personsToReach(least, inhabitants) - persons
  const counted: Text = {
    key: 'dashboard.notes.population',
    values: { year: String(year), method: { key: METHODS[method] } },
  }
  return {
    ...figure,
    value: densityOf(persons, inhabitants),
    of: inhabitants,
    notes: [
      counted,
      ...(lacking > 0 ? [{ key: 'dashboard.notes.toReach', values: { count: lacking } } as const] : []),
    ],
    rules: key === 'density' ? [{ key: 'dashboard.rules.population', values: { source } }, ...own] : rules,
  }
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
