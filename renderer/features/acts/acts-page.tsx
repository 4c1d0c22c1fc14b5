import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type ActState, actStates } from '#shared/contract/acts.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { ActGrid } from './act-grid.tsx'
import { useActKindOptions, useActState } from './act-words.ts'
import classes from './acts.module.css'

/** The office's acts: drafts first, then the newest. */
export function ActsPage() {
  const t = useTranslations('acts')
  const navigate = useNavigate()
  const stateOf = useActState()
  const kinds = useActKindOptions()
  const [text, setText] = useState('')
  const [state, setState] = useState<ActState | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const filter = useDeferredValue({ text, state, kind })
  const create = (
    <Button size="sm" onClick={() => void navigate({ to: '/acts/new' })}>
      {t('new')}
    </Button>
  )
  return (
    <div className={classes.listPage}>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            {t('subtitle')} <Link to="/acts/templates">{t('templates')}</Link> ·{' '}
            <Link to="/acts/visas">{t('visas')}</Link>
          </>
        }
        actions={create}
      />
      <div className={classes.filters}>
        <SearchBox label={t('filter.text')} value={text} onChange={setText} autoFocus />
        <Choice
          label={t('filter.state')}
          placeholder={t('filter.all')}
          options={actStates.map((value) => ({ value, label: stateOf(value) }))}
          value={state}
          onChange={setState}
        />
        <Choice
          label={t('filter.kind')}
          placeholder={t('filter.all')}
          options={kinds}
          value={kind}
          onChange={setKind}
        />
      </div>
      <ActGrid filter={filter} empty={{ title: t('empty.title'), text: t('empty.text') }} />
    </div>
  )
}
