import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { CollectionSheet } from '#shared/contract/collection.ts'
import { call, CallError } from '#renderer/lib/api.ts'
import { useErrorWords } from '#renderer/lib/error-words.ts'
import { isBack } from './batch-name.ts'
import { useTick } from './use-tick.ts'

interface NumberTickProps {
  readonly autoFocus?: boolean
  /** What to say of a sheet that belongs elsewhere; null: nothing more than usual. */
  readonly elsewhere?: (sheet: CollectionSheet) => string | null
}

/** The pile on the desk: a number, Enter, the next one. Whatever batch a sheet is of, it is ticked in. */
export function NumberTick({ autoFocus = false, elsewhere }: NumberTickProps) {
  const t = useTranslations('collection.tick')
  const states = useTranslations('collection.state')
  const words = useErrorWords()
  const tick = useTick()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)

  const receive = async (number: string) => {
    const sheet = await call('collection.find', { number })
    if (sheet === null) {
      setError(/\d/.test(number) ? t('unknown', { number }) : t('unreadable', { example: EXAMPLE }))
      return
    }
    // The next number may be in the field by now.
    setTyped((now) => (now === number ? '' : now))
    if (isBack(sheet.state)) {
      setError(t('already', { number: sheet.number, state: states(sheet.state) }))
      return
    }
    setError(null)
    await tick([sheet], 'returned', elsewhere?.(sheet) ?? undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return
    event.preventDefault()
    receive(typed).catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
      setError(words(thrown).message)
    })
  }
  return (
    <TextInput
      label={t('label')}
      placeholder={t('hint')}
      autoComplete="off"
      autoFocus={autoFocus}
      maxLength={40}
      w={260}
      value={typed}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setError(null)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

const EXAMPLE = '2026-0042'
