import { Button, Checkbox, Modal, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { VisaEntry } from '#shared/contract/acts.ts'
import { CallError } from '#renderer/lib/api.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { MultiChoice } from '#renderer/ui/multi-choice.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { ErrorState, NoPermission } from '#renderer/ui/states.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { useActKindOptions, useActKinds } from './act-words.ts'
import classes from './acts.module.css'

/** The texts that acts cite, each with the days on which it is in force. */
export function VisasPage() {
  const t = useTranslations('acts')
  const words = useErrorWords()
  const { data, error, refetch } = useRoute('acts.visas', {})
  const [edited, setEdited] = useState<VisaEntry | 'new' | null>(null)
  const columns = useVisaColumns()
  if (error?.code === 'NOT_PERMITTED') return <NoPermission />
  if (error) return <ErrorState {...words(error)} onRetry={() => void refetch()} />
  return (
    <div className={classes.listPage}>
      <PageHeader
        title={t('visasPage.title')}
        subtitle={
          <>
            {t('visasPage.subtitle')} <Link to="/acts">{t('back')}</Link>
          </>
        }
        actions={
          <Button size="sm" onClick={() => setEdited('new')}>
            {t('visasPage.add')}
          </Button>
        }
      />
      <Grid
        label={t('visasPage.title')}
        columns={columns}
        rows={data ?? null}
        rowKey={({ id }) => id}
        onOpen={setEdited}
        empty={{ title: t('visasPage.title') }}
      />
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'visasPage.add' : 'visasPage.edit')}
        size="lg"
      >
        {edited === null ? null : (
          <VisaForm visa={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />
        )}
      </Modal>
    </div>
  )
}

function useVisaColumns(): readonly GridColumn<VisaEntry>[] {
  const t = useTranslations('acts.visasPage')
  const locale = useLocale()
  const kindOf = useActKinds()
  return useMemo(
    () => [
      { key: 'text', header: t('text'), value: ({ text }) => text[locale], least: 420, grow: 3 },
      { key: 'kinds', header: t('kinds'), value: ({ kinds }) => kinds.map(kindOf).join(', '), least: 160 },
      { key: 'from', header: t('from'), kind: 'date', value: ({ from }) => from },
      { key: 'to', header: t('to'), kind: 'date', value: ({ to }) => to },
      { key: 'source', header: t('source'), value: ({ source }) => source, least: 160 },
    ],
    [t, locale, kindOf],
  )
}

interface VisaFormProps {
  readonly visa: VisaEntry | null
  readonly onDone: () => void
}

function VisaForm({ visa, onDone }: VisaFormProps) {
  const t = useTranslations('acts.visasPage')
  const kinds = useActKindOptions()
  const today = useOffice()?.today ?? ''
  const [entry, setEntry] = useState({
    ...{ textFr: visa?.text.fr ?? 'Vu ', textEn: visa?.text.en ?? '', kinds: visa?.kinds ?? [] },
    ...{ from: visa?.from ?? null, to: visa?.to ?? null, hidden: visa?.hidden ?? false },
  })
  const set = (change: Partial<typeof entry>) => setEntry((current) => ({ ...current, ...change }))
  const { busy, errors, save } = useSave(visa, { ...entry, kinds: [...entry.kinds] }, onDone)
  return (
    <form className={classes.dialogFields} noValidate onSubmit={(event) => event.preventDefault()}>
      {(['textFr', 'textEn'] as const).map((key) => (
        <Textarea
          key={key}
          label={t(key)}
          withAsterisk
          autosize
          minRows={2}
          value={entry[key]}
          error={errors[key]}
          onChange={(event) => set({ [key]: event.currentTarget.value })}
        />
      ))}
      <MultiChoice
        label={t('kinds')}
        options={kinds}
        value={entry.kinds}
        onChange={(chosen) => set({ kinds: chosen })}
      />
      <FieldRow>
        <PartialDateInput
          label={t('from')}
          today={today}
          value={entry.from}
          error={errors.from}
          onChange={(from) => set({ from })}
        />
        <PartialDateInput
          label={t('to')}
          today={today}
          value={entry.to}
          error={errors.to}
          onChange={(to) => set({ to })}
        />
      </FieldRow>
      <Checkbox
        label={t('hidden')}
        checked={entry.hidden}
        onChange={(event) => set({ hidden: event.currentTarget.checked })}
      />
      <FormFoot saveLabel={t('save')} busy={busy} onSave={save} onCancel={onDone} />
    </form>
  )
}

interface Entry {
  readonly textFr: string
  readonly textEn: string
  readonly kinds: string[]
  readonly from: string | null
  readonly to: string | null
  readonly hidden: boolean
}

function useSave(visa: VisaEntry | null, entry: Entry, onDone: () => void) {
  const t = useTranslations('acts.visasPage')
  const words = useErrorWords()
  const fieldWords = useFieldWords()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const adding = useWriteRoute('acts.addVisa')
  const saving = useWriteRoute('acts.saveVisa')
  const save = () => {
    setErrors({})
    const sent = visa ? saving.mutateAsync({ id: visa.id, ...entry }) : adding.mutateAsync(entry)
    sent.then(
      () => {
        toastDone(t('saved'))
        onDone()
      },
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error
        const issues = error.data.issues
        if (error.code !== 'INVALID_INPUT' || !Array.isArray(issues)) return toastFailure(words(error))
        const told = issues as readonly { readonly path: string; readonly message: string }[]
        setErrors(Object.fromEntries(told.map(({ path, message }) => [path, fieldWords(message)])))
      },
    )
  }
  return { busy: adding.isPending || saving.isPending, errors, save }
}
