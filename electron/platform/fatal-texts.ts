import { AppError } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'

/** The failures of a start that have words of their own. */
export const fatalCodes = [
  'REGISTER_NEWER',
  'REGISTER_DAMAGED',
  'REGISTER_MISSING',
  'REGISTER_IN_USE',
  'DISK_FULL',
  'NOT_WRITABLE',
  'WRONG_KEY',
  'MIGRATION_FAILED',
  'BACKUP_FAILED',
  'PLACE_REFUSED',
  'PACK_MISSING',
  'PACK_INVALID',
  'INTERNAL',
] as const
export type FatalCode = (typeof fatalCodes)[number]

export interface FatalFacts {
  readonly register: string
  readonly backups: string
  readonly version: string
  readonly incident: string
  /** The file at fault, where the failure names one. */
  readonly file: string
}

export interface FatalTexts {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly close: string
  readonly openBackups: string
}

/** The failure that the person is told about: a known code, or INTERNAL for everything unexpected. */
export function fatalCodeOf(error: unknown): FatalCode {
  const code = error instanceof AppError ? error.code : 'INTERNAL'
  return fatalCodes.find((known) => known === code) ?? 'INTERNAL'
}

/** What happened, that nothing was lost, what to do, and where the register and its backups lie. */
export function fatalTexts(locale: Locale, code: FatalCode, facts: FatalFacts): FatalTexts {
  const t = translator(locale, 'shell')
  const { register, backups } = facts
  const detail = t(`fatal.${code}.detail`, {
    version: facts.version,
    incident: facts.incident,
    file: facts.file,
  })
  return {
    title: t('fatal.title'),
    message: t(`fatal.${code}.message`),
    detail: `${detail}\n\n${t('fatal.places', { register, backups })}`,
    close: t('fatal.close'),
    openBackups: t('fatal.openBackups'),
  }
}
