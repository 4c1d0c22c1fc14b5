import type { Figure } from '#shared/contract/dashboard.ts'
import { UNKNOWN } from '#shared/contract/worker-filter.ts'
import { findCorps, findWords } from './dashboard.queries.ts'
import { type Asked, personsWith } from './figures.ts'

/** The group of corps, as the WHO counts them, whose spread between town and country is watched. */
const GROUP = 'midwives'

/** Midwives who are here, by the setting of their facility; associate professionals are not among them. */
export function midwifeFigures(asked: Asked): Figure[] {
  const { db } = asked.context
  const group = findCorps(db).filter(({ whoGroup }) => whoGroup === GROUP)
  const professional = group.filter(({ associate }) => !associate)
  const counted = professional.length === 0 ? group : professional
  if (counted.length === 0) return []
  const left = group.filter((corps) => !counted.includes(corps))
  const filter = { standing: 'available', corpsIds: counted.map(({ id }) => id) } as const
  const all = personsWith(asked, filter)
  const several = (corps: typeof group) => ({ several: corps.map(({ label }) => label) })
  const milieux = [...findWords(db, 'milieu'), { code: UNKNOWN, label: null }]
  return [
    {
      part: 'midwives',
      key: 'midwives',
      ...all,
      notes: [],
      rules: [
        { key: 'dashboard.rules.corps', values: { corps: several(counted) } },
        ...(left.length === 0
          ? []
          : [{ key: 'dashboard.rules.corpsLeft', values: { corps: several(left) } } as const]),
      ],
    },
    ...milieux.map((item): Figure => ({
      part: 'midwives',
      key: 'midwivesIn',
      item,
      ...personsWith(asked, { ...filter, milieux: [item.code] }),
      of: all.value,
      notes: [],
      rules: [],
    })),
  ]
}
