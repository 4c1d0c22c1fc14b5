import { Button } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { ROWS_AT_ONCE } from '#shared/contract/worker-list.ts'
import { listedName } from '#shared/domain/person-name.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import classes from './acts.module.css'

interface ActPersonsProps {
  readonly workers: readonly number[]
  readonly onChange: (workers: readonly number[]) => void
}

/** Names found at once. */
const HITS = 6

/** The persons of a new act: those chosen in a list, more found by name. */
export function ActPersons({ workers, onChange }: ActPersonsProps) {
  const t = useTranslations('acts.create')
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(typed.trim())
  const found = useRoute('workers.search', { query, limit: HITS }, { enabled: query !== '' })
  const known = useRoute('workers.rows', { ids: workers.slice(0, ROWS_AT_ONCE) }, { keepPrevious: true })
  const hits = query === '' ? [] : (found.data?.hits ?? []).filter(({ id }) => !workers.includes(id))
  const add = (id: number) => {
    onChange([...workers, id])
    setTyped('')
  }
  return (
    <>
      {workers.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={classes.people}>
        {(known.data ?? [])
          .filter(({ id }) => workers.includes(id))
          .map((row) => (
            <li key={row.id} className={classes.person}>
              <span>
                {listedName(row)}
                {row.facility === null ? '' : ` — ${row.facility}`}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('remove', { name: listedName(row) })}
                onClick={() => onChange(workers.filter((id) => id !== row.id))}
              >
                ×
              </Button>
            </li>
          ))}
      </ul>
      <SearchBox
        label={t('add')}
        value={typed}
        onChange={setTyped}
        onSubmit={() => {
          const [first] = hits
          if (first) add(first.id)
        }}
      />
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Button size="compact-sm" variant="subtle" onClick={() => add(hit.id)}>
              {[listedName(hit), hit.matricule, hit.facility].filter(Boolean).join(' · ')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
