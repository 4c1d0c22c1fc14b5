import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SessionPage as Session } from '#shared/contract/training.ts'
import { sessionRecord } from '#shared/domain/training/session.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { RecordActions } from '#renderer/lib/record-actions.tsx'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useFieldName, useValueWords } from '#renderer/lib/sections/section-words.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { useAttendancePaper } from './attendance-paper.ts'
import { EnrolLine } from './enrol-line.tsx'
import { ResultsGrid } from './results-grid.tsx'
import { SessionForm } from './session-form.tsx'
import { useSessionDays, useSessionName } from './session-words.ts'

/** One session: what it is, who takes part, what came of it. */
export function SessionPage() {
  const id = useRouteId('sessionId')
  const words = useErrorWords()
  const session = useRoute('training.session', { id })
  if (session.error) return <ErrorState {...words(session.error)} onRetry={() => void session.refetch()} />
  if (!session.data) return <LoadingState />
  return <Sheet session={session.data} />
}

function Sheet({ session }: { readonly session: Session }) {
  const t = useTranslations('training')
  const [correcting, setCorrecting] = useState(false)
  const close = () => setCorrecting(false)
  const { id, values, participants, withheld } = session
  return (
    <>
      <Head session={session} onCorrect={() => setCorrecting(true)} />
      <TitledPart title={t('session')}>
        {correcting ? (
          <SessionForm {...{ id, values, onSaved: close, onClose: close }} />
        ) : (
          <Facts session={session} />
        )}
      </TitledPart>
      <TitledPart title={t('participants')}>
        <EnrolLine session={session} />
        {participants.length === 0 ? <p>{t('noParticipants')}</p> : <ResultsGrid session={session} />}
        {withheld === 0 ? null : <p>{t('withheld', { count: withheld })}</p>}
      </TitledPart>
    </>
  )
}

function Facts({ session: { id, values } }: { readonly session: Session }) {
  const label = useFieldName(sessionRecord.table)
  const words = useValueWords()
  const filled = sessionRecord.fields.flatMap((field) => {
    const value = words(field, { id, values, names: {} })
    return value === null ? [] : [{ term: label(field.name), value }]
  })
  return <DefinitionList entries={filled} columns={3} />
}

function Head({ session, onCorrect }: { readonly session: Session; readonly onCorrect: () => void }) {
  const t = useTranslations('training')
  const words = useErrorWords()
  const navigate = useNavigate()
  const undo = useToastUndo()
  const removing = useWriteRoute('training.remove')
  const name = useSessionName()({ course: session.values.course, title: session.values.title })
  const days = useSessionDays()({ start: session.values.start, end: session.values.end })
  usePageKeys({ 'mod+E': { label: t('correct'), run: onCorrect } })
  const remove = () =>
    removing.mutateAsync({ id: session.id }).then(
      ({ act }) => {
        undo(t('removed'), act)
        void navigate({ to: '/training' })
      },
      (error: unknown) => toastFailure(words(error)),
    )
  return (
    <PageHeader
      title={name}
      aside={days}
      subtitle={<Link to="/training">{t('back')}</Link>}
      actions={
        <>
          <RecordActions
            paper={useAttendancePaper(session)}
            name={t('paper.file', { name: name.replaceAll('/', '-') })}
          />
          {session.participants.length + session.withheld > 0 ? null : (
            <Button size="sm" variant="default" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
          <Button size="sm" variant="default" onClick={onCorrect}>
            {t('correct')}
          </Button>
        </>
      }
    />
  )
}
