import { useNavigate, useSearch } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl/react'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { useRoute } from '#renderer/lib/queries.ts'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx'
import { useListName } from './list-names.ts'
import { ListValues } from './list-values.tsx'

/** The office's lists: worded, ordered, hidden, added to, two values made one. */
export function CodeListsPage() {
  const t = useTranslations('codeLists')
  const locale = useLocale()
  const words = useErrorWords()
  const name = useListName()
  const navigate = useNavigate()
  const { list: asked } = useSearch({ strict: false })
  const lists = useRoute('codeLists.all', {})
  if (lists.error) return <ErrorState {...words(lists.error)} onRetry={() => void lists.refetch()} />
  if (!lists.data) return <LoadingState />
  const options = lists.data
    .map(({ list, values }) => ({ value: list, label: name(list), code: String(values) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  const list = typeof asked === 'string' ? asked : 'reason'
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div style={{ maxWidth: 420 }}>
        <Choice
          {...{ label: t('list'), required: true, options, value: list }}
          onChange={(chosen) => {
            if (chosen !== null) void navigate({ to: '/lists', search: { list: chosen } })
          }}
        />
      </div>
      <ListValues key={list} list={list} />
    </>
  )
}
