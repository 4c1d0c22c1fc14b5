import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'use-intl/react'
import { useKeyNames } from '#renderer/ui/key-names.ts'
import { KeyHint } from '#renderer/ui/mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './shell.module.css'

interface TopBarProps {
  readonly office: string
  readonly onSearch: () => void
}

/** The office's name, the search over everything, and the language. */
export function TopBar({ office, onSearch }: TopBarProps) {
  const t = useTranslations('common')
  const keyNames = useKeyNames()
  return (
    <div className={classes.bar} role="banner">
      <span className={classes.name}>{t('appName')}</span>
      <span className={classes.office}>{office}</span>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={onSearch}
      >
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span>{t('searchSlot')}</span>
        <KeyHint keys={keyNames('mod+K')} />
      </button>
      <LanguageSwitch />
    </div>
  )
}
