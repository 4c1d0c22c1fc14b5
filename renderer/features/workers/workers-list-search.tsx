import { useDebouncedCallback } from '@mantine/hooks'
import { type Ref, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { SearchBox } from '#renderer/ui/search-box.tsx'

/** How long typing must pause before the register is asked, in milliseconds. */
const PAUSE = 60

interface ListSearchProps {
  /** What the list is searched for. */
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Enter or ↓, with what is typed by then. */
  readonly onSubmit: (query: string) => void
  readonly autoFocus: boolean
  readonly ref: Ref<HTMLInputElement>
}

/** The search box; what is typed runs ahead of the list, what comes from elsewhere (a link, a view) is shown. */
export function ListSearch({ query, onQuery, onSubmit, autoFocus, ref }: ListSearchProps) {
  const t = useTranslations('workers.list')
  const [typed, setTyped] = useState(query)
  // What was sent and has not come back yet: when it does, the box may hold more already.
  const [sent, setSent] = useState<readonly string[]>([])
  const [seen, setSeen] = useState(query)
  if (seen !== query) {
    setSeen(query)
    const answered = sent.indexOf(query)
    if (answered < 0) setTyped(query)
    setSent(sent.slice(answered + 1))
  }
  const send = (text: string) => {
    if (text === (sent.at(-1) ?? query)) return
    setSent([...sent, text])
    onQuery(text)
  }
  const sendLater = useDebouncedCallback(send, PAUSE)
  return (
    <SearchBox
      ref={ref}
      label={t('search')}
      placeholder={t('hint')}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        sendLater(text.trim())
      }}
      onSubmit={() => {
        sendLater.cancel()
        send(typed.trim())
        onSubmit(typed.trim())
      }}
      autoFocus={autoFocus}
    />
  )
}
