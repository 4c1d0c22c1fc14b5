import { Checkbox, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActPage } from '#shared/contract/acts.ts'
import { columnKeys, type LetterDraft, signingFormulas } from '#shared/domain/letters/letter-template.ts'
import { translator } from '#shared/i18n/index.ts'
import { CallError } from '#renderer/lib/api.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { MultiChoice } from '#renderer/ui/multi-choice.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { TitledPart } from '#renderer/ui/titled-part.tsx'
import { toastDone, toastFailure } from '#renderer/ui/toasts.tsx'
import { AskedFields } from './asked-fields.tsx'
import { TemplateChoice } from './template-choice.tsx'
import { joinRecipients, splitRecipients } from './draft-text.ts'
import { TextFields } from './text-fields.tsx'
import { Typed } from './typed.tsx'
import type { OpenLetter } from './use-letter.ts'
import classes from './acts.module.css'

interface PartProps {
  readonly page: ActPage
  readonly open: OpenLetter
}

/** The letter's parts as fields; the paper beside follows every letter that is typed. */
export function DraftForm({ page, open }: PartProps) {
  const t = useTranslations('acts.form')
  const { busy, save } = useSave(page, open)
  usePageKeys({ 'mod+S': { label: t('save'), run: save } })
  const { draft, letter, change } = open
  const set = (text: Partial<LetterDraft['text']>) => change({ text: { ...draft.text, ...text } })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <TitledPart title={t('asked')}>
        <div className={classes.fields}>
          <TemplateChoice page={page} letter={letter} />
          <AskedFields page={page} open={open} />
        </div>
      </TitledPart>
      <TitledPart title={t('text')}>
        <div className={classes.fields}>
          <p>{t('textHint')}</p>
          <TextFields text={draft.text} onChange={set} />
        </div>
      </TitledPart>
      {letter.template.body.form === 'decision' ? (
        <TitledPart title={t('visas')}>
          <div className={classes.fields}>
            <Visas page={page} open={open} />
          </div>
        </TitledPart>
      ) : null}
      {page.persons.length > 1 ? (
        <TitledPart title={t('list')}>
          <div className={classes.fields}>
            <People open={open} />
          </div>
        </TitledPart>
      ) : null}
      <TitledPart title={t('signature')}>
        <div className={classes.fields}>
          <Signature open={open} />
        </div>
      </TitledPart>
      <TitledPart title={t('recipients')}>
        <div className={classes.fields}>
          <Typed
            label={t('recipients')}
            description={t('recipientsHint')}
            value={draft.recipients}
            write={joinRecipients}
            read={splitRecipients}
            onChange={(recipients) => change({ recipients })}
          />
        </div>
      </TitledPart>
      <FormFoot
        saveLabel={t('save')}
        busy={busy || !open.dirty}
        onSave={save}
        onCancel={open.reset}
        keys={t('keys')}
      />
    </form>
  )
}

function useSave(page: ActPage, open: OpenLetter) {
  const t = useTranslations('acts.form')
  const words = useErrorWords()
  const { mutateAsync, isPending } = useWriteRoute('acts.save')
  const save = () => {
    if (!open.dirty || isPending) return
    const { draft, effectiveOn, version } = open
    mutateAsync({ id: page.id, version, draft, effectiveOn }).then(
      () => toastDone(t('saved')),
      (error: unknown) => {
        if (!(error instanceof CallError)) throw error
        toastFailure(words(error))
      },
    )
  }
  return { busy: isPending, save }
}

/** The library's texts for this kind of act: those in force ticked by themselves, an outdated one marked. */
function Visas({ page, open: { draft, change, letter } }: PartProps) {
  const t = useTranslations('acts.form')
  const today = useOffice()?.today ?? ''
  const day = page.date?.length === 10 ? page.date : today
  const library = page.visas
    .filter(({ hidden, kinds }) => !hidden && (kinds.length === 0 || kinds.includes(letter.template.actKind)))
    .map(({ text, from, to }) => ({
      text: text[letter.locale],
      inForce: (from ?? '') <= day && (to ?? '9999') >= day,
    }))
  const known = new Set(library.map(({ text }) => text))
  const own = draft.visas.filter((text) => !known.has(text)).map((text) => ({ text, inForce: true }))
  const all = [...library, ...own]
  const tick = (text: string, on: boolean) => {
    const ticked = new Set(on ? [...draft.visas, text] : draft.visas.filter((one) => one !== text))
    change({ visas: all.map((one) => one.text).filter((one) => ticked.has(one)) })
  }
  return (
    <>
      <p>{t('visasHint')}</p>
      {all.map(({ text, inForce }) => {
        const checked = draft.visas.includes(text)
        return (
          <Checkbox
            key={text}
            className={classes.visa ?? ''}
            label={text}
            checked={checked}
            error={checked && !inForce ? t('notInForce') : undefined}
            description={inForce || checked ? undefined : t('notInForce')}
            onChange={(event) => tick(text, event.currentTarget.checked)}
          />
        )
      })}
    </>
  )
}

function People({ open: { draft, change } }: Pick<PartProps, 'open'>) {
  const t = useTranslations('acts.form')
  const locale = useLocale()
  const columns = translator(locale, 'letters')
  return (
    <>
      <Choice
        label={t('order')}
        required
        options={(['given', 'alphabetical'] as const).map((value) => ({
          value,
          label: t(`orders.${value}`),
        }))}
        value={draft.order}
        onChange={(order) => change({ order: order ?? 'given' })}
      />
      <MultiChoice
        label={t('columns')}
        options={columnKeys.map((value) => ({ value, label: columns(`columns.${value}`) }))}
        value={draft.columns}
        onChange={(chosen) => change({ columns: [...chosen] })}
      />
    </>
  )
}

function Signature({ open }: Pick<PartProps, 'open'>) {
  const t = useTranslations('acts.form')
  const today = useOffice()?.today ?? ''
  const id = useId()
  const { draft, change, effectiveOn, changeEffectiveOn } = open
  const [first, ...others] = draft.signatories
  if (first === undefined) return null
  const set = (part: Partial<typeof first>) => change({ signatories: [{ ...first, ...part }, ...others] })
  const line = (key: 'quality' | 'deputy' | 'name' | 'distinctions') => (
    <TextInput
      key={`${id}${key}`}
      label={t(key)}
      value={first[key]}
      autoComplete="off"
      onChange={(event) => set({ [key]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <FieldRow>
        {line('quality')}
        <Choice
          label={t('formula')}
          required
          options={signingFormulas.map((value) => ({ value, label: t(`formulas.${value}`) }))}
          value={first.formula}
          onChange={(formula) => set({ formula: formula ?? 'direct' })}
        />
      </FieldRow>
      {first.formula === 'direct' ? null : line('deputy')}
      <FieldRow>
        {line('name')}
        {line('distinctions')}
      </FieldRow>
      <FieldRow>
        <TextInput
          label={t('place')}
          value={draft.place}
          autoComplete="off"
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
        <PartialDateInput
          label={t('effectiveOn')}
          today={today}
          value={effectiveOn}
          onChange={changeEffectiveOn}
        />
      </FieldRow>
    </>
  )
}
