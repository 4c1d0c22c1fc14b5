// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Dashboard, Figure } from '#shared/contract/dashboard.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PlaceNode, ReferenceLists } from '#shared/contract/reference.ts'
import { failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { dashboardRoutes } from '#renderer/features/dashboard/dashboard-routes.tsx'
import type { ReportPaperData } from '#renderer/print/report-paper.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

beforeAll(async () => {
  // Loaded beforehand: a screen's first import takes longer than a test waits for an element.
  await import('#renderer/features/dashboard/dashboard-page.tsx')
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 9, facilities: 3 },
  phonePrefix: '+999',
  currency: 'XOF',
  letterhead: {
    ...{ layout: 'centred', republic: 'ZÉDIE', motto: 'M', timbre: ['T'], separator: '--' },
    ...{ signatory: 'S', place: 'P' },
  },
}
const reference: ReferenceLists = {
  lists: {
    level: [
      {
        ...{ code: 'province', label: { fr: 'Province', en: 'Province' }, hidden: false },
        attributes: { role: 'region' },
      },
    ],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
const places: PlaceNode[] = [
  { id: 4, name: 'Nord', level: 'province', tree: 'health', parentId: null, aliases: [] },
]
const threshold = { value: 23, label: { fr: 'Seuil OMS 2006', en: 'WHO 2006 threshold' } }
const corps = { several: [{ fr: 'Médecin', en: 'Doctor' }] }
const figures: Figure[] = [
  {
    ...{ part: 'staff', key: 'budget', value: 2431, notes: [], rules: [] },
    opens: { kind: 'workers', filter: { standing: 'budget' } },
  },
  {
    ...{ part: 'movements', key: 'retirements', value: 12, of: 2431, notes: [], rules: [] },
    opens: { kind: 'workers', filter: { standing: 'budget', retiresIn: 2026 } },
  },
  {
    ...{ part: 'density', key: 'density', value: 3.339, persons: 512, of: 1_533_123, threshold },
    opens: { kind: 'workers', filter: { standing: 'available', whoGroups: ['doctors'] } },
    notes: [{ key: 'dashboard.notes.toReach', values: { count: 3015 } }],
    rules: [{ key: 'dashboard.rules.corps', values: { corps } }],
  },
  {
    ...{ part: 'norm', key: 'facilities', value: 214, notes: [], rules: [] },
    opens: { kind: 'facilities', placeId: 4 },
  },
  {
    ...{ part: 'norm', key: 'norm', value: 3, of: 200, notes: [], rules: [] },
    opens: {
      ...{ kind: 'report', report: 'staffing-norms' },
      parameters: { place: 4, day: '2026-03-31', normSet: 1 },
    },
  },
  {
    ...{ part: 'midwives', key: 'midwivesIn', value: 5, of: 20, notes: [], rules: [] },
    item: { code: 'rural', label: { fr: 'Rural', en: 'Rural area' } },
    opens: { kind: 'workers', filter: { milieux: ['rural'] } },
  },
  {
    ...{ part: 'files', key: 'files', value: 2600, notes: [], rules: [] },
    opens: { kind: 'workers', filter: {} },
  },
]
const dashboard: Dashboard = { asAt: '2026-03-31', place: null, figures }

function open(path: string, answers: Answers = {}, locale: Locale = 'fr') {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'reference.places': () => ({ ok: true, value: places }),
    'dashboard.figures': () => ({ ok: true, value: dashboard }),
    ...answers,
  })
  const view = renderRoutes(dashboardRoutes, path, locale)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}
const spaced = (text: string) => text.replace(/\s/g, ' ')
const told = (table: HTMLElement, name: RegExp) =>
  [...within(table).getByRole('row', { name }).children].map((cell) => spaced(cell.textContent).trim())
const href = (name: RegExp) =>
  decodeURIComponent(screen.getByRole('link', { name }).getAttribute('href') ?? '')

describe('dashboard', () => {
  it('says each figure with its whole, its ratio and what it is measured against', async () => {
    open('/dashboard')
    const table = await screen.findByRole('table', { name: 'Tableau de bord' })
    expect(told(table, /^Effectif budgétaire/)).toEqual(['Effectif budgétaire', '2 431', '', '', '', ''])
    expect(told(table, /^Départs à la retraite le 31 décembre 2026/).slice(1, 4)).toEqual([
      ...['12', '2 431', '0,5 %'],
    ])
    expect(told(table, /^Personnel de santé/)).toEqual([
      ...['Personnel de santé compté par l’OMS1', '512', '1 533 123', '3,3 pour 10 000 hab.'],
      ...['23', 'Il manque 3 015 agents pour atteindre le repère.'],
    ])
    expect(told(table, /^Structures qui atteignent/).slice(1, 4)).toEqual(['3', '200', '1,5 %'])
    expect(told(table, /^Rural/).slice(1, 4)).toEqual(['5', '20', '25,0 %'])
    expect(spaced(screen.getByRole('listitem').textContent)).toBe('Corps comptés : Médecin.')
    expect(screen.getByText(/Tout le territoire · Situation au 31 mars 2026/)).toBeTruthy()
  })

  it('opens what each figure counts', async () => {
    open('/dashboard', {}, 'en')
    await screen.findByRole('table')
    expect(href(/^Budgeted headcount: 2,431, open the list of workers/)).toBe(
      '/workers?filter={"standing":"budget"}',
    )
    expect(href(/^Retirements/)).toBe('/workers?filter={"standing":"budget","retiresIn":2026}')
    expect(href(/^Health workers as the WHO/)).toBe(
      '/workers?filter={"standing":"available","whoGroups":["doctors"]}',
    )
    expect(href(/^Facilities: 214, open the list of facilities/)).toBe('/facilities?place=4')
    expect(href(/^Facilities that meet the norm: 3, open the report/)).toBe(
      '/reports/staffing-norms?place=4&day=2026-03-31&normSet=1',
    )
    expect(href(/^Workers’ files/)).toBe('/workers')
  })

  it('says that a density can’t be computed, never a number', async () => {
    const [, , density] = figures
    const { of: _, ...rest } = density!
    const unsaid: Figure = { ...rest, value: null, notes: [{ key: 'dashboard.notes.noPopulation' }] }
    open('/dashboard', {
      'dashboard.figures': () => ({
        ok: true,
        value: { ...dashboard, figures: [unsaid, ...figures.filter(({ key }) => key === 'files')] },
      }),
    })
    const table = await screen.findByRole('table')
    expect(told(table, /^Personnel de santé/)).toEqual([
      ...['Personnel de santé compté par l’OMS1', '512', '', 'non calculable', '23'],
      'Aucune population n’est connue pour ce lieu : pas de densité.',
    ])
  })

  it('asks for the chosen place and keeps it in the address', async () => {
    const place = { id: 4, name: 'Nord', level: 'province' }
    const { user, sent } = open('/dashboard', {
      'dashboard.figures': ({ placeId }) => ({
        ok: true,
        value: { ...dashboard, place: placeId === 4 ? place : null },
      }),
    })
    await user.type(await screen.findByLabelText('Lieu', { selector: 'input' }), 'nor{Enter}')
    expect(await screen.findByText(/^Province\s: Nord · Situation/)).toBeTruthy()
    expect(sent('dashboard.figures')).toEqual([{ placeId: null }, { placeId: 4 }])
  })

  it('goes to paper as one table with its notes', async () => {
    const { user, sent } = open('/dashboard', {
      'shell.printJob': () => ({ ok: true, value: { job: 'j' } }),
      'shell.print': () => ({ ok: true, value: { printed: true } }),
    })
    await user.click(await screen.findByRole('button', { name: 'Imprimer' }))
    await waitFor(() => expect(sent('shell.print')).toEqual([{ job: 'j' }]))
    const [job] = sent('shell.printJob') as { document: string; data: ReportPaperData }[]
    expect(job).toMatchObject({ document: 'report', orientation: 'portrait' })
    const rows = job?.data.result.tables[0]?.rows.map(({ cells }) => cells) ?? []
    expect(rows.find(({ threshold }) => threshold)).toMatchObject({
      count: 512,
      density: 3.339,
      threshold: 23,
    })
    expect(rows.find(({ count }) => count === 3)).toMatchObject({ of: 200, share: 0.015 })
    expect(job?.data.result.footnotes).toHaveLength(1)
  })
})

describe('states', () => {
  it('says where to begin with an empty register, and asks for no figure', async () => {
    const { sent } = open('/dashboard', {
      'office.state': () => ({ ok: true, value: { ...office, workers: 0, facilities: 0 } }),
    })
    expect(await screen.findByText('Le registre est vide')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Importer des structures' })).toBeTruthy()
    expect(sent('dashboard.figures')).toEqual([])
    expect(screen.queryByRole('button', { name: 'Imprimer' })).toBeNull()
  })

  it('says that a place has nothing', async () => {
    open('/dashboard?place=4', {
      'dashboard.figures': () => ({
        ok: true,
        value: { ...dashboard, figures: figures.map((figure) => ({ ...figure, value: 0 })) },
      }),
    })
    expect(await screen.findByText('Aucune structure ni aucun agent dans ce lieu.')).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('waits, then says in words what failed and asks again', async () => {
    let failed = true
    const { user } = open('/dashboard', {
      'dashboard.figures': () =>
        failed ? failure('INTERNAL', { incident: 'abc' }) : { ok: true, value: dashboard },
    })
    expect((await screen.findByRole('alert')).textContent).toContain('abc')
    expect(screen.queryByRole('button', { name: 'Imprimer' })).toBeNull()
    failed = false
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByRole('table')).toBeTruthy()
  })

  it('says that the page is not for everybody', async () => {
    open(
      '/dashboard',
      { 'dashboard.figures': () => failure('NOT_PERMITTED', { needs: 'report.read' }) },
      'en',
    )
    expect(await screen.findByText('Access not permitted')).toBeTruthy()
  })
})
