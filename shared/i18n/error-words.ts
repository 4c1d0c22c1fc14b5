import type { ErrorData } from '#shared/errors/app-error.ts'
import type { ErrorCode } from '#shared/errors/index.ts'
import { formatPartialDate } from '#shared/domain/dates.ts'
import { messages, translate } from './index.ts'
import type { Locale } from './locale.ts'

/** A failure in words: what happened, what to do, and the number to quote for an unexpected one. */
export interface ErrorWords {
  readonly message: string
  readonly remedy: string
  readonly incident: string | null
}

/** The words for a failure. Its facts fill the message's arguments; an absent fact shows as an ellipsis. */
export function errorWords(locale: Locale, code: ErrorCode, data: ErrorData): ErrorWords {
  const known = Object.hasOwn(messages[locale].errors, code) ? code : 'INTERNAL'
  const texts = messages[locale].errors[known]
  const say = (part: 'message' | 'remedy') =>
    translate(locale, `errors.${known}.${part}`, { ...absent(texts[part]), ...plain(data, locale) })
  return {
    message: say('message'),
    remedy: say('remedy'),
    incident: typeof data.incident === 'string' ? data.incident : null,
  }
}

function absent(message: string): Record<string, string> {
  return Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, '…']))
}

/** A date as stored, whole or in part. */
const DATE = /^\d{4}-\d{2}(-\d{2})?$/

function plain(data: ErrorData, locale: Locale): Record<string, string | number> {
  const told: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(data)) {
    if (typeof fact === 'number') told[name] = fact
    if (typeof fact === 'string') {
      told[name] = DATE.test(fact) ? formatPartialDate(fact, locale, 'table') : fact
    }
  }
  return told
}

/** The words of one refused field: `issue` is a key of the `fields` texts; any other is said in general. */
export function fieldWords(locale: Locale, issue: string): string {
  const texts: Readonly<Record<string, string>> = messages[locale].fields
  return texts[issue] ?? messages[locale].fields.invalid
}
