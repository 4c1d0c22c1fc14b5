import { Group, Radio, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useLocale, useTranslations } from 'use-intl/react'
import { type FacilityEntry, type FacilityPage, facilityStatuses } from '#shared/contract/facilities.ts'
import { listOptions } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import { useLevels } from '#renderer/lib/levels.ts'

/** What stands in the form: the record, and whether it was wrong or has changed. */
export interface FacilityValues extends FacilityEntry {
  readonly manner: 'correct' | 'change'
}

interface FacilityFieldsProps {
  readonly form: UseFormReturnType<FacilityValues>
  readonly facility: FacilityPage
}

/** Name, nature, place, and the manner of the change. */
export function FacilityFields({ form, facility }: FacilityFieldsProps) {
  const t = useTranslations('facilities')
  const locale = useLocale()
  const reference = useReference()
  const options = (list: string, held: string | null) => listOptions(reference, list, locale, held)
  return (
    <>
      <FormSection title={t('identity')}>
        <FieldRow>
          <TextInput
            label={t('name')}
            autoComplete="off"
            autoFocus
            withAsterisk
            aria-required
            {...form.getInputProps('name')}
          />
        </FieldRow>
        <FieldRow>
          <Choice
            label={t('type')}
            placeholder={t('unknown')}
            options={options('facility_type', facility.type)}
            {...form.getInputProps('type')}
          />
          <Choice
            label={t('sector')}
            placeholder={t('unknown')}
            options={options('sector', facility.sector)}
            {...form.getInputProps('sector')}
          />
          <Choice
            label={t('managingBody')}
            placeholder={t('unknown')}
            options={options('managing_body', facility.managingBody)}
            {...form.getInputProps('managingBody')}
          />
        </FieldRow>
        <FieldRow>
          <Choice
            label={t('milieu')}
            placeholder={t('unknown')}
            options={options('milieu', facility.milieu)}
            {...form.getInputProps('milieu')}
          />
          <Choice
            label={t('statusLabel')}
            clearable={false}
            options={facilityStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            {...form.getInputProps('status')}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('places')} description={t('form.placeHint')}>
        <UnitField form={form} facility={facility} />
      </FormSection>
      <FormSection title={t('form.manner')} description={t('form.mannerHint')}>
        <Radio.Group aria-label={t('form.manner')} {...form.getInputProps('manner')}>
          <Group gap="xl" align="start">
            <Radio value="correct" label={t('form.correct')} description={t('form.correctHint')} />
            <Radio value="change" label={t('form.change')} description={t('form.changeHint')} />
          </Group>
        </Radio.Group>
      </FormSection>
    </>
  )
}

/** Units of the health tree; and the one that the facility has, whichever tree it is in. */
function UnitField({ form, facility }: FacilityFieldsProps) {
  const levels = useLevels()
  const places = useRoute('reference.places', {}).data ?? []
  const held = facility.places.find((place) => place.main)?.unitId
  return (
    <PlacePicker
      label={levels.ofRole('district')}
      required={held !== undefined}
      places={places.filter((place) => place.tree === 'health' || place.id === held)}
      levels={levels.words}
      {...form.getInputProps('unitId')}
    />
  )
}
