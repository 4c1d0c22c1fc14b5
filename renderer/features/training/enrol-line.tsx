import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { SessionPage } from '#shared/contract/training.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { WorkerChoice } from '#renderer/lib/worker-choice.tsx'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import classes from './training.module.css'
import { useWantedWorkers } from './wanted-workers.ts'

/** Enters people into a session: one found by name, or those chosen in a list; says how many seats are taken. */
export function EnrolLine({ session }: { readonly session: SessionPage }) {
  const t = useTranslations('training')
  const chosen = useWantedWorkers()
  const navigate = useNavigate()
  // A new field after each person: what was typed for her is gone.
  const [turn, setTurn] = useState(0)
  const enrol = useEnrol(session.id)
  const add = (workerId: number | null) => {
    if (workerId === null) return
    setTurn((now) => now + 1)
    void enrol([workerId])
  }
  const addChosen = async () => {
    if (!(await enrol(chosen))) return
    const params = { sessionId: String(session.id) }
    void navigate({ to: '/training/$sessionId', params, search: {}, replace: true })
  }
  return (
    <div className={classes.add}>
      <WorkerChoice
        key={turn}
        {...{ label: t('add'), placeholder: t('addHint'), value: null, autoFocus: turn > 0 }}
        onChange={add}
      />
      {chosen.length === 0 ? null : (
        <Button size="sm" onClick={() => void addChosen()}>
          {t('enrol', { count: chosen.length })}
        </Button>
      )}
      <Seats session={session} />
    </div>
  )
}

function Seats({ session: { values, participants, withheld } }: { readonly session: SessionPage }) {
  const t = useTranslations('training')
  const count = participants.length + withheld
  const { seats } = values
  if (typeof seats !== 'number') return <span role="status">{t('count', { count })}</span>
  const over = count > seats
  return (
    <span role="status" className={over ? classes.full : undefined}>
      {t(over ? 'over' : 'seats', { count, seats })}
    </span>
  )
}

function useEnrol(sessionId: number): (workerIds: readonly number[]) => Promise<boolean> {
  const t = useTranslations('training')
  const words = useErrorWords()
  const undo = useToastUndo()
  const enrolling = useWriteRoute('training.enrol')
  return (workerIds) =>
    enrolling.mutateAsync({ sessionId, workerIds: [...workerIds] }).then(
      ({ act, added, already }) => {
        undo(already === 0 ? t('enrolled', { count: added }) : t('enrolledSome', { added, already }), act)
        return true
      },
      (error: unknown) => {
        toastFailure(words(error))
        return false
      },
    )
}
