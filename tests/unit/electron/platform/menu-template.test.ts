import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuCommands, menuTemplate } from '#electron/platform/menu-template.ts'
import { locales } from '#shared/i18n/locale.ts'

const nothing: MenuCommands = {
  ask: () => undefined,
  chooseLanguage: () => undefined,
  showAbout: () => undefined,
  openLogs: () => undefined,
}

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

describe('menuTemplate', () => {
  it.each(locales)('labels every entry in %s, roles included', (locale) => {
    const items = itemsOf(menuTemplate(locale, nothing)).filter((item) => item.type !== 'separator')
    expect(items.length).toBeGreaterThan(20)
    for (const item of items) expect(item.label ?? '').not.toMatch(/^$|menu\./)
  })

  it.each(locales)('gives no mnemonic twice in one menu, in %s', (locale) => {
    const menus = [
      menuTemplate(locale, nothing),
      ...menuTemplate(locale, nothing).map((menu) => menu.submenu),
    ]
    for (const menu of menus) {
      const letters = (Array.isArray(menu) ? menu : []).flatMap(
        (item) => /&(\p{L})/u.exec(item.label ?? '')?.[1] ?? [],
      )
      const lower = letters.map((letter) => letter.toLowerCase())
      expect(new Set(lower).size).toBe(lower.length)
    }
  })

  it('sends what was chosen', () => {
    const sent: string[] = []
    const items = itemsOf(
      menuTemplate('fr', {
        ...nothing,
        ask: (action) => sent.push(action),
        chooseLanguage: (locale) => sent.push(locale),
      }),
    )
    for (const label of ['&Nouvel agent', '&Importer…', 'Im&primer', 'English']) {
      const click = items.find((item) => item.label === label)?.click as (() => void) | undefined
      click?.()
    }
    expect(sent).toEqual(['newWorker', 'importFile', 'print', 'en'])
  })

  it('ticks the language in use', () => {
    const ticked = itemsOf(menuTemplate('en', nothing)).filter((item) => item.checked)
    expect(ticked.map((item) => item.label)).toEqual(['English'])
  })
})
