import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { BATCH_LIMIT } from '#shared/contract/movements.ts'
import { NO_FILTER } from '#shared/contract/worker-filter.ts'
import type { WorkersView } from '#renderer/lib/worker-list-link.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import { ListFiles } from './workers-list-files.tsx'
import { chooseNobody, useChosen } from './workers-list-selection.ts'
import classes from './workers-list.module.css'

const DEEDS = ['transfer', 'post', 'end', 'update'] as const

/** What can be done for everybody who is chosen; nothing while nobody is. */
export function ChosenBar({ view }: { readonly view: WorkersView }) {
  const { ids } = useChosen()
  return ids.length === 0 ? null : <Bar ids={ids} view={view} />
}

function Bar({ ids, view }: { readonly ids: readonly number[]; readonly view: WorkersView }) {
  const t = useTranslations('movements.selection')
  const navigate = useNavigate()
  const { cut } = useChosen()
  const workers = ids.join(',')
  const batch = (deed: (typeof DEEDS)[number]) =>
    void navigate({ to: '/movements/batch', search: { workers, deed } })
  usePageKeys({ 'mod+shift+M': { label: t('batch'), run: () => batch('transfer') } })
  return (
    <div className={classes.chosen} role="region" aria-label={t('count', { count: ids.length })}>
      <strong role="status">{t('count', { count: ids.length })}</strong>
      {cut ? <span role="note">{t('most', { most: BATCH_LIMIT })}</span> : null}
      {DEEDS.map((deed, position) => (
        <Button
          key={deed}
          size="compact-sm"
          variant="default"
          onClick={() => batch(deed)}
          rightSection={position === 0 ? <KeyHint keys={t('key')} /> : undefined}
        >
          {t(deed)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate({ to: '/acts/new', search: { workers } })}
      >
        {t('acts')}
      </Button>
      <ListFiles
        view={{ ...view, filter: { ...NO_FILTER, on: view.filter.on, workerIds: [...ids] } }}
        disabled={false}
        label={t('print')}
      />
      <Button size="compact-sm" variant="subtle" onClick={chooseNobody}>
        {t('clear')}
      </Button>
    </div>
  )
}
