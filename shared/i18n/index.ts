import { createTranslator } from 'use-intl/core'
import enShell from './en/shell.json' with { type: 'json' }
import frShell from './fr/shell.json' with { type: 'json' }
import type { Locale } from './locale.ts'

const fr = { shell: frShell }

/** Every text, by namespace; French is the form that the other languages must have. */
export type Messages = typeof fr

export const messages: Readonly<Record<Locale, Messages>> = { fr, en: { shell: enShell } }

/** Texts of one namespace outside React: menus, native dialogs, paper, exports. */
export function translator<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator<Messages, Namespace>({ locale, messages: messages[locale], namespace })
}
