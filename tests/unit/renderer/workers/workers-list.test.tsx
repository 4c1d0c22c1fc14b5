// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { SavedView } from '#shared/contract/views.ts'
import { NO_FILTER } from '#shared/contract/worker-filter.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import { failure } from '#shared/errors/app-error.ts'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

beforeAll(async () => {
  // Loaded beforehand: a screen's first import takes longer than a test waits for an element.
  await import('#renderer/features/workers/workers-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 600 })
  }
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 0, facilities: 0 },
  phonePrefix: '+999',
  currency: 'XOF',
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const item = (code: string) => ({ code, label: { fr: code, en: code }, hidden: false, attributes: {} })
const reference: ReferenceLists = {
  lists: { statut: [item('Fonctionnaire'), item('Contractuel')] },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
const row = (id: number): WorkerRow => ({
  ...{ id, prenoms: 'Awa', nom: `N${id}`, nomEpoux: null, sex: 'F', birth: '1990', age: 35 },
  ...{ matricule: null, nationalId: null, phone: null, corps: null, category: null, statut: null },
  ...{ fonction: null, position: null, contract: null, facilityId: null, facility: null },
  ...{ facilityType: null, milieu: null, sector: null, district: null, region: null },
  ...{ start: null, seniority: null, gaps: [] },
})
const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

function open(path: string, answers: Answers = {}, workers = 400) {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'reference.places': () => ({ ok: true, value: [] }),
    'facilities.list': () => ({ ok: true, value: [] }),
    'views.list': () => ({ ok: true, value: [] }),
    'workers.search': () => ({ ok: true, value: { hits: [], more: false, similar: false } }),
    'workers.list': ({ filter }) => ({
      ok: true,
      value: { ids: filter.query === '' || filter.query === undefined ? ids(workers) : [7] },
    }),
    'workers.rows': ({ ids: asked }) => ({ ok: true, value: asked.map(row) }),
    ...answers,
  })
  const view = renderRoutes(workersRoutes, path)
  const last = (route: string) => machine.asked.findLast((call) => call.route === route)?.input
  return { ...view, asked: machine.asked, last }
}
const address = (search: Record<string, unknown>) =>
  `/workers?${Object.entries(search)
    .map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`)
    .join('&')}`
const count = () => screen.getByText(/agents?$/, { selector: '[role="status"]' }).textContent
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)

describe('the workers list', () => {
  it('opens on everybody, the keyboard in the search box, and asks for the rows in sight first', async () => {
    const { asked } = open('/workers')
    expect(await screen.findByText('N1 Awa')).toBeTruthy()
    expect(count()).toBe('400 agents')
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    const [first] = asked.filter((call) => call.route === 'workers.rows')
    expect(first?.input).toMatchObject({ ids: ids(100), on: null, standing: 'any' })
  })

  it('opens the only one found with Enter, though the register had not answered yet', async () => {
    const { path } = open('/workers')
    await screen.findByText('N1 Awa')
    await userEvent.type(screen.getByRole('searchbox'), '76 12{Enter}')
    await waitFor(() => expect(path()).toBe('/workers/7'))
  })

  it('shows the filters of its address, and takes each away with Delete', async () => {
    const { last } = open(
      address({ filter: { statuts: ['Contractuel'], ageFrom: 30, sexes: ['F', 'unknown'] } }),
    )
    await screen.findByText('N1 Awa')
    expect(last('workers.list')).toMatchObject({ filter: { statuts: ['Contractuel'], ageFrom: 30 } })
    const tags = within(screen.getByRole('list', { name: 'Filtres en vigueur' }))
    expect(tags.getAllByRole('listitem').map((tag) => tag.textContent)).toEqual([
      'Statut\u00a0: Contractuel',
      'Sexe\u00a0: Féminin ou Non renseigné',
      'Âge\u00a0: 30 ans et plus',
      'Tout effacer',
    ])
    tags.getByRole('button', { name: /Statut/ }).focus()
    await userEvent.keyboard('{Delete}')
    await waitFor(() => expect(last('workers.list')).toMatchObject({ filter: { statuts: [], ageFrom: 30 } }))
    expect(document.activeElement?.textContent).toContain('Sexe')
    await userEvent.click(tags.getByRole('button', { name: 'Tout effacer' }))
    await waitFor(() => expect(last('workers.list')).toEqual({ filter: NO_FILTER, sort: [] }))
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it('opens its filters with a key, follows them at once, and gives the keyboard back', async () => {
    const { last } = open('/workers')
    await screen.findByText('N1 Awa')
    await userEvent.keyboard('{Control>}{Shift>}f{/Shift}{/Control}')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Lieu' }))
    await userEvent.type(screen.getByRole('combobox', { name: 'Statut' }), 'contr{Enter}')
    await waitFor(() => expect(last('workers.list')).toMatchObject({ filter: { statuts: ['Contractuel'] } }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Âge de' }), '40')
    await userEvent.type(screen.getByRole('textbox', { name: 'Âge à' }), '30')
    expect(screen.getByText('Le second nombre est plus petit que le premier.')).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: /Retraite/ }), '2031')
    await waitFor(() =>
      expect(last('workers.list')).toMatchObject({ filter: { ageTo: 30, retiresIn: 2031 } }),
    )
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Filtres' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  it('asks for another order with its heads, and for a second one with Shift', async () => {
    const { last } = open('/workers')
    await screen.findByText('N1 Awa')
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowRight}{Enter}')
    await waitFor(() => expect(last('workers.list')).toMatchObject({ sort: [{ column: 'sex' }] }))
    await userEvent.keyboard('{ArrowRight}{Shift>}{Enter}{/Shift}')
    await waitFor(() =>
      expect(last('workers.list')).toMatchObject({ sort: [{ column: 'sex' }, { column: 'birth' }] }),
    )
    expect(screen.getByRole('columnheader', { name: /Naissance/ }).textContent).toBe('Naissance2')
  })

  it('shows, hides and moves columns by keyboard, the name always first', async () => {
    open('/workers')
    await screen.findByText('N1 Awa')
    await userEvent.click(screen.getByRole('button', { name: 'Colonnes' }))
    screen.getByRole('listbox', { name: 'Colonnes de la liste' }).focus()
    await userEvent.keyboard(' {Home} {End} ')
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await userEvent.click(screen.getByText('Fermer', { selector: 'button *' }))
    await waitFor(() => expect(heads()[0]).toBe('Nom et prénoms'))
    expect(heads()).not.toContain('Sexe')
    expect(heads().slice(-2)).toEqual(['Informations manquantes', 'Téléphone'])
  })
})

describe('the saved views of the list', () => {
  const saved: SavedView[] = [
    { id: 3, name: 'Matrones', definition: { filter: { sexes: ['F'], old: 1 }, columns: ['name', 'age'] } },
  ]

  it('keep what the list shows, and replace one of the same name', async () => {
    const { last } = open(address({ filter: { sexes: ['F'] } }), {
      'views.list': () => ({ ok: true, value: saved }),
      'views.save': () => ({ ok: true, value: { id: 3 } }),
    })
    await screen.findByText('N1 Awa')
    await userEvent.click(screen.getByRole('button', { name: 'Vues' }))
    await userEvent.type(screen.getByRole('textbox', { name: /Nom de la vue/ }), 'matrones')
    await userEvent.click(screen.getByRole('button', { name: 'Remplacer la vue' }))
    await waitFor(() =>
      expect(last('views.save')).toEqual({
        list: 'workers',
        name: 'matrones',
        definition: { filter: { sexes: ['F'] } },
      }),
    )
  })

  it('open with what still fits, and go with a way back', async () => {
    const { last } = open('/workers', {
      'views.list': () => ({ ok: true, value: saved }),
      'views.remove': () => ({ ok: true, value: { act: 'a'.repeat(32) } }),
      'history.undo': () => ({ ok: true, value: { act: 'b'.repeat(32) } }),
    })
    await screen.findByText('N1 Awa')
    await userEvent.click(screen.getByRole('button', { name: 'Vues' }))
    await userEvent.click(await screen.findByRole('button', { name: /Ouvrir la vue/ }))
    await waitFor(() => expect(heads()).toEqual(['Nom et prénoms', 'Âge']))
    expect(last('workers.list')).toEqual({ filter: { ...NO_FILTER, sexes: ['F'] }, sort: [] })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Matrones')
    await userEvent.click(screen.getByRole('button', { name: 'Vues' }))
    await userEvent.click(await screen.findByRole('button', { name: /Retirer la vue/ }))
    expect(last('views.remove')).toEqual({ id: 3 })
    expect(await screen.findByText(/Vue « Matrones » retirée/)).toBeTruthy()
  })
})

describe('the list that can show nobody', () => {
  it('says that nobody fits, and clears all', async () => {
    const { last } = open(address({ filter: { query: 'x', ageFrom: 99 } }), {
      'workers.list': ({ filter }) => ({
        ok: true,
        value: { ids: filter.ageFrom === 99 ? [] : ids(3) },
      }),
    })
    expect(await screen.findByText('Aucun agent ne correspond')).toBeTruthy()
    const buttons = screen.getAllByRole('button', { name: 'Tout effacer' })
    await userEvent.click(buttons.at(-1) ?? document.body)
    expect(await screen.findByText('N3 Awa')).toBeTruthy()
    expect(last('workers.list')).toEqual({ filter: NO_FILTER, sort: [] })
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('')
  })

  it('says that the register holds nobody yet', async () => {
    open('/workers', {}, 0)
    expect(await screen.findByText('Le registre ne contient encore aucun agent')).toBeTruthy()
  })

  it('says why it failed and tries again', async () => {
    let failing = true
    open('/workers', {
      'workers.rows': ({ ids: asked }) =>
        failing ? failure('INTERNAL', { incident: 'a1b2' }) : { ok: true, value: asked.map(row) },
    })
    expect((await screen.findByRole('alert')).textContent).toContain('a1b2')
    failing = false
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('N1 Awa')).toBeTruthy()
  })

  it('shows nothing to who may not read workers', async () => {
    open('/workers', { 'workers.list': () => failure('NOT_PERMITTED', { permission: 'worker.read' }) })
    expect(await screen.findByText('Accès non autorisé')).toBeTruthy()
  })

  it('keeps the line of somebody whose file is gone', async () => {
    open('/workers', {
      'workers.rows': ({ ids: asked }) => ({
        ok: true,
        value: asked.filter((id) => id !== 2).map(row),
      }),
    })
    await screen.findByText('N1 Awa')
    expect(screen.getByText('dossier retiré')).toBeTruthy()
    expect(screen.getByText('N3 Awa')).toBeTruthy()
  })
})

describe('choosing several persons', () => {
  it('by keyboard: Space, Shift with an arrow, Ctrl+A up to what one batch holds; then what is done for all', async () => {
    open('/workers', {}, 700)
    const user = userEvent.setup()
    await screen.findByText('N1 Awa')
    const chosen = () => screen.queryByText(/agents? choisis?$/, { selector: 'strong' })?.textContent ?? null
    expect(chosen()).toBeNull()
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('gridcell'))
    await user.keyboard(' ')
    expect(chosen()).toBe('1 agent choisi')
    expect(screen.getAllByRole('row', { selected: true })).toHaveLength(1)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(chosen()).toBe('3 agents choisis')
    await user.keyboard(' ')
    expect(chosen()).toBe('2 agents choisis')
    await user.keyboard('{Control>}a{/Control}')
    expect(chosen()).toBe('500 agents choisis')
    expect(screen.getByText(/Au plus 500 agents à la fois/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Effacer le choix' }))
    expect(chosen()).toBeNull()
  })
})
