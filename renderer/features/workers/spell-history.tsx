import { PlainTable } from '#renderer/ui/plain-table.tsx'
import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerSpell } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'

/** Corps, statut and category over time, the present one first. */
export function SpellHistory({ spells }: { readonly spells: readonly WorkerSpell[] }) {
  const t = useTranslations('workers')
  const locale = useLocale()
  const label = useListLabel()
  const date = (text: string | null) => (text === null ? '–' : formatPartialDate(text, locale, 'table'))
  return (
    <PlainTable
      label={t('page.career')}
      heads={[t('form.corps'), t('form.statut'), t('form.category'), t('page.from'), t('page.to')]}
    >
      {spells.map((spell) => (
        <tr key={spell.id}>
          <td>{spell.corps[locale]}</td>
          <td>{label('statut', spell.statut) ?? '–'}</td>
          <td>{spell.category ?? '–'}</td>
          <td>{date(spell.start)}</td>
          <td>{spell.end === null ? t('page.open') : date(spell.end)}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
