import { z } from 'zod'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { openStateFile } from './state-file.ts'

/** The language of this person: French until they choose another. */
export interface Language {
  readonly current: () => Locale
  readonly choose: (locale: Locale) => void
  readonly onChanged: (listener: (locale: Locale) => void) => void
}

const languageState = z.object({ locale: z.enum(locales) })

export function openLanguage(file: string): Language {
  const state = openStateFile(file, languageState)
  const listeners: ((locale: Locale) => void)[] = []
  let locale = state.read()?.locale ?? locales[0]
  return {
    current: () => locale,
    choose: (chosen) => {
      if (chosen === locale) return
      locale = chosen
      state.keep({ locale })
      for (const listener of listeners) listener(locale)
    },
    onChanged: (listener) => {
      listeners.push(listener)
    },
  }
}
