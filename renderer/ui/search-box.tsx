import { CloseButton, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl/react'
import type { Ref } from 'react'

interface SearchBoxProps {
  /** Said to screen readers, and shown while empty unless `placeholder` is given. */
  readonly label: string
  readonly placeholder?: string
  readonly value: string
  readonly onChange: (text: string) => void
  /** Enter, or the down arrow: on to the results. */
  readonly onSubmit?: () => void
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** The one search field: Escape empties it, Enter or ↓ goes on to the results. */
export function SearchBox({ label, placeholder, value, onChange, onSubmit, autoFocus, ref }: SearchBoxProps) {
  const t = useTranslations('common')
  return (
    <TextInput
      ref={ref ?? null}
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={value}
      maxLength={200}
      data-autofocus={autoFocus}
      autoFocus={autoFocus ?? false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onChange('')
        }
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault()
          onSubmit?.()
        }
      }}
      rightSection={
        value === '' ? null : (
          <CloseButton size="sm" aria-label={t('clear')} tabIndex={-1} onClick={() => onChange('')} />
        )
      }
    />
  )
}
