import { Button, Group, Modal, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActLetter, ActPage } from '#shared/contract/acts.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { call, CallError } from '#renderer/lib/api.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { useActKinds } from './act-words.ts'
import classes from './acts.module.css'
import { letterDocument, type LetterFiles } from './use-letter-files.ts'

interface SignDialogProps {
  readonly opened: boolean
  readonly page: ActPage
  readonly letter: ActLetter
  readonly files: LetterFiles
  readonly onClose: () => void
}

/** Number and date, the paper to be signed, and the freezing of what was signed. */
export function SignDialog({ opened, onClose, ...props }: SignDialogProps) {
  const t = useTranslations('acts.sign')
  const common = useTranslations('common')
  const frozen = props.letter.paper !== null
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(frozen ? 'numberTitle' : 'title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Signing {...props} onClose={onClose} />
    </Modal>
  )
}

function Signing({ page, letter, files, onClose }: Omit<SignDialogProps, 'opened'>) {
  const t = useTranslations('acts.sign')
  const common = useTranslations('common')
  const today = useOffice()?.today ?? ''
  const [number, setNumber] = useState(page.number ?? page.proposal)
  const [date, setDate] = useState<string | null>(page.date ?? today)
  const { busy, errors, sign, printOnly } = useSigning({ page, letter, files, onClose })
  const given = { number: number.trim() === '' ? null : number.trim(), date }
  return (
    <div className={classes.dialogFields}>
      <p style={{ margin: 0 }}>{t('text')}</p>
      <TextInput
        label={t('numberField')}
        description={t('numberHint')}
        data-autofocus
        value={number}
        disabled={page.number !== null}
        error={errors.number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <PartialDateInput label={t('date')} today={today} value={date} onChange={setDate} error={errors.date} />
      <Group justify="flex-end">
        <Button size="sm" variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="default" disabled={busy} onClick={() => printOnly(given)}>
          {t('print')}
        </Button>
        <Button size="sm" disabled={busy} onClick={() => sign(given)}>
          {t('submit')}
        </Button>
      </Group>
    </div>
  )
}

interface Given {
  readonly number: string | null
  readonly date: string | null
}

function useSigning({ page, letter, files, onClose }: Omit<SignDialogProps, 'opened'>) {
  const t = useTranslations('acts.sign')
  const refusal = useRefusal()
  const [busy, setBusy] = useState(false)
  const [errors, setErrors] = useState<Readonly<Record<string, ReactNode>>>({})
  const attempt = (work: () => Promise<void>) => {
    setBusy(true)
    setErrors({})
    work()
      .catch((error: unknown) => setErrors(refusal(error)))
      .finally(() => setBusy(false))
  }
  const printOnly = (given: Given) =>
    attempt(async () => {
      const { paper } = await call('acts.toSign', { id: page.id, ...given })
      await files.printThis({ paper, mark: null })
    })
  const sign = (given: Given) =>
    attempt(async () => {
      const { paper, digest } = await call('acts.toSign', { id: page.id, ...given })
      const { job } = await call('shell.printJob', letterDocument({ paper, mark: null }))
      const { pdf } = await call('shell.pdfBytes', { job })
      await call('acts.sign', { id: page.id, ...given, digest, pdf })
      toastDone(t('done'))
      onClose()
    })
  return { busy, errors, sign, printOnly, letter }
}

/** A refusal at its field; what has no field is said beside the page. */
function useRefusal(): (error: unknown) => Readonly<Record<string, ReactNode>> {
  const t = useTranslations('acts.sign')
  const locale = useLocale()
  const words = useErrorWords()
  const fieldWords = useFieldWords()
  const kindOf = useActKinds()
  return (error) => {
    if (!(error instanceof CallError)) throw error
    const { code, data } = error
    if (code === 'ACT_NUMBER_TAKEN') {
      const date = formatPartialDate(String(data.date), locale, 'table')
      const text = t('taken', { kind: kindOf(String(data.kind)), number: String(data.number), date })
      if (typeof data.id !== 'number') return { number: text }
      return {
        number: (
          <>
            {text}{' '}
            <Link to="/acts/$actId" params={{ actId: String(data.id) }}>
              {t('see')}
            </Link>
          </>
        ),
      }
    }
    if (code === 'INVALID_INPUT' && Array.isArray(data.issues)) {
      const issues = data.issues as readonly { readonly path: string; readonly message: string }[]
      return Object.fromEntries(issues.map(({ path, message }) => [path, fieldWords(message)]))
    }
    if (typeof data.field === 'string') return { [data.field]: words(error).message }
    toastFailure(words(error))
    return {}
  }
}
