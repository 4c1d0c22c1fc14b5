import { useLocale, useTranslations } from 'use-intl/react'
import type { WorkerEntry } from '#shared/contract/workers.ts'
import { formatBirth } from '#shared/domain/dates.ts'
import { useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'

/** A field of the entry as the form calls it. */
export function useEntryLabel(): (field: keyof WorkerEntry) => string {
  const t = useTranslations('workers.form')
  const reason = useTranslations('workers.duplicate')('reason')
  return (field) => {
    if (field === 'phones') return t('phones')
    if (field === 'corpsId') return t('corps')
    return field === 'duplicateReason' ? reason : t(field)
  }
}

/** A field's value as a person reads it; empty where there is none. */
export function useEntryValue(): (entry: WorkerEntry, field: keyof WorkerEntry) => string {
  const t = useTranslations('workers')
  const locale = useLocale()
  const list = useListLabel()
  const reference = useReference()
  const corps = (id: number) => reference?.corps.find((one) => one.id === id)?.label[locale]
  return (entry, field) => {
    const { sex, civilite, corpsId, birth, phones } = entry
    const worded: Partial<Record<keyof WorkerEntry, string | null | undefined>> = {
      sex: sex && t(`sex.${sex}`),
      civilite: civilite && t(`civilites.${civilite}`),
      statut: list('statut', entry.statut),
      corpsId: corpsId === null ? null : corps(corpsId),
      birth: birth && formatBirth(birth, locale),
      phones: phones.join(' · '),
    }
    const plain = entry[field]
    return worded[field] ?? (typeof plain === 'string' ? plain : '')
  }
}
