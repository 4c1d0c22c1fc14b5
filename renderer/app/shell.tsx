import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl/react'
import { useOffice } from '#renderer/lib/office.ts'
import { MenuActions } from './menu-actions.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'
import classes from './shell.module.css'

const CONTENT = 'content'

/** The frame of every screen: bar above, menu left, page right, and the mark of invented data. */
export function Shell() {
  const t = useTranslations()
  const office = useOffice()
  useFocusOnNewPage()
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
        <div className={classes.demo} role="note">
          {t('common.demoBanner')}
        </div>
      ) : null}
      <TopBar office={office?.office ?? ''} />
      <SideMenu />
      <main id={CONTENT} tabIndex={-1} className={classes.content}>
        <Outlet />
      </main>
      <MenuActions />
    </div>
  )
}

/** After a change of page the keyboard and the screen reader start at its title, unless the page chose otherwise. */
function useFocusOnNewPage(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => {
    const inContent = document.getElementById(CONTENT)?.contains(document.activeElement) === true
    if (!inContent) document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
  }, [path])
}
