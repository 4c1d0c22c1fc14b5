import { Button, CloseButton, Group, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'use-intl/react'
import type { WorkerFormValues } from './worker-form-values.ts'

/** Most phones of one person; the contract's own limit. */
const MOST = 6

/** One line for each phone, and a way to add another. */
export function PhoneFields({ form }: { readonly form: UseFormReturnType<WorkerFormValues> }) {
  const t = useTranslations('workers.form')
  const { phones } = form.getValues()
  return (
    <>
      {phones.map((_, line) => (
        <Group key={line} align="flex-end" gap="sm">
          <TextInput
            label={t('phone', { position: line + 1 })}
            type="tel"
            autoComplete="off"
            w={220}
            {...form.getInputProps(`phones.${line}`)}
          />
          {phones.length > 1 ? (
            <CloseButton
              aria-label={t('removePhone', { position: line + 1 })}
              onClick={() => form.removeListItem('phones', line)}
            />
          ) : null}
        </Group>
      ))}
      {phones.length < MOST ? (
        <div>
          <Button
            size="compact-sm"
            type="button"
            variant="default"
            onClick={() => {
              form.insertListItem('phones', '')
              setTimeout(() => form.getInputNode(`phones.${phones.length}`)?.focus())
            }}
          >
            {t('addPhone')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
