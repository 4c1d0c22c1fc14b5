import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl/react'
import { call } from '#renderer/lib/api.ts'
import { navigation } from './navigation.ts'
import type { StandingEntry } from './palette-entries.ts'

interface Standing {
  readonly screens: readonly StandingEntry[]
  readonly actions: readonly StandingEntry[]
}

/** What the search finds without asking the register: the lines of the menu, and what is done most often. */
export function useStandingEntries(showShortcuts: () => void): Standing {
  const t = useTranslations('palette')
  const nav = useTranslations('nav')
  const locale = useLocale()
  const navigate = useNavigate()
  return useMemo(() => {
    const action = (name: Action, open: () => void, combination?: string): StandingEntry => ({
      ...{ key: `action ${name}`, label: t(`actions.${name}`), words: t(`words.${name}`), open },
      ...(combination === undefined ? {} : { combination }),
    })
    return {
      screens: navigation.map(({ to, label }) => ({
        ...{ key: `screen ${to}`, label: nav(label), words: t(`words.${label}`) },
        open: () => void navigate({ to }),
      })),
      actions: [
        action('newWorker', () => void navigate({ to: '/workers/new' }), 'mod+N'),
        action('prepareSheets', () => void navigate({ to: '/collection/new' })),
        action('importList', () => void navigate({ to: '/imports' })),
        action('numberCases', () => void navigate({ to: '/workers/cases' })),
        action('language', () => void call('shell.setLanguage', { locale: locale === 'fr' ? 'en' : 'fr' })),
        action('shortcuts', showShortcuts, 'F1'),
      ],
    }
  }, [t, nav, locale, navigate, showShortcuts])
}

type Action = 'newWorker' | 'prepareSheets' | 'importList' | 'numberCases' | 'language' | 'shortcuts'
