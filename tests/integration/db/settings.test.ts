import { afterAll, beforeAll, expect, it } from 'vitest'
import { readText, rememberSetting } from '#backend/db/settings.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

let register: TestRegister

beforeAll(() => {
  register = openTestRegister()
})
afterAll(() => register.close())

it('reads a setting that is a text', () => {
  rememberSetting(register.db, 'habit', 'kept')
  expect(readText(register.db, 'habit', 'fallback')).toBe('kept')
})

it('answers the fallback, or an empty text, where there is no such setting', () => {
  expect(readText(register.db, 'absent', 'fallback')).toBe('fallback')
  expect(readText(register.db, 'absent')).toBe('')
})

it('answers the fallback where the setting is no text', () => {
  rememberSetting(register.db, 'number', 7)
  expect(readText(register.db, 'number', 'fallback')).toBe('fallback')
})
