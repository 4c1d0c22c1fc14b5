// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '#shared/i18n/locale.ts'
import { Shell } from '#renderer/app/shell.tsx'
import { FORM_KEYS, moveOnEnter } from '#renderer/lib/enter-moves.ts'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { Grid, type GridColumn } from '#renderer/ui/grid.tsx'
import { GRID_KEYS } from '#renderer/ui/grid-keys.ts'
import { usePageKeys } from '#renderer/ui/hotkeys.ts'
import { fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { frameRoutes, office } from './frame-routes.tsx'

rootRoute.update({ component: Shell })
beforeAll(() => {
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 })
  }
})
afterEach(cleanup)

const columns: readonly GridColumn<{ id: number }>[] = [
  { key: 'id', header: 'N°', kind: 'integer', value: ({ id }) => id },
]

/** A page with keys of its own, a form and a list. */
function Page() {
  const [saved, setSaved] = useState(0)
  const [ticked, setTicked] = useState<readonly number[]>([])
  const save = { label: 'Enregistrer', run: () => setSaved((count) => count + 1) }
  usePageKeys({ 'mod+S': save, 'mod+Enter': save, 'mod+shift+F': { label: 'Filtres', run: () => {} } })
  return (
    <>
      <output>{`${saved} ${ticked.join()}`}</output>
      <form onKeyDown={moveOnEnter}>
        <input aria-label="Nom" />
        <input aria-label="Prénoms" />
      </form>
      <Grid
        label="Liste"
        columns={columns}
        rows={[{ id: 1 }, { id: 2 }]}
        rowKey={({ id }) => id}
        onOpen={() => {}}
        rowKeys={{ ' ': { label: 'Cocher', run: ({ id }) => setTicked((all) => [...all, id]) } }}
      />
    </>
  )
}

async function open(locale: Locale = 'fr') {
  fakeBridge({ 'office.state': () => ({ ok: true, value: office }) })
  renderRoutes(frameRoutes(<Page />), '/', locale)
  await screen.findByRole('heading', { name: 'Start' })
  return { user: userEvent.setup() }
}

/** The lines of a part: what is done, and the keys that do it. */
const lines = (part: string) =>
  within(screen.getByRole('region', { name: part }))
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`)

const output = () => document.querySelector('output')?.textContent

describe('the list of shortcuts', () => {
  it('shows what the application and the page registered, in their words', async () => {
    const { user } = await open()
    await user.keyboard('{F1}')
    await screen.findByRole('dialog', { name: 'Raccourcis clavier' })
    expect(lines('Partout').slice(0, 3)).toEqual([
      'Rechercher: Ctrl+K',
      'Nouvel agent: Ctrl+N',
      'Afficher ces raccourcis: F1 ou ?',
    ])
    expect(lines('Partout')[3]).toMatch(/: Ctrl\+Z$/)
    expect(lines('Sur cette page')).toEqual([
      'Cocher: Espace',
      'Enregistrer: Ctrl+S ou Ctrl+Entrée',
      'Filtres: Ctrl+Maj+F',
    ])
  })

  it('names keys as the language does', async () => {
    const { user } = await open('en')
    await user.keyboard('{F1}')
    await screen.findByRole('dialog')
    expect(lines('On this page')).toContain('Filtres: Ctrl+Shift+F')
  })

  it('opens with a question mark, but not while typing one', async () => {
    const { user } = await open()
    const field = screen.getByRole('textbox', { name: 'Nom' })
    await user.type(field, '?')
    expect(field).toHaveProperty('value', '?')
    expect(screen.queryByRole('dialog')).toBeNull()
    screen.getByRole('heading', { name: 'Start' }).focus()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '?', shiftKey: true })
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })

  it('forgets the keys of a page that was left', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('link', { name: 'Rapports' }))
    await screen.findByRole('heading', { name: '/reports' })
    await user.keyboard('{F1}')
    await screen.findByRole('dialog')
    expect(screen.getByText('Aucun raccourci propre à cette page.')).toBeTruthy()
  })

  it('keeps the page’s keys from working behind it', async () => {
    const { user } = await open()
    await user.keyboard('{Control>}s{/Control}')
    expect(output()).toBe('1 ')
    await user.keyboard('{F1}')
    await screen.findByRole('dialog')
    await user.keyboard('{Control>}s{/Control}{Control>}k{/Control}')
    expect(output()).toBe('1 ')
    expect(screen.queryByRole('combobox')).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Control>}s{/Control}')
    expect(output()).toBe('2 ')
  })
})

/** `shift+Enter` as a key event. */
function event(combination: string) {
  const parts = combination.split('+')
  return { key: parts.at(-1) ?? '', ctrlKey: parts.includes('mod'), shiftKey: parts.includes('shift') }
}

describe('the keys it tells of every list and form', () => {
  it('are taken by a list', async () => {
    await open()
    const cell = document.querySelector<HTMLElement>('[data-cell="0:0"]')
    const head = screen.getByRole('columnheader')
    for (const { deed, combinations } of GRID_KEYS) {
      for (const combination of combinations) {
        const target = deed === 'sortAlso' ? head : cell
        target?.focus()
        const untouched = fireEvent.keyDown(target ?? document.body, event(combination))
        expect({ combination, untouched }).toEqual({ combination, untouched: false })
      }
    }
  })

  it('move through a form', async () => {
    const { user } = await open()
    const [first, second] = screen.getAllByRole('textbox')
    expect(FORM_KEYS.map(({ deed }) => deed)).toEqual(['nextField', 'previousField', 'openChoices'])
    for (const key of ['{Enter}', '{Tab}']) {
      first?.focus()
      await user.keyboard(key)
      expect(document.activeElement).toBe(second)
    }
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(first)
  })

  it('include those of a list’s own rows', async () => {
    const { user } = await open()
    document.querySelector<HTMLElement>('[data-cell="1:0"]')?.focus()
    await user.keyboard('[Space]')
    expect(output()).toBe('0 2')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: ' ', ctrlKey: true })
    expect(output()).toBe('0 2')
  })
})
