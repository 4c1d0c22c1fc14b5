import { useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet } from '#shared/contract/collection.ts'
import { Choice } from '#renderer/ui/choice.tsx'

/** Sheets printed at once: a small PC draws so many in half a minute. */
const AT_ONCE = 400

interface PrintPart {
  /** What is printed: all sheets, or the chosen part of many. */
  readonly part: readonly CollectionSheet[]
  /** The field to choose it; null where there is nothing to choose. */
  readonly field: React.ReactNode
}

/** A great batch goes to the printer in parts. */
export function usePrintPart(sheets: readonly CollectionSheet[]): PrintPart {
  const t = useTranslations('collection')
  const [chosen, setChosen] = useState(0)
  const parts = Array.from({ length: Math.ceil(sheets.length / AT_ONCE) }, (_, part) =>
    sheets.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  if (parts.length <= 1) return { part: sheets, field: null }
  const options = parts.map((part, value) => ({
    value,
    label: t('range', { first: part[0]?.number ?? '', last: part.at(-1)?.number ?? '' }),
  }))
  return {
    part: parts[chosen] ?? sheets,
    field: (
      <Choice
        label={t('batch.part')}
        options={options}
        clearable={false}
        value={chosen}
        onChange={(part) => setChosen(part ?? 0)}
      />
    ),
  }
}
