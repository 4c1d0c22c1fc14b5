import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { OfficeTransfer, TransferStep } from '#shared/contract/movements.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import { PlainTable } from '#renderer/ui/plain-table.tsx'
import classes from './movements.module.css'
import { Day, numberHead, PendingPart, Person } from './pending-page.tsx'
import { StepDialog } from './step-dialog.tsx'

/** Who comes from another office and who goes to one: announced, answered, how long on the way. */
export function OfficeTransfers({ transfers }: { readonly transfers: readonly OfficeTransfer[] }) {
  const t = useTranslations('movements.pending')
  const codes = useTranslations('history.codes')
  const [step, setStep] = useState<{ transfer: OfficeTransfer; state: TransferStep['state'] } | null>(null)
  const heads = [
    ...[t('agent'), t('direction'), t('other'), t('facility'), t('announcedOn'), t('state')],
    ...[numberHead(t('days')), t('action')],
  ]
  return (
    <PendingPart title={t('transfers')} count={transfers.length}>
      <PlainTable label={t('transfers')} heads={heads}>
        {transfers.map((transfer) => (
          <tr key={transfer.id}>
            <td>
              <Person row={transfer} /> {transfer.urgent ? <Mark tone="caution">{t('urgent')}</Mark> : null}
            </td>
            <td>{codes(`transfer_direction.${transfer.direction}`)}</td>
            <td>{transfer.other}</td>
            <td>{transfer.facility ?? '–'}</td>
            <td>
              <Day day={transfer.announcedOn} />
            </td>
            <td>
              {codes(`transfer_state.${transfer.state}`)} <Answered transfer={transfer} />
            </td>
            <td className={classes.number}>{transfer.days}</td>
            <td className={classes.deeds}>
              <Deeds transfer={transfer} onStep={(state) => setStep({ transfer, state })} />
            </td>
          </tr>
        ))}
      </PlainTable>
      {step === null ? null : <StepDialog {...step} onClose={() => setStep(null)} />}
    </PendingPart>
  )
}

/** When it was answered or arrived; nothing before. */
function Answered({ transfer }: { readonly transfer: OfficeTransfer }) {
  const day = transfer.arrivedOn ?? transfer.answeredOn
  return day === null ? null : <Day day={day} />
}

interface DeedsProps {
  readonly transfer: OfficeTransfer
  readonly onStep: (state: TransferStep['state']) => void
}

/** What can be done next: an answer, the arrival, then the posting or the departure that follows from it. */
function Deeds({ transfer, onStep }: DeedsProps) {
  const t = useTranslations('movements.pending')
  const { state, direction, workerId } = transfer
  const params = { workerId: String(workerId) }
  const button = (step: TransferStep['state'], label: string) => (
    <button type="button" className={classes.link} onClick={() => onStep(step)}>
      {label}
    </button>
  )
  if (state === 'refused') return null
  if (state === 'arrived') {
    return direction === 'in' ? (
      <Link to="/workers/$workerId/post" params={params}>
        {t('post')}
      </Link>
    ) : (
      <Link to="/workers/$workerId/movement" params={params} search={{ kind: 'departure' }}>
        {t('depart')}
      </Link>
    )
  }
  return (
    <>
      {state === 'announced' ? button('accepted', t('accept')) : null}
      {button('refused', t('refuse'))}
      {button('arrived', t('arrive'))}
    </>
  )
}
