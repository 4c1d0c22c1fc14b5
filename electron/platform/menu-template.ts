import type { MenuItemConstructorOptions } from 'electron'
import type { MenuAction } from '#shared/contract/bridge.ts'
import { type Locale, locales } from '#shared/i18n/locale.ts'
import { translator } from '#shared/i18n/index.ts'

/** What the menu does besides the editing and zooming that Chromium does itself. */
export interface MenuCommands {
  readonly ask: (action: MenuAction) => void
  readonly chooseLanguage: (locale: Locale) => void
  readonly showAbout: () => void
  readonly openLogs: () => void
}

/** A language is always named in itself, so that it is found from a language one can't read. */
const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' }

/** The menu bar in one language. */
export function menuTemplate(locale: Locale, commands: MenuCommands): MenuItemConstructorOptions[] {
  const t = translator(locale, 'shell')
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: t('menu.file'),
      submenu: [
        { label: t('menu.newWorker'), accelerator: 'CmdOrCtrl+N', click: () => commands.ask('newWorker') },
        { label: t('menu.importFile'), click: () => commands.ask('importFile') },
        separator,
        { label: t('menu.print'), accelerator: 'CmdOrCtrl+P', click: () => commands.ask('print') },
        separator,
        { label: t('menu.quit'), role: 'quit' },
      ],
    },
    {
      label: t('menu.edit'),
      submenu: [
        { label: t('menu.undo'), role: 'undo' },
        { label: t('menu.redo'), role: 'redo' },
        separator,
        { label: t('menu.cut'), role: 'cut' },
        { label: t('menu.copy'), role: 'copy' },
        { label: t('menu.paste'), role: 'paste' },
        { label: t('menu.selectAll'), role: 'selectAll' },
        separator,
        { label: t('menu.search'), accelerator: 'CmdOrCtrl+K', click: () => commands.ask('search') },
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        { label: t('menu.zoomIn'), role: 'zoomIn' },
        { label: t('menu.zoomOut'), role: 'zoomOut' },
        { label: t('menu.resetZoom'), role: 'resetZoom' },
        separator,
        { label: t('menu.fullScreen'), role: 'togglefullscreen' },
        separator,
        { label: t('menu.language'), submenu: languageItems(locale, commands) },
      ],
    },
    {
      label: t('menu.help'),
      submenu: [
        { label: t('menu.shortcuts'), accelerator: 'F1', click: () => commands.ask('shortcuts') },
        separator,
        { label: t('menu.openLogs'), click: () => commands.openLogs() },
        separator,
        { label: t('menu.about'), click: () => commands.showAbout() },
      ],
    },
  ]
}

function languageItems(locale: Locale, commands: MenuCommands): MenuItemConstructorOptions[] {
  return locales.map((choice) => ({
    label: LANGUAGE_NAMES[choice],
    type: 'radio',
    checked: choice === locale,
    click: () => commands.chooseLanguage(choice),
  }))
}
