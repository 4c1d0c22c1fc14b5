import { Textarea, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl/react'
import type { ActPage } from '#shared/contract/acts.ts'
import { fillText, ROOM } from '#shared/domain/letters/fill.ts'
import type { LetterField } from '#shared/domain/letters/letter-template.ts'
import { fillContext } from '#shared/domain/letters/tokens.ts'
import { useOffice } from '#renderer/lib/office.ts'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import type { OpenLetter } from './use-letter.ts'

interface AskedFieldsProps {
  readonly page: ActPage
  readonly open: OpenLetter
}

/** What the template asks; where the register knows the answer it is shown, and typing replaces it. */
export function AskedFields({ page, open }: AskedFieldsProps) {
  const { draft, letter, change } = open
  const known = useKnown(page, open)
  const set = (token: string, text: string) => {
    const { [token]: _, ...others } = draft.fields
    change({ fields: text === '' ? others : { ...others, [token]: text } })
  }
  return letter.template.body.fields.map((field) => (
    <Asked
      key={field.token}
      field={field}
      value={draft.fields[field.token] ?? ''}
      known={known(field)}
      onChange={(text) => set(field.token, text)}
    />
  ))
}

interface AskedProps {
  readonly field: LetterField
  readonly value: string
  readonly known: string | null
  readonly onChange: (text: string) => void
}

function Asked({ field, value, known, onChange }: AskedProps) {
  const t = useTranslations('acts.form')
  const locale = useLocale()
  const today = useOffice()?.today ?? ''
  const common = {
    label: field.label[locale],
    ...(known === null ? {} : { description: t('known', { value: known }) }),
  }
  if (field.kind === 'date')
    return (
      <PartialDateInput
        {...common}
        today={today}
        value={value === '' ? null : value}
        onChange={(day) => onChange(day ?? '')}
      />
    )
  if (field.kind === 'lines')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={12}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      value={value}
      autoComplete="off"
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** What would be printed if nothing were typed; null where that is nothing. */
function useKnown(
  page: ActPage,
  { draft, letter, effectiveOn }: OpenLetter,
): (field: LetterField) => string | null {
  const { number, date, letterhead, office, demo, persons, rectifies, nouns } = page
  const facts = { number, date, effectiveOn, letterhead, office, demo, persons, rectifies, nouns }
  const asked = letter.template.body.fields
  const context = fillContext({ ...draft, fields: {} }, { ...facts, asked, annexed: false }, letter.locale)
  return ({ token }) => {
    const text = fillText(`{${token}}`, context)
    return text === ROOM || text === `{${token}}` ? null : text
  }
}
