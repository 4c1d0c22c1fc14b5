import { Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { useOffice } from '#renderer/lib/office.ts'
import { UndoDialog } from '#renderer/lib/undo-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { MenuActions } from './menu-actions.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'
import classes from './shell.module.css'

const CONTENT = 'content'

/** The frame of every screen: bar above, menu left, page right, and the mark of invented data. */
export function Shell() {
  const t = useTranslations()
  const office = useOffice()
  useFocusOnNewPage()
  const [front, setFront] = useState<'search' | 'shortcuts' | null>(null)
  const search = useCallback(() => setFront('search'), [])
  const showShortcuts = useCallback(() => setFront('shortcuts'), [])
  const close = () => setFront(null)
  return (
    <div className={classes.frame} data-demo={office?.demo === true}>
      <a
        className={classes.skip}
        href={`#${CONTENT}`}
        onClick={(event) => {
          // The address after # belongs to the router.
          event.preventDefault()
          document.getElementById(CONTENT)?.focus()
        }}
      >
        {t('nav.skip')}
      </a>
      {office?.demo === true ? (
        <div className={classes.demo} role="region" aria-label={t('common.demoBanner')}>
          {t('common.demoBanner')}
        </div>
      ) : null}
      <TopBar office={office?.office ?? ''} onSearch={search} />
      <SideMenu />
      <main id={CONTENT} tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
      <MenuActions onSearch={search} onShortcuts={showShortcuts} />
      <CommandPalette opened={front === 'search'} onClose={close} onShortcuts={showShortcuts} />
      <UndoDialog />
      <ShortcutsDialog opened={front === 'shortcuts'} onClose={close} />
    </div>
  )
}

/** After a change of page the keyboard and the screen reader start at its title, unless the page chose otherwise. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => {
    const content = document.getElementById(CONTENT)
    // A page is read from its head, wherever the one before was left.
    if (content) content.scrollTop = 0
    const inContent = content?.contains(document.activeElement) === true
    if (!inContent) document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
  }, [path])
}
