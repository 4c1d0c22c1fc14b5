import { Alert } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import { endEntry } from '#shared/contract/postings.ts'
import type { WorkerPosting } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useWriteRoute } from '#renderer/lib/queries.ts'
import { useRouteId } from '#renderer/lib/route-id.ts'
import { useToastUndo } from '#renderer/lib/undo.tsx'
import { DefinitionList } from '#renderer/ui/definition.tsx'
import { FieldRow, FormSection } from '#renderer/ui/form-section.tsx'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { useAfterSave } from './after-save.ts'
import { DecisionFields } from './decision-fields.tsx'
import { endSearch } from './movement-addresses.ts'
import { PostingForm } from './posting-form.tsx'
import { decisionOf, type DecisionValues, NO_DECISION } from './posting-values.ts'
import { usePostingForm } from './use-posting-form.ts'
import { type FrameContent, WorkerFrame } from '#renderer/lib/worker-frame.tsx'

/** The last day of a posting, by which act and why. */
export function EndPostingPage() {
  const t = useTranslations('postings')
  return (
    <WorkerFrame title={(name) => t('endTitle', { name })}>
      {(content) => <EndPosting {...content} />}
    </WorkerFrame>
  )
}

interface EndValues extends DecisionValues {
  readonly end: string | null
}

function EndPosting({ worker, name, today, back }: FrameContent) {
  const t = useTranslations('postings')
  const movements = useTranslations('movements')
  const id = useRouteId('postingId')
  const toastUndo = useToastUndo()
  const after = useAfterSave(back)
  const end = useWriteRoute('postings.end')
  const posting = worker.postings.find((entry) => entry.id === id) ?? null
  const initial: EndValues = { end: null, ...NO_DECISION }
  // An empty last day is sent as such: the contract refuses it at the field.
  const carriesOut = endSearch.parse(useSearch({ strict: false })).act ?? null
  const sent = (values: EndValues) => ({
    ...{ id, end: values.end ?? '', ...decisionOf(values) },
    ...(carriesOut === null ? {} : { carriesOut }),
  })
  const state = usePostingForm<EndValues>({
    initial,
    schema: endEntry,
    entryOf: sent,
    save: async (values) => {
      const { act, actId } = await end.mutateAsync(sent(values))
      toastUndo(values.toPrepare ? t('prepared', { name }) : t('ended', { name }), act)
      after({ actId, toPrepare: values.toPrepare })
    },
  })
  const { form } = state
  return (
    <PostingForm saveLabel={t('saveEnd')} state={state} onCancel={back}>
      <Ending posting={posting} />
      <FormSection title={t('ending')}>
        <FieldRow columns="220px 1fr">
          <PartialDateInput
            label={t('lastDay')}
            required
            autoFocus
            today={today}
            {...form.getInputProps('end')}
          />
          <span />
        </FieldRow>
      </FormSection>
      <FormSection
        title={t('decision')}
        description={carriesOut === null ? t('decisionHint') : movements('carriesOutUnnumbered')}
      >
        <DecisionFields
          form={form}
          today={today}
          reasons={['end', 'departure', 'transfer']}
          preparable={carriesOut === null}
          reasonOnly={carriesOut !== null}
        />
      </FormSection>
    </PostingForm>
  )
}

/** Which posting ends, and whether another window has ended it meanwhile. */
function Ending({ posting }: { readonly posting: WorkerPosting | null }) {
  const t = useTranslations('postings')
  const locale = useLocale()
  if (posting === null) return null
  const { facility, place, start, end } = posting
  const date = (text: string) => formatPartialDate(text, locale, 'table')
  return (
    <FormSection title={t('from')}>
      {end === null ? null : (
        <Alert color="orange.9" variant="outline" role="alert">
          {t('alreadyEnded', { end: date(end) })}
        </Alert>
      )}
      <DefinitionList
        entries={[
          { term: t('facility'), value: [facility, place].filter(Boolean).join(', ') },
          { term: t('start'), value: start && date(start) },
        ]}
      />
    </FormSection>
  )
}
