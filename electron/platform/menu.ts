import { Menu } from 'electron'
import type { Language } from './language.ts'
import { type MenuCommands, menuTemplate } from './menu-template.ts'

/** Shows the menu bar in the person's language, now and whenever they choose another. */
export function installMenu(language: Language, commands: MenuCommands): void {
  const show = () =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language.current(), commands)))
  show()
  language.onChanged(show)
}
