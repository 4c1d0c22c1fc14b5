import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import type { NumberCase } from '#shared/contract/workers.ts'
import { fullName } from '#shared/domain/person-name.ts'

interface NumberCasesProps {
  readonly cases: readonly NumberCase[]
  /** The worker whose page shows them: she is not named again. */
  readonly except: number
}

/** Numbers that another file holds too, as sentences. */
export function NumberCases({ cases, except }: NumberCasesProps) {
  const t = useTranslations('workers.page')
  return (
    <ul>
      {cases.map((entry) => (
        <li key={`${entry.type} ${entry.number}`}>
          {t('caseNumber', { number: entry.number })} <CaseFiles entry={entry} except={except} />
          {entry.reason === null ? null : ` — ${t('caseReason', { reason: entry.reason })}`}
        </li>
      ))}
    </ul>
  )
}

/** The files of a case: links to those that may be seen, the number of the others. */
export function CaseFiles({ entry, except }: { readonly entry: NumberCase; readonly except: number | null }) {
  const t = useTranslations('workers.page')
  const named = entry.workers.filter((worker) => worker.id !== except)
  return (
    <>
      {named.map((worker, position) => (
        <Fragment key={worker.id}>
          {position > 0 ? ', ' : ''}
          <Link to="/workers/$workerId" params={{ workerId: String(worker.id) }}>
            {fullName(worker)}
          </Link>
        </Fragment>
      ))}
      {entry.withheld > 0 ? ` ${t('caseWithheld', { count: entry.withheld })}` : null}
    </>
  )
}
