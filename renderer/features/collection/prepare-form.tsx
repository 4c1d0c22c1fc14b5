import { Checkbox, TextInput } from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import type { RouteInput } from '#shared/contract/index.ts'
import { moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { FacilityChoice } from '#renderer/lib/facility-choice.tsx'
import { useRoute } from '#renderer/lib/queries.ts'
import { FormFoot } from '#renderer/ui/form-foot.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'

/** Most blank sheets of one batch; the contract's own limit. */
const MOST_BLANK = 500

interface Values {
  readonly facilityId: number | null
  readonly staff: boolean
  /** As typed. */
  readonly blank: string
}

interface PrepareFormProps {
  readonly facilityId: number | null
  readonly busy: boolean
  readonly onSubmit: (wanted: RouteInput<'collection.prepare'>) => void
  readonly onCancel: () => void
}

/** For whom, and how many: nothing is numbered before it is asked. */
export function PrepareForm({ facilityId, busy, onSubmit, onCancel }: PrepareFormProps) {
  const t = useTranslations('collection.new')
  const form = useForm<Values>({
    initialValues: { facilityId, staff: true, blank: facilityId === null ? '' : '2' },
  })
  const values = form.getValues()
  const present = usePresent(values.facilityId)
  const staff = values.staff && values.facilityId !== null
  const blank = readCount(values.blank)
  const sum = (staff ? (present ?? 0) : 0) + (blank ?? 0)

  const submit = () => {
    if (busy || (staff && present === null)) return
    if (blank === null) form.setFieldError('blank', t('tooMany', { most: MOST_BLANK }))
    else if (sum === 0) form.setFieldError('blank', t('nothing'))
    else {
      onSubmit({ facilityId: values.facilityId, staff, blank })
      return
    }
    form.getInputNode('blank')?.focus()
  }
  const deed = { label: t('submit'), run: submit }
  usePageKeys({ 'mod+S': deed, 'mod+Enter': deed })
  return (
    <form noValidate onKeyDown={moveOnEnter} onSubmit={(event) => event.preventDefault()}>
      <Fields form={form} present={present} />
      <p role="status">{t('sum', { count: sum })}</p>
      <FormFoot saveLabel={t('submit')} busy={busy} keys={t('keys')} onSave={submit} onCancel={onCancel} />
    </form>
  )
}

interface FieldsProps {
  readonly form: UseFormReturnType<Values>
  readonly present: number | null
}

function Fields({ form, present }: FieldsProps) {
  const t = useTranslations('collection.new')
  const { facilityId } = form.getValues()
  return (
    <>
      <FormSection title={t('for')} description={t('forHint')}>
        <FieldRow columns="minmax(0, 480px)">
          <FacilityChoice label={t('facility')} autoFocus {...form.getInputProps('facilityId')} />
        </FieldRow>
      </FormSection>
      <FormSection title={t('sheets')}>
        {facilityId === null ? null : (
          <Checkbox
            label={t('staff')}
            description={present === null ? undefined : t('staffHint', { count: present })}
            {...form.getInputProps('staff', { type: 'checkbox' })}
          />
        )}
        <FieldRow columns="200px">
          <TextInput
            label={t('blank')}
            description={t('blankHint')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            {...form.getInputProps('blank')}
          />
        </FieldRow>
      </FormSection>
    </>
  )
}

/** A number as typed, nothing being none; null where it is no number or too great. */
function readCount(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return 0
  return /^\d+$/.test(text) && Number(text) <= MOST_BLANK ? Number(text) : null
}

/** How many serve at a facility today and are there; null while it is asked, or where there is none. */
function usePresent(facilityId: number | null): number | null {
  const filter = { facilityId, standing: 'available' as const }
  const present = useRoute('workers.list', { filter }, { enabled: facilityId !== null })
  return facilityId === null ? null : (present.data?.ids.length ?? null)
}
