import { useLocale, useTranslations } from 'use-intl/react'
import { movementEntry } from '#shared/contract/movements.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import { isReasonOf, kindsOf } from '#shared/domain/movements/definitions.ts'
import { missingFields } from '#shared/domain/movements/missing.ts'
import type { Movement } from '#shared/domain/movements/movement.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { FormSection } from '#renderer/ui/form-section.tsx'
import { useAfterSave } from './after-save.ts'
import { DecisionFields } from './decision-fields.tsx'
import { DateFields, WhatFields } from './movement-fields.tsx'
import { openPositions } from './movement-standing.ts'
import { movementEntryOf, type MovementValues, NO_MOVEMENT } from './movement-values.ts'
import { PostingForm } from './posting-form.tsx'
import { usePostingForm } from './use-posting-form.ts'
import type { FrameContent } from '#renderer/lib/worker-frame.tsx'

interface MovementFormProps {
  readonly content: FrameContent
  readonly reference: ReferenceLists
  readonly movement: Movement
  /** The position that a return to duty ends, where the address names it. */
  readonly positionId: number | null
  /** The signed act that is carried out. */
  readonly carriesOut: number | null
}

/** The guided form of a movement: what its definition asks for, checked in its order. */
export function MovementForm({ content, reference, movement, positionId, carriesOut }: MovementFormProps) {
  const { worker, name, today, back } = content
  const t = useTranslations('movements')
  const postings = useTranslations('postings')
  const toastUndo = useToastUndo()
  const after = useAfterSave(back)
  const record = useWriteRoute('movements.record')
  const kinds = useKinds(movement, reference)
  const reasons = useMovementReasons(movement, reference)
  const away = openPositions(worker, reference)
  const entryOf = (values: MovementValues) =>
    movementEntryOf({ workerId: worker.id, carriesOut }, movement, values)
  const state = usePostingForm<MovementValues>({
    initial: {
      ...NO_MOVEMENT,
      kind: kinds.length === 1 ? (kinds[0]?.value ?? null) : null,
      positionId: positionId ?? (away.length === 1 ? (away[0]?.id ?? null) : null),
      reason: movement.reasonRequired && reasons.length === 1 ? (reasons[0]?.value ?? null) : null,
    },
    schema: movementEntry.superRefine((entry, context) => {
      for (const field of missingFields(movement, entry))
        context.addIssue({ code: 'custom', path: [field], message: 'required' })
    }),
    entryOf,
    mayAwait: movement.role === 'base',
    save: async (values) => {
      const { act, actId } = await record.mutateAsync(entryOf(values))
      const told = { name, movement: t(`names.${movement.name}`).toLowerCase() }
      toastUndo(values.toPrepare ? t('prepared', told) : t('saved', told), act)
      after({ actId, toPrepare: values.toPrepare })
    },
  })
  const { form } = state
  const hasWhat = movement.fields.some((field) => !['start', 'plannedEnd', 'end', 'presence'].includes(field))
  return (
    <PostingForm saveLabel={t('save')} state={state} onCancel={back}>
      {hasWhat ? (
        <FormSection title={t('what')} description={t(`about.${movement.name}`)}>
          <WhatFields {...{ form, movement, kinds, positions: away }} />
        </FormSection>
      ) : null}
      {carriesOut === null ? (
        <FormSection title={postings('decision')} description={postings('decisionHint')}>
          <DecisionFields
            {...{ form, today, reasons }}
            reasonRequired={movement.reasonRequired === true}
            preparable={movement.preparable === true}
            autoFocus={!hasWhat}
          />
        </FormSection>
      ) : (
        <CarriedOut {...{ state, today, reasons }} />
      )}
      <FormSection title={t('dates')} description={t(`effects.${effectOf(movement)}`)}>
        <DateFields {...{ form, movement, today }} />
      </FormSection>
    </PostingForm>
  )
}

/** The words of what a movement does: a stay beside the base is not a base. */
function effectOf({ writes, role }: Movement): 'posting' | 'stay' | 'position' | 'resumption' | 'departure' {
  return writes === 'posting' && role === undefined ? 'stay' : writes
}

function useKinds(movement: Movement, reference: ReferenceLists): { value: string; label: string }[] {
  const locale = useLocale()
  if (movement.kinds === undefined) return []
  const codes = kindsOf(movement, reference.lists[movement.kinds] ?? [])
  return listOptions(reference, movement.kinds, locale).filter(({ value }) => codes.includes(value))
}

function useMovementReasons(movement: Movement, reference: ReferenceLists) {
  const locale = useLocale()
  const all = reference.lists.reason ?? []
  return all
    .filter(({ hidden, attributes }) => !hidden && isReasonOf(movement, attributes, all))
    .map(({ code, label }) => ({ value: code, label: label[locale] }))
}

interface CarriedOutProps {
  readonly state: ReturnType<typeof usePostingForm<MovementValues>>
  readonly today: string
  readonly reasons: readonly { readonly value: string; readonly label: string }[]
}

/** The decision is there: only its reason is asked again, for the record. */
function CarriedOut({ state, today, reasons }: CarriedOutProps) {
  const t = useTranslations('movements')
  const postings = useTranslations('postings')
  return (
    <FormSection title={postings('decision')} description={t('carriesOutUnnumbered')}>
      <DecisionFields form={state.form} today={today} reasons={reasons} reasonRequired reasonOnly />
    </FormSection>
  )
}
