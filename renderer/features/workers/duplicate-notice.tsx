import { Alert, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl/react'
import { z } from 'zod'
import type { CallError } from '#renderer/lib/api.ts'
import { fullName } from '#shared/domain/person-name.ts'
import type { WorkerFormValues } from './worker-form-values.ts'

const clash = z.object({
  workers: z.array(z.object({ id: z.number(), prenoms: z.string(), nom: z.string() })),
  withheld: z.number(),
})

/** The other files that hold the matricule. */
export type Clash = z.infer<typeof clash>

/** The facts of a NUMBER_IN_USE refusal; null for any other. */
export function clashOf(error: CallError): Clash | null {
  return error.code === 'NUMBER_IN_USE' ? (clash.safeParse(error.data).data ?? null) : null
}

/** Names the other file, and asks why the number is saved all the same. */
export function DuplicateNotice({
  clash,
  form,
}: {
  readonly clash: Clash
  readonly form: UseFormReturnType<WorkerFormValues>
}) {
  const t = useTranslations('workers.duplicate')
  return (
    <Alert
      color="orange.9"
      variant="outline"
      styles={{ title: { color: 'var(--caution-ink)' } }}
      title={t('title')}
      role="alert"
    >
      {clash.workers.length > 0 ? (
        <p>
          {t('files')}{' '}
          {clash.workers.map((worker) => (
            <Link key={worker.id} to="/workers/$workerId" params={{ workerId: String(worker.id) }}>
              {fullName(worker)}
            </Link>
          ))}
        </p>
      ) : null}
      {clash.withheld > 0 ? <p>{t('withheld', { count: clash.withheld })}</p> : null}
      <p>{t('remedy')}</p>
      <TextInput
        label={t('reason')}
        withAsterisk
        aria-required
        maxLength={200}
        {...form.getInputProps('duplicateReason')}
      />
    </Alert>
  )
}
