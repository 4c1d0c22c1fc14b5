import { describe, expect, it } from 'vitest'
import { errorWords, fieldWords } from '#shared/i18n/error-words.ts'
import { resolveText } from '#shared/i18n/text.ts'

describe('a failure in words', () => {
  it('says what happened and what to do, in the language asked for', () => {
    expect(errorWords('fr', 'END_BEFORE_START', {}).message).toBe('La fin est antérieure au début.')
    expect(errorWords('en', 'END_BEFORE_START', {}).message).toBe('The end is before the start.')
  })

  it('carries the number of an unexpected one', () => {
    expect(errorWords('fr', 'INTERNAL', { incident: 'a1b2c3d4' }).incident).toBe('a1b2c3d4')
    expect(errorWords('fr', 'NOT_FOUND', { incident: 4 }).incident).toBeNull()
  })

  it('says a refused field by its key, any other in general', () => {
    expect(fieldWords('fr', 'required')).toBe('Ce champ est obligatoire.')
    expect(fieldWords('en', 'Invalid input: expected string')).toBe('This value is not accepted: correct it.')
  })
})

describe('a text chosen when it is shown', () => {
  it('is a name, a label, a day, or a message with texts for its arguments', () => {
    expect(resolveText('Sikasso', 'en')).toBe('Sikasso')
    expect(resolveText({ fr: 'Médecin', en: 'Doctor' }, 'en')).toBe('Doctor')
    expect(resolveText({ day: '2026-03-01' }, 'fr')).toBe('1er mars 2026')
    expect(resolveText({ key: 'print.asAt', values: { date: { day: '2026-03-31' } } }, 'en')).toBe(
      'Data as at 31 March 2026',
    )
  })
})
