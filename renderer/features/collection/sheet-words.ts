import { useLocale, useTranslations } from 'use-intl/react'
import type { SheetContent } from '#shared/contract/collection.ts'
import type { RouteOutput } from '#shared/contract/index.ts'
import { civilites } from '#shared/contract/workers.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { listOptions, useListLabel } from '#renderer/lib/list-labels.ts'
import { useReference } from '#renderer/lib/office.ts'
import { fullName } from '#shared/domain/person-name.ts'
import type {
  CoverLine,
  PaperSheet,
  SheetsPaperData,
  SheetValues,
} from '#renderer/print/collection-sheet-data.ts'

type Papers = RouteOutput<'collection.papers'>

interface SheetWords {
  readonly cover: (papers: Papers) => CoverLine[]
  readonly sheets: (papers: Papers) => PaperSheet[]
  readonly options: SheetsPaperData['options']
}

/** Sheets in the words of the entry form. */
export function useSheetWords(): SheetWords {
  const locale = useLocale()
  const values = useSheetValues()
  return {
    cover: (papers) =>
      papers.map(({ sheet: { number }, content }) => ({
        number,
        person: content && {
          ...{ name: fullName(content), matricule: content.matricule },
          corps: content.corps?.[locale] ?? null,
        },
      })),
    sheets: (papers) =>
      papers.map(({ sheet: { number, facility }, content }) => ({
        ...{ number, facility, values: content && values(content) },
      })),
    options: useOptions(),
  }
}

/** The boxes to tick, in the order of the form's lists. */
function useOptions(): SheetsPaperData['options'] {
  const t = useTranslations('workers')
  const locale = useLocale()
  const reference = useReference()
  const categories = (reference?.corps ?? []).flatMap(({ category }) => category ?? [])
  return {
    civilite: civilites.map((code) => t(`civilites.${code}`)),
    sex: [t('sex.F'), t('sex.M')],
    statut: listOptions(reference, 'statut', locale).map(({ label }) => label),
    category: [...new Set(categories)].sort(),
  }
}

function useSheetValues(): (content: SheetContent) => SheetValues {
  const t = useTranslations('workers')
  const locale = useLocale()
  const label = useListLabel()
  const date = (text: string | null) => (text === null ? null : formatPartialDate(text, locale, 'table'))
  return (content) => {
    const { civilite, sex, phones, corps, fonction } = content
    const title = civilites.find((code) => code === civilite)
    return {
      ...content,
      nom: content.nom.toLocaleUpperCase('fr'),
      civilite: title === undefined ? null : t(`civilites.${title}`),
      sex: sex === null ? null : t(`sex.${sex}`),
      birth: date(content.birth),
      phones: phones.length === 0 ? null : phones.join(' · '),
      corps: corps?.[locale] ?? null,
      statut: label('statut', content.statut),
      fonction: fonction?.[locale] ?? null,
      decidedOn: date(content.decidedOn),
      start: date(content.start),
    }
  }
}
