import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { ActPage as Page, RelatedAct } from '#shared/contract/acts.ts'
import { fullName } from '#shared/domain/person-name.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useActKinds, useActState } from './act-words.ts'

interface ActHeadProps {
  readonly page: Page
  readonly actions?: ReactNode
  readonly aside?: string
}

/** What act it is, in which state, for whom; what it corrects. */
export function ActHead({ page, actions, aside }: ActHeadProps) {
  const t = useTranslations('acts')
  const kindOf = useActKinds()
  const stateOf = useActState()
  const { kind, number, state, persons, rectifies, rectifiedBy } = page
  const [first] = persons
  return (
    <PageHeader
      title={`${kindOf(kind)} ${number ?? t('noNumber')}`}
      aside={[stateOf(state), aside].filter(Boolean).join(' · ')}
      subtitle={
        <>
          {first === undefined || persons.length > 1 ? (
            t('page.persons', { count: persons.length })
          ) : (
            <Link to="/workers/$workerId" params={{ workerId: String(first.workerId) }}>
              {fullName(first)}
            </Link>
          )}
          {rectifies === null ? null : <Related act={rectifies} word="rectifies" />}
          {rectifiedBy.map((one) => (
            <Related key={one.id} act={one} word="rectifiedBy" />
          ))}
          {' · '}
          <Link to="/acts">{t('back')}</Link>
        </>
      }
      {...(actions === undefined ? {} : { actions })}
    />
  )
}

function Related({ act, word }: { readonly act: RelatedAct; readonly word: 'rectifies' | 'rectifiedBy' }) {
  const t = useTranslations('acts')
  return (
    <>
      {' · '}
      <Link to="/acts/$actId" params={{ actId: String(act.id) }}>
        {t(`page.${word}`, { number: act.number ?? t('noNumber') })}
      </Link>
    </>
  )
}
