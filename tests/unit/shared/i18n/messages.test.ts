import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '#shared/errors/index.ts'
import { messages } from '#shared/i18n/index.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'

function leaves(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${prefix}${key}.`)
      : ([[prefix + key, String(value)]] as [string, string][]),
  )
}

const texts: Record<Locale, Map<string, string>> = {
  fr: new Map(leaves(messages.fr)),
  en: new Map(leaves(messages.en)),
}
const all = locales.flatMap((locale) => [...texts[locale]].map(([key, text]) => ({ locale, key, text })))

/** Argument names with their kinds, "count plural", "name ", wherever they are nested. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>()
  const read = (from: number, closing: boolean): number => {
    let at = from
    while (at < text.length && !(closing && text[at] === '}'))
      at = text[at] === '{' ? argument(at + 1) : at + 1
    return at + 1
  }
  const argument = (from: number): number => {
    const [head = '', name = '', kind = ''] = /^\s*(\w+)\s*(?:,\s*(\w+))?/.exec(text.slice(from)) ?? []
    found.add(`${name} ${kind}`)
    let at = from + head.length
    while (at < text.length && text[at] !== '}') at = text[at] === '{' ? read(at + 1, true) : at + 1
    return at + 1
  }
  read(0, false)
  return [...found].sort()
}

/** Words that an office here would not use, or that mean something else to it. */
const forbidden: Record<Locale, readonly RegExp[]> = {
  fr: [
    /^cadres?$/iu,
    /\bcadre(?! organique)s?\b/iu,
    /\bemployée?s?\b/iu,
    /\bstaffs?\b/iu,
    /\busers?\b/iu,
    /\bwilaya/iu,
    /\be-?mails?\b/iu,
    /\bclique[rz]\b/iu,
    /\bexport(er|ation)? vers le cloud\b/iu,
    /\bok\b/iu,
    /\berreur inconnue\b/iu,
    /\bsalariée?s?\b/iu,
    /\bressources? humaines? en santé \(RHS\)/iu,
    /\bétablissements? sanitaires?\b/iu,
    /\bposte de santé\b/iu,
    /\bplugin|\bbug\b|\blogin\b|\bdashboard\b/iu,
    /\(e\)/u,
  ],
  en: [/\bcadres?\b/iu, /\bemployees?\b/iu, /\busers?\b/iu, /\bclick\b/iu, /\bok\b/iu, /\bbug\b/iu],
}

/** Texts that may hold a word of the list, each with its reason. */
const allowed = new Set<string>([
  // Windows calls the people of a PC so.
  'fr shell.fatal.REGISTER_IN_USE.detail',
  'en shell.fatal.REGISTER_IN_USE.detail',
  'en shell.fatal.NOT_WRITABLE.detail',
])

describe('the texts', () => {
  it('exist under the same keys in every language', () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts.fr.keys()].sort())
  })

  it('take the same arguments in every language', () => {
    for (const [key, text] of texts.fr) {
      expect({ key, arguments: argumentsOf(texts.en.get(key) ?? '') }).toEqual({
        key,
        arguments: argumentsOf(text),
      })
    }
  })

  it('are never empty and have no stray spaces', () => {
    expect(all.filter(({ text }) => text === '' || text !== text.trim() || text.includes('  '))).toEqual([])
  })

  it('are valid messages', () => {
    const failed: string[] = []
    for (const locale of locales) {
      const t = createTranslator({
        locale,
        messages: messages[locale],
        onError: (error) => failed.push(error.message),
      })
      for (const [key, text] of texts[locale]) {
        const values = Object.fromEntries(argumentsOf(text).map((name) => [name.split(' ')[0] ?? '', 2]))
        t(key as never, values as never)
      }
    }
    expect(failed).toEqual([])
  })

  it('use the words of the office', () => {
    const found = all.filter(
      ({ locale, key, text }) =>
        forbidden[locale].some((word) => word.test(text)) && !allowed.has(`${locale} ${key}`),
    )
    expect(found).toEqual([])
  })

  it('have curly apostrophes', () => {
    expect(all.filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([])
  })

  it('have a no-break space before ; : ! ? % and inside « » in French', () => {
    const wrong = /[^\u202f\u00a0\s][;!?»%]|[ \n][;:!?»%]|\p{L}:(?=\s|$)|«[^\u202f\u00a0]/u
    // Arguments and the menu's marks are not prose.
    const prose = (text: string) => text.replace(/\{[^{}]*\}/g, 'x')
    expect([...texts.fr].filter(([, text]) => wrong.test(prose(text)))).toEqual([])
  })

  it('in French count with the forms one, many and other', () => {
    const plural = [...texts.fr].filter(([, text]) => /,\s*plural,/.test(text) && !/\bmany \{/.test(text))
    expect(plural).toEqual([])
  })

  it('exist for every error code, with a remedy', () => {
    for (const locale of locales) {
      const named = Object.keys(messages[locale].errors)
      expect(Object.keys(errorCodes).filter((code) => !named.includes(code))).toEqual([])
    }
  })

  it('are all read: no file lies beside the assembly', () => {
    for (const locale of locales) {
      const folder = path.resolve(import.meta.dirname, `../../../../shared/i18n/${locale}`)
      const files = readdirSync(folder).map((file) => file.replace('.json', ''))
      expect(files.sort()).toEqual(Object.keys(messages[locale]).sort())
    }
  })
})
