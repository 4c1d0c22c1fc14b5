import { Alert } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type FacilityEntry, facilityEntry, type FacilityPage } from '#shared/contract/facilities.ts'
import type { CallError } from '#renderer/lib/api.ts'
import { ConflictPanel } from '#renderer/lib/conflict-panel.tsx'
import { conflictOf, takeOver, useConflict } from '#renderer/lib/conflict.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { useLevels } from '#renderer/lib/levels.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useRoute, useWriteRoute } from '#renderer/lib/queries.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { FacilityFields, type FacilityValues } from './facility-fields.tsx'

interface FacilityFormProps {
  readonly facility: FacilityPage
  readonly onSaved: (act: string) => void
  readonly onCancel: () => void
}

/** The form of a facility: Enter moves, Ctrl+S saves, and nothing typed is lost when something is refused. */
export function FacilityForm({ facility, onSaved, onCancel }: FacilityFormProps) {
  const t = useTranslations('facilities.form')
  const common = useTranslations('common')
  const fieldWords = useFieldWords()
  const errorWords = useErrorWords()
  const placeError = usePlaceError()
  const update = useWriteRoute('facilities.update')
  const form = useForm<FacilityValues>({ initialValues: valuesOf(facility) })
  const [opened, setOpened] = useState<FacilityEntry>(() => entryOf(valuesOf(facility)))
  const conflict = useConflict<FacilityEntry>((field, entry) => form.setFieldValue(field, entry[field]))
  const { label, say } = useEntryWords(facility)

  const refuse = (error: CallError, mine: FacilityEntry) => {
    const found = conflictOf(error, opened, mine)
    if (found) {
      setOpened(found.current)
      conflict.start(found)
      form.setValues(takeOver(found))
    } else if (!placeError(error, form)) toastFailure(errorWords(error))
  }

  const submit = () => {
    if (update.isPending) return
    const { manner } = form.getValues()
    const entry = entryOf(form.getValues())
    const issues = facilityEntry.safeParse(entry).error?.issues ?? []
    form.setErrors(
      Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), fieldWords(message)])),
    )
    const [first] = issues
    if (first) {
      form.getInputNode(first.path.join('.'))?.focus()
      return
    }
    if (conflict.ask()) return
    update.mutate(
      { id: facility.id, ...entry, opened: { ...opened }, recordChange: manner === 'change' },
      { onSuccess: ({ act }) => onSaved(act), onError: (error) => refuse(error, entry) },
    )
  }
  const save = { label: common('save'), run: submit }
  usePageKeys({ 'mod+S': save, 'mod+Enter': save })

  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {Object.keys(form.errors).length > 0 ? (
        <Alert color="red.9" variant="outline" role="alert" mb="md">
          {t('refused')}
        </Alert>
      ) : null}
      <ConflictPanel state={conflict} label={label} say={say} />
      <FacilityFields form={form} facility={facility} />
      <FormFoot saveLabel={common('save')} busy={update.isPending} onSave={submit} onCancel={onCancel} />
    </form>
  )
}

function entryOf({ manner: _, ...entry }: FacilityValues): FacilityEntry {
  return entry
}

/** The record's fields and values as a person reads them. */
function useEntryWords(facility: FacilityPage) {
  const t = useTranslations('facilities')
  const list = useListLabel()
  const levels = useLevels()
  const places = useRoute('reference.places', {})
  const unit = (id: number | null) =>
    places.data?.find((place) => place.id === id)?.name ??
    facility.places.find((place) => place.unitId === id)?.unit ??
    ''
  const label = (field: keyof FacilityEntry) => {
    if (field === 'unitId') return levels.ofRole('district')
    return field === 'status' ? t('statusLabel') : t(field)
  }
  const say = (entry: FacilityEntry, field: keyof FacilityEntry) => {
    const worded: Record<keyof FacilityEntry, string | null> = {
      name: entry.name,
      type: list('facility_type', entry.type),
      sector: list('sector', entry.sector),
      managingBody: list('managing_body', entry.managingBody),
      milieu: list('milieu', entry.milieu),
      status: t(`status.${entry.status}`),
      unitId: unit(entry.unitId),
    }
    return worded[field] ?? ''
  }
  return { label, say }
}

function valuesOf(facility: FacilityPage): FacilityValues {
  const { name, type, sector, managingBody, milieu, status, places } = facility
  const unitId = places.find((place) => place.main)?.unitId ?? null
  return { name, type, sector, managingBody, milieu, status, unitId, manner: 'correct' }
}
