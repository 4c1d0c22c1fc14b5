// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionBatch, CollectionSheet, SheetState } from '#shared/contract/collection.ts'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { WorkerPage } from '#shared/contract/workers.ts'
import { type Envelope, failure } from '#shared/errors/app-error.ts'
import { collectionRoutes } from '#renderer/features/collection/collection-routes.tsx'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { office } from '../app/frame-routes.tsx'

const ACT = 'a'.repeat(32)
const ok = <Value,>(value: Value): Envelope<Value> => ({ ok: true, value })

beforeAll(async () => {
  // Loaded before the first test waits for them.
  await Promise.all([
    import('#renderer/features/collection/batch-page.tsx'),
    import('#renderer/features/collection/collection-page.tsx'),
    import('#renderer/features/collection/prepare-page.tsx'),
    import('#renderer/features/workers/entry-pages.tsx'),
  ])
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  for (const side of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value: 900 })
  }
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const sheet = (id: number, state: SheetState, nom: string | null = null): CollectionSheet => ({
  ...{
    id,
    batchId: 4,
    number: `2026-000${id}`,
    facilityId: 3,
    facility: 'Centre A',
    state,
    on: '2026-03-01',
  },
  ...(nom === null
    ? { workerId: null, prenoms: null, nom: null, nomEpoux: null }
    : { workerId: 10 + id, prenoms: 'Awa', nom, nomEpoux: null }),
})
const sheets = [sheet(1, 'printed', 'Ba'), sheet(2, 'returned'), sheet(3, 'lost'), sheet(4, 'entered', 'Sy')]
const batch: CollectionBatch = {
  ...{ id: 4, name: 'Centre A', printedOn: '2026-03-01', person: null, blank: 2 },
  numbers: { first: '2026-0001', last: '2026-0004' },
  counts: { printed: 1, returned: 1, entered: 1, lost: 1 },
}
const facility: FacilityRow = {
  ...{ id: 3, name: 'Centre A', aliases: [], type: null, sector: null, milieu: null, status: 'open' },
  ...{ district: null, region: null, districtProposed: false, budget: 0, available: 0 },
}

function open(path: string, answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ok(office),
    'collection.batches': () => ok([batch]),
    'collection.batch': () => ok({ batch, sheets }),
    'collection.find': ({ number }) => ok(sheets.find((one) => one.number === number) ?? null),
    'collection.tick': () => ok({ act: ACT }),
    'collection.prepare': () => ok({ batchId: 4, sheets: 3, act: ACT }),
    'collection.papers': ({ sheetIds }) =>
      ok(sheets.filter(({ id }) => sheetIds.includes(id)).map((one) => ({ sheet: one, content: null }))),
    'facilities.list': () => ok([facility]),
    'workers.list': () => ok({ ids: [1, 2] }),
    'workers.numberForms': () => ok({ staff: null, national: null }),
    'workers.similar': () => ok([]),
    'workers.create': () => ok({ id: 50, act: ACT }),
    'drafts.find': () => ok(null),
    ...answers,
  })
  const view = renderRoutes([...collectionRoutes, ...workersRoutes], path)
  const sent = (route: string) => machine.asked.filter((one) => one.route === route).map(({ input }) => input)
  return { ...view, sent, user: userEvent.setup() }
}
const cell = (row: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:0"]`)
const field = () => screen.findByRole('textbox', { name: 'N° de la fiche rapportée' })

describe('a batch on the screen', () => {
  it('says what became of each sheet', async () => {
    open('/collection/4')
    await screen.findByRole('heading', { name: /^Centre A/ })
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      '2026-0001BA Awaen circulation01/03/2026RapportéePerdue',
      '✓2026-0002viergerapportée01/03/2026SaisirSaisie faiteNon rapportée',
      '2026-0003viergeperdue01/03/2026Retrouvée',
      '✓2026-0004SY Awasaisie01/03/2026À saisir',
    ])
  })

  it.each([
    [0, '[Space]', 'returned'],
    [1, '[Space]', 'printed'],
    [2, '[Space]', 'returned'],
    [3, '[Space]', 'returned'],
    [1, 's', 'entered'],
    [3, 'S', 'returned'],
    [0, '{Delete}', 'lost'],
    [2, '{Delete}', 'printed'],
  ] as const)('gives the sheet in row %i by the key %s: %s', async (row, key, state) => {
    const { user, sent } = open('/collection/4')
    await screen.findByRole('grid')
    cell(row)?.focus()
    await user.keyboard(key)
    expect(sent('collection.tick')).toEqual([{ sheetIds: [row + 1], state }])
    expect(await screen.findByText(new RegExp(`^Fiche 2026-000${row + 1}`))).toBeTruthy()
  })

  it('shows only the last of many ticks, each of which can be taken back', async () => {
    const { user, sent } = open('/collection/4', { 'history.undo': () => ok({ act: 'b'.repeat(32) }) })
    await screen.findByRole('grid')
    cell(0)?.focus()
    await user.keyboard('[Space]')
    await screen.findByText(/^Fiche 2026-0001/)
    await user.keyboard('{ArrowDown}[Space]')
    await screen.findByText(/^Fiche 2026-0002/)
    await waitFor(() => expect(screen.queryByText(/^Fiche 2026-0001/)).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(sent('history.undo')).toMatchObject([{ act: ACT }])
  })

  it.each([
    [0, '/workers/11/edit'],
    [1, '/workers/new'],
  ] as const)('enters the sheet in row %i at %s', async (row, address) => {
    const { user, path } = open('/collection/4')
    await screen.findByRole('grid')
    cell(row)?.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(path()).toBe(address))
  })

  it('notes at once all that are still out', async () => {
    const { user, sent } = open('/collection/4')
    await user.click(await screen.findByRole('button', { name: 'Noter 1 fiche rapportée' }))
    expect(sent('collection.tick')).toEqual([{ sheetIds: [1], state: 'returned' }])
  })

  it('is gone when its preparation was undone', async () => {
    open('/collection/4', {
      'collection.batch': () => failure('NOT_FOUND', { entity: 'collection_batch', id: 4 }),
    })
    expect(await screen.findByText('Envoi retiré.')).toBeTruthy()
  })

  it('is not for everybody', async () => {
    open('/collection/4', { 'collection.batch': () => failure('NOT_PERMITTED', { needs: 'worker.read' }) })
    expect(await screen.findByText('Accès non autorisé')).toBeTruthy()
  })
})

describe('a pile of sheets', () => {
  it('is ticked in number by number', async () => {
    const { user, sent } = open('/collection')
    await user.type(await field(), '2026-0001{Enter}')
    expect(await screen.findByText(/^Fiche 2026-0001/)).toBeTruthy()
    expect(sent('collection.tick')).toEqual([{ sheetIds: [1], state: 'returned' }])
    expect(await field()).toHaveProperty('value', '')
  })

  it.each([
    ['2026-0002', 'La fiche 2026-0002 est déjà notée\u202f: rapportée.'],
    ['2026-0099', 'Aucune fiche ne porte le numéro 2026-0099.'],
    ['Awa', 'Un numéro de fiche s’écrit ainsi\u202f: 2026-0042.'],
  ])('says what is wrong with “%s”', async (typed, words) => {
    const { user, sent } = open('/collection')
    await user.type(await field(), `${typed}{Enter}`)
    await waitFor(async () =>
      expect((await field()).closest('div')?.parentElement?.textContent).toContain(words),
    )
    expect(sent('collection.tick')).toEqual([])
  })

  it('shows why there is none yet', async () => {
    open('/collection', { 'collection.batches': () => ok([]) })
    expect(await screen.findByText('Aucune fiche n’a encore été préparée')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: 'Préparer des fiches' })).toHaveLength(1)
  })

  it('says when the list failed, and asks again', async () => {
    let fails = true
    const { user } = open('/collection', {
      'collection.batches': () => (fails ? failure('DISK_FULL') : ok([batch])),
    })
    const again = await screen.findByRole('button', { name: 'Réessayer' })
    fails = false
    await user.click(again)
    expect(await screen.findByText('2026-0001 à 2026-0004')).toBeTruthy()
  })
})

describe('preparing sheets', () => {
  it('counts before it numbers, and goes to the batch', async () => {
    const { user, sent, path } = open('/collection/new?facility=3')
    expect(await screen.findByText('4 fiches seront numérotées.')).toBeTruthy()
    const blank = screen.getByRole('textbox', { name: /vierges/ })
    await user.clear(blank)
    await user.type(blank, '1')
    expect(screen.getByText('3 fiches seront numérotées.')).toBeTruthy()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/collection/4'))
    expect(sent('collection.prepare')).toEqual([{ facilityId: 3, staff: true, blank: 1 }])
  })

  it.each([
    ['501', /Au plus 500 fiches/],
    ['deux', /Au plus 500 fiches/],
    ['', /indiquez un nombre de fiches vierges/],
  ])('refuses “%s” blank sheets for nobody', async (typed, words) => {
    const { user, sent } = open('/collection/new')
    const blank = await screen.findByRole('textbox', { name: /vierges/ })
    if (typed !== '') await user.type(blank, typed)
    await user.click(screen.getByRole('button', { name: 'Préparer les fiches' }))
    expect(await screen.findByText(words)).toBeTruthy()
    expect(document.activeElement).toBe(blank)
    expect(sent('collection.prepare')).toEqual([])
  })

  it('prepares one for a worker', async () => {
    const page = { id: 7, prenoms: 'Awa', nom: 'Ba' } as unknown as WorkerPage
    const { user, sent } = open('/collection/new?worker=7', { 'workers.page': () => ok(page) })
    await screen.findByRole('heading', { name: /Awa BA/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(sent('collection.prepare')).toEqual([{ workerIds: [7] }]))
  })
})

describe('entering a sheet', () => {
  const fill = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.type(await screen.findByRole('textbox', { name: 'Prénoms' }), 'Awa')
    await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Ba')
    await user.type(screen.getByRole('textbox', { name: 'Prise de service' }), '2020')
  }

  it('starts at its facility, notes it as entered when it is saved, and comes back to the batch', async () => {
    const { user, sent, path } = open('/workers/new?sheet=2')
    await fill(user)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2026-0002')
    expect(screen.getByRole('combobox', { name: 'Structure' })).toHaveProperty('value', 'Centre A')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/collection/4'))
    expect(sent('workers.create')).toMatchObject([{ nom: 'Ba' }])
    expect(sent('collection.tick')).toEqual([{ sheetIds: [2], state: 'entered' }])
  })

  it('goes on with the next blank sheet that came back', async () => {
    const more = [...sheets, sheet(5, 'returned', 'Ba'), sheet(6, 'returned')]
    const { user } = open('/workers/new?sheet=2', {
      'collection.batch': () => ok({ batch, sheets: more }),
      'collection.papers': ({ sheetIds }) =>
        ok(more.filter(({ id }) => sheetIds.includes(id)).map((one) => ({ sheet: one, content: null }))),
    })
    await fill(user)
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('2026-0006'))
    expect(await screen.findByRole('textbox', { name: 'Prénoms' })).toHaveProperty('value', '')
  })

  it('waits again when the saving is undone', async () => {
    const { user, sent, path } = open('/workers/new?sheet=2', { 'history.undo': () => ok({ act: ACT }) })
    await fill(user)
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/collection/4'))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(() =>
      expect(sent('collection.tick')).toEqual([
        { sheetIds: [2], state: 'entered' },
        { sheetIds: [2], state: 'returned' },
      ]),
    )
  })
})
