import { describe, expect, it } from 'vitest'
import { fatalCodeOf, fatalCodes, fatalTexts } from '#electron/platform/fatal-texts.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { registerErrors } from '#shared/errors/register-errors.ts'
import { locales } from '#shared/i18n/locale.ts'

const facts = {
  register: 'C:\\ProgramData\\Effectif',
  backups: 'C:\\ProgramData\\Effectif\\backups',
  version: '9.8.7',
  incident: 'a1b2c3d4',
  file: 'norms.csv',
}

describe.each(locales)('fatalTexts in %s', (locale) => {
  it.each(fatalCodes)('says what happened, what to do and where the backups are: %s', (code) => {
    const texts = fatalTexts(locale, code, facts)
    expect(texts.message.length).toBeGreaterThan(15)
    expect(texts.detail).toContain(facts.backups)
    expect(texts.detail).toContain(locale === 'fr' ? 'À faire\u00a0: ' : 'What to do: ')
    // Left-over placeholders, or keys in the place of words.
    expect(Object.values(texts).join(' ')).not.toMatch(/[{}]|fatal\.|undefined/)
  })

  it('has words of its own for every code', () => {
    const said = fatalCodes.map((code) => fatalTexts(locale, code, facts).message)
    expect(new Set(said).size).toBe(fatalCodes.length)
  })

  it('quotes the version that is too old and the number of an incident', () => {
    expect(fatalTexts(locale, 'REGISTER_NEWER', facts).detail).toContain('9.8.7')
    expect(fatalTexts(locale, 'INTERNAL', facts).detail).toContain('a1b2c3d4')
  })
})

describe('fatalCodeOf', () => {
  it('has a dialog for every failure of the register', () => {
    for (const code of Object.values(registerErrors)) expect(fatalCodeOf(new AppError(code))).toBe(code)
  })

  it('calls everything unexpected an incident', () => {
    expect(fatalCodeOf(new Error('boom'))).toBe('INTERNAL')
    expect(fatalCodeOf('boom')).toBe('INTERNAL')
    expect(fatalCodeOf(new AppError('CANCELLED'))).toBe('INTERNAL')
  })
})
