import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useTranslations } from 'use-intl/react'
import type { FacilityPlaceEntry } from '#shared/contract/facilities.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './facilities.module.css'
import { useLevels } from '#renderer/lib/levels.ts'
import { Unknown } from './use-columns.tsx'

const TREES = ['health', 'administrative'] as const

/** Where a facility lies, with what is above each place in both trees. */
export function FacilityPlaces({ places }: { readonly places: readonly FacilityPlaceEntry[] }) {
  const t = useTranslations('facilities')
  const common = useTranslations('common')
  const levels = useLevels()
  if (places.length === 0) return <Unknown>{t('noPlace')}</Unknown>
  return (
    <PlainTable
      label={t('places')}
      heads={[common('place.label'), ...TREES.map((tree) => common(`tree.${tree}`))]}
    >
      {places.map((place) => (
        <tr key={place.unitId}>
          <td>
            {place.unit} <span className={classes.chain}>— {levels.words[place.level] ?? place.level}</span>{' '}
            {place.proposed ? <Mark tone="caution">{common('proposed')}</Mark> : null}
          </td>
          {TREES.map((tree) => (
            <td key={tree}>{chainOf(place, tree, levels.words) || '–'}</td>
          ))}
        </tr>
      ))}
    </PlainTable>
  )
}

/** The units above a place in one tree, from the nearest up. */
export function chainOf(
  place: FacilityPlaceEntry,
  tree: 'health' | 'administrative',
  words: Readonly<Record<string, string>>,
): string {
  return place.ancestors
    .filter((above) => above.tree === tree)
    .map(({ name, level }) => `${name} (${words[level] ?? level})`)
    .join(' › ')
}
