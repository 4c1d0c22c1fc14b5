import { expect, type Locator, type Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'

/** More stops than any page has: a whole file has several for each of its sections. */
const MOST_STOPS = 200

/** Walks with Tab (or Shift+Tab) until the control has the keyboard, as somebody without a mouse does. */
export async function tabTo(target: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasKeyboard(target)) return
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab')
  }
  await expect(target, 'can be reached with Tab').toBeFocused()
}

async function hasKeyboard(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** Walks to a field and types into it. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.type(text)
}

/** Walks to a list, types part of the wanted line, and takes it with Enter once it stands first. */
export async function choose(list: Locator, typed: string, line: string | RegExp): Promise<void> {
  const page = list.page()
  await typeInto(list, typed)
  await expect(page.getByRole('option').first()).toContainText(line)
  await page.keyboard.press('Enter')
  await expect(list).toHaveValue(line)
}

/** Walks to a button or link and presses it. */
export async function press(control: Locator, direction: 'on' | 'back' = 'on'): Promise<void> {
  await tabTo(control, direction)
  await control.page().keyboard.press('Enter')
}

/** Opens the menu of a button and takes one of its lines. */
export async function pick(button: Locator, line: string): Promise<void> {
  const page = button.page()
  const wanted = page.getByRole('menuitem', { name: line, exact: true })
  await press(button)
  await expect(wanted).toBeVisible()
  for (let step = 0; step < MOST_STOPS && !(await hasKeyboard(wanted)); step++) {
    await page.keyboard.press('ArrowDown')
    // The keyboard comes into a menu a moment after the menu itself.
    await page.waitForTimeout(20)
  }
  await page.keyboard.press('Enter')
}

/** From where the program starts to the list of workers, whose search box then has the keyboard. */
export async function toWorkers(page: Page, locale: Locale): Promise<void> {
  const name = translator(locale, 'nav')('workers')
  await press(page.getByRole('navigation').getByRole('link', { name }), 'back')
  await expect(page.getByRole('searchbox')).toBeFocused()
}

/** A text field by its whole label. */
export function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** A list of choices by its whole label. */
export function list(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true })
}
