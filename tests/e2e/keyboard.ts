import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page has. */
const MOST_STOPS = 60

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

/** A text field by its whole label. */
export function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** A list of choices by its whole label. */
export function list(page: Page, name: string): Locator {
  return page.getByRole('combobox', { name, exact: true })
}
