// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { ReportEntry } from '#shared/contract/reports.ts'
import type { WorkerHit, WorkerSearch } from '#shared/contract/workers.ts'
import { type Envelope, failure } from '#shared/errors/app-error.ts'
import { Shell } from '#renderer/app/shell.tsx'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { frameRoutes, office } from './frame-routes.tsx'

rootRoute.update({ component: Shell })
afterEach(cleanup)

const ok = <Value,>(value: Value): Envelope<Value> => ({ ok: true, value })
const hit = (id: number, nom: string): WorkerHit => ({
  ...{ id, nom, prenoms: 'Awa', nomEpoux: null, sex: 'F', birth: null, matricule: `M${id}`, phone: '76' },
  ...{ corps: { fr: 'Sage-femme', en: 'Midwife' }, facilityId: 1, facility: 'Centre A', place: 'Nord' },
})
const found = (hits: readonly WorkerHit[], extra: Partial<WorkerSearch> = {}) =>
  ok<WorkerSearch>({ hits, more: false, similar: false, ...extra })
const facility: FacilityRow = {
  ...{ id: 5, name: 'Centre de Kita', aliases: [], type: null, sector: null, milieu: null, status: 'open' },
  ...{ district: 'Kita', region: 'Kayes', districtProposed: false, budget: 0, available: 0 },
}
const report: ReportEntry = {
  ...{ id: 'roll', title: { fr: 'Liste nominative', en: 'Nominal roll' }, parameters: [] },
  description: { fr: 'Qui est où', en: 'Who is where' },
}

const PEOPLE = [hit(1, 'Traoré'), hit(2, 'Touré'), hit(3, 'Traoré')]

async function open(answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ok(office),
    'reports.catalogue': () => ok([report]),
    'facilities.list': ({ query }) => ok(query === 'kita' ? [facility] : []),
    'workers.search': ({ query }) => found(PEOPLE.filter(({ nom }) => nom.toLowerCase().startsWith(query))),
    ...answers,
  })
  const view = renderRoutes(frameRoutes(null), '/')
  await screen.findByRole('heading', { name: 'Start' })
  const user = userEvent.setup()
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox')
  await waitFor(() => expect(document.activeElement).toBe(field))
  return { ...machine, user, field, path: view.path }
}

/** What a screen reader is told is picked. */
function picked(): string | null {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant')
  const option = id === null ? null : document.getElementById(id)
  expect(screen.queryAllByRole('option', { selected: true })).toEqual(option === null ? [] : [option])
  return option?.textContent ?? null
}
const lines = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((option) => option.textContent)

describe('the search over everything', () => {
  it('shows screens and deeds before anything is typed', async () => {
    await open()
    expect(lines('Écrans')).toContain('Fiches de collecte')
    expect(lines('Actions')[0]).toBe('Nouvel agentCtrl+N')
    expect(picked()).toBe('Nouvel agentCtrl+N')
  })

  it('finds workers and walks through them, round at both ends', async () => {
    const { user, path } = await open()
    await user.keyboard('tra')
    await waitFor(() => expect(lines('Agents')).toEqual(Array(2).fill('TRAORÉ AwaSage-femme · Centre A')))
    const [first, second] = screen.getAllByRole('option')
    expect(first?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{ArrowDown}')
    expect(second?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
    await waitFor(() => expect(path()).toBe('/workers/3'))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Worker'))
  })

  it('tells numbers where a number was typed', async () => {
    const { user } = await open({ 'workers.search': () => found([hit(7, 'Ba')]) })
    await user.keyboard('76')
    await waitFor(() => expect(lines('Agents')).toEqual(['BA AwaM7 · 76 · Sage-femme · Centre A']))
  })

  it.each([
    ['kita', 'Structures', 'Centre de KitaKita · Kayes', '/facilities/5'],
    ['nominative', 'Rapports', 'Liste nominative', '/reports/roll'],
    ['excel', 'Actions', 'Importer une liste', '/imports'],
    ['fiches de', 'Écrans', 'Fiches de collecte', '/collection'],
  ])('finds “%s” among %s', async (typed, group, line, address) => {
    const { user, path } = await open()
    await user.keyboard(typed)
    await waitFor(() => expect(lines(group)).toContain(line))
    await user.click(screen.getByRole('option', { name: new RegExp(line.slice(0, 10)) }))
    await waitFor(() => expect(path()).toBe(address))
  })

  it('puts those whose names only sound alike last', async () => {
    const { user } = await open({ 'workers.search': () => found([hit(1, 'Kitah')], { similar: true }) })
    await user.keyboard('kita')
    await waitFor(() =>
      expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
        'Structures',
        'Agents au nom proche',
      ]),
    )
  })

  it('leads on to the list where there are more', async () => {
    const { user, path } = await open({ 'workers.search': () => found([hit(1, 'Traoré')], { more: true }) })
    await user.keyboard('traore')
    await user.click(await screen.findByRole('option', { name: /Voir dans la liste/ }))
    await waitFor(() => expect(path()).toBe('/workers'))
  })

  it('says when nothing was found, and what to do', async () => {
    const { user, path } = await open()
    await user.keyboard('xyz')
    expect(await screen.findByText(/^Rien ne correspond à .*xyz/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(path()).toBe('/')
    expect(picked()).toBeNull()
  })

  it('leaves out what one may not see, and says what failed', async () => {
    const { user } = await open({
      'facilities.list': () => failure('NOT_PERMITTED', { needs: 'facility.read' }),
    })
    await user.keyboard('tra')
    await waitFor(() => expect(lines('Agents')).toHaveLength(2))
    expect(screen.queryByRole('alert')).toBeNull()
    cleanup()
    const failing = await open({ 'workers.search': () => failure('DISK_FULL') })
    await failing.user.keyboard('tra')
    expect((await screen.findByRole('alert')).textContent).toContain('disque')
  })

  it('closes on Escape and gives the keyboard back', async () => {
    const { user } = await open()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(screen.getByRole('button', { name: /Rechercher un agent/ }))
    expect(await screen.findByRole('combobox')).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: /Rechercher un agent/ })),
    )
  })
})

describe('while the answer is on its way', () => {
  /** Answers that come when the test says so. */
  async function openSlow() {
    const opened = await open()
    const waiting: { query: string; answer: () => void }[] = []
    const quick = window.effectif.call
    const slow: typeof quick = async (route, input, callId) => {
      if (route !== 'workers.search') return quick(route, input, callId)
      const { promise, resolve } = Promise.withResolvers<null>()
      waiting.push({ query: (input as { query: string }).query, answer: () => resolve(null) })
      await promise
      return quick(route, input, callId)
    }
    Object.defineProperty(window, 'effectif', {
      value: { ...window.effectif, call: slow },
      configurable: true,
    })
    const answer = async (query: string) => {
      await waitFor(() => expect(waiting.map((one) => one.query)).toContain(query))
      waiting.find((one) => one.query === query)?.answer()
    }
    return { ...opened, answer }
  }

  it('Enter waits for what was typed and never takes what was found before', async () => {
    const { user, path, answer } = await openSlow()
    await user.keyboard('t')
    await answer('t')
    await waitFor(() => expect(lines('Agents')).toHaveLength(3))
    await user.keyboard('ou{Enter}')
    expect(picked()).toBeNull()
    expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('true')
    await answer('to')
    await new Promise((later) => setTimeout(later, 30))
    expect(path()).toBe('/')
    await answer('tou')
    await waitFor(() => expect(path()).toBe('/workers/2'))
  })

  it('arrows count too', async () => {
    const { user, path, answer } = await openSlow()
    await user.keyboard('tra{ArrowDown}{Enter}')
    await answer('tra')
    await waitFor(() => expect(path()).toBe('/workers/3'))
  })

  it('typing on takes the Enter back', async () => {
    const { user, path, answer } = await openSlow()
    await user.keyboard('to{Enter}u')
    await answer('to')
    await answer('tou')
    await waitFor(() => expect(lines('Agents')).toHaveLength(1))
    expect(path()).toBe('/')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(path()).toBe('/workers/2'))
  })
})
