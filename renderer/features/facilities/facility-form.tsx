import { Alert, Button, Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import { facilityEntry, type FacilityPage } from '#shared/contract/facilities.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { useErrorWords, useFieldWords } from '#renderer/lib/error-words.ts'
import { usePlaceError } from '#renderer/lib/form-errors.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { toastFailure } from '#renderer/ui/toasts.tsx'
import { FacilityFields, type FacilityValues } from './facility-fields.tsx'

interface FacilityFormProps {
  readonly facility: FacilityPage
  readonly onSaved: () => void
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

  const submit = () => {
    if (update.isPending) return
    const { manner, ...entry } = form.getValues()
    const issues = facilityEntry.safeParse(entry).error?.issues ?? []
    form.setErrors(
      Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), fieldWords(message)])),
    )
    const [first] = issues
    if (first) {
      form.getInputNode(first.path.join('.'))?.focus()
      return
    }
    update.mutate(
      { id: facility.id, ...entry, recordChange: manner === 'change' },
      {
        onSuccess: onSaved,
        onError: (error) => {
          if (!placeError(error, form)) toastFailure(errorWords(error))
        },
      },
    )
  }
  usePageKeys({ 'mod+S': submit, 'mod+Enter': submit })

  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      {Object.keys(form.errors).length > 0 ? (
        <Alert color="red.9" variant="outline" role="alert" mb="md">
          {t('refused')}
        </Alert>
      ) : null}
      <FacilityFields form={form} facility={facility} />
      <Group mt="lg">
        <Button size="sm" type="button" data-after-fields disabled={update.isPending} onClick={submit}>
          {common('save')}
        </Button>
        <Button size="sm" type="button" variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </Group>
      <p style={{ color: 'var(--ink-soft)' }}>{t('keys')}</p>
    </form>
  )
}

function valuesOf(facility: FacilityPage): FacilityValues {
  const { name, type, sector, managingBody, milieu, status, places } = facility
  const unitId = places.find((place) => place.main)?.unitId ?? null
  return { name, type, sector, managingBody, milieu, status, unitId, manner: 'correct' }
}
