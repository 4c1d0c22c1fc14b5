import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerPosition } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import type { Day } from '#shared/domain/days.ts'
import type { Movement, MovementField } from '#shared/domain/movements/movement.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { WorkerChoice } from '#renderer/lib/worker-choice.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { MovementValues } from './movement-values.ts'
import { PresenceFields } from './presence-fields.tsx'
import { Regularises } from './regularises.tsx'

interface WhatFieldsProps {
  readonly form: UseFormReturnType<MovementValues>
  readonly movement: Movement
  /** The country's kinds that belong to the movement. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
  /** Positions that a return to duty can end. */
  readonly positions: readonly WorkerPosition[]
}

/** What it is, where, and in which duty: as far as the movement's definition asks. */
export function WhatFields({ form, movement, kinds, positions }: WhatFieldsProps) {
  const t = useTranslations('movements')
  const has = (field: MovementField) => movement.fields.includes(field)
  const required = (field: MovementField) => movement.required.includes(field)
  const position = movement.kinds === 'position'
  // Of a movement of which the country has one kind, there is nothing to choose.
  const asksKind = has('kind') && kinds.length !== 1
  return (
    <>
      {has('positionId') ? <PositionToEnd form={form} positions={positions} /> : null}
      {asksKind ? (
        <FieldRow>
          <Choice
            label={position ? t('fields.position') : t('fields.kind')}
            required
            autoFocus
            options={kinds}
            {...form.getInputProps('kind')}
          />
          <span />
        </FieldRow>
      ) : null}
      {has('facilityId') ? (
        <FacilityChoice
          label={position ? t('fields.host') : t('fields.facility')}
          required={required('facilityId')}
          autoFocus={!asksKind}
          {...form.getInputProps('facilityId')}
        />
      ) : null}
      {has('fonctionId') ? <DutyFields form={form} /> : null}
      {has('notes') ? (
        <Textarea
          autoFocus={!asksKind && !has('facilityId')}
          label={t('fields.notes')}
          {...{ autosize: true, minRows: 2, maxRows: 6 }}
          {...form.getInputProps('notes')}
        />
      ) : null}
    </>
  )
}

function DutyFields({ form }: Pick<WhatFieldsProps, 'form'>) {
  const t = useTranslations('postings')
  const movements = useTranslations('movements.fields')
  const locale = useLocale()
  const reference = useReference()
  const fonctions = (reference?.fonctions ?? []).map(({ id, label }) => ({ value: id, label: label[locale] }))
  return (
    <>
      <FieldRow>
        <Choice label={t('fonction')} options={fonctions} {...form.getInputProps('fonctionId')} />
        <TextInput label={t('service')} autoComplete="off" {...form.getInputProps('service')} />
      </FieldRow>
      <FieldRow>
        <WorkerChoice label={movements('supervisor')} {...form.getInputProps('supervisorId')} />
        <span />
      </FieldRow>
    </>
  )
}

function PositionToEnd({ form, positions }: Pick<WhatFieldsProps, 'form' | 'positions'>) {
  const t = useTranslations('movements')
  const locale = useLocale()
  const label = useListLabel()
  if (positions.length === 0) return <p style={{ margin: 0 }}>{t('noPosition')}</p>
  const options = positions.map(({ id, kind, start }) => ({
    value: id,
    label: [label('position', kind), start && formatPartialDate(start, locale, 'table')]
      .filter(Boolean)
      .join(', '),
  }))
  return (
    <Choice
      label={t('fields.positionId')}
      required
      autoFocus
      options={options}
      {...form.getInputProps('positionId')}
    />
  )
}

interface DateFieldsProps {
  readonly form: UseFormReturnType<MovementValues>
  readonly movement: Movement
  readonly today: Day
}

/** The days of a movement, in their order. */
export function DateFields({ form, movement, today }: DateFieldsProps) {
  const t = useTranslations('movements.fields')
  const has = (field: MovementField) => movement.fields.includes(field)
  const required = (field: MovementField) => movement.required.includes(field)
  const { decidedOn, start, regularises, toPrepare } = form.getValues()
  // Nobody has taken up duty by a decision that is not signed.
  const begins = has('start') && !(toPrepare && movement.role === 'base')
  return (
    <>
      {begins ? (
        <FieldRow>
          <PartialDateInput
            label={t(START_WORDS[movement.role ?? movement.writes])}
            required={required('start')}
            today={today}
            {...form.getInputProps('start')}
          />
          {has('plannedEnd') ? (
            <PartialDateInput label={t('plannedEnd')} today={today} {...form.getInputProps('plannedEnd')} />
          ) : (
            <span />
          )}
        </FieldRow>
      ) : null}
      {begins && !toPrepare ? (
        <Regularises
          {...{ decidedOn, start, checked: regularises }}
          onChange={(checked) => form.setFieldValue('regularises', checked)}
        />
      ) : null}
      {has('presence') && !toPrepare ? <PresenceFields form={form} today={today} /> : null}
      {has('end') ? (
        <FieldRow columns="220px 1fr">
          <PartialDateInput
            label={movement.past ? t('deathDay') : t('lastDay')}
            required={required('end')}
            today={today}
            {...form.getInputProps('end')}
          />
          <span />
        </FieldRow>
      ) : null}
    </>
  )
}

/** What the first day is called. */
const START_WORDS = {
  base: 'start',
  posting: 'firstDay',
  position: 'from',
  resumption: 'backOn',
  departure: 'from',
} as const
