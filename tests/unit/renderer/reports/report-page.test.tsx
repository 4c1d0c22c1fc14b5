// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PlaceNode, ReferenceLists } from '#shared/contract/reference.ts'
import type { ReportEntry } from '#shared/contract/reports.ts'
import type { ReportResult } from '#shared/domain/report-result.ts'
import { failure } from '#shared/errors/app-error.ts'
import { facilitiesRoutes } from '#renderer/features/facilities/facilities-routes.tsx'
import { reportsRoutes } from '#renderer/features/reports/reports-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

beforeAll(async () => {
  // Loaded beforehand: a screen's first import takes longer than a test waits for an element.
  await import('#renderer/features/reports/reports-page.tsx')
  await import('#renderer/features/reports/report-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1000 })
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const entry: ReportEntry = {
  id: 'staffing-norms',
  title: { key: 'reports.norms.title' },
  description: { key: 'reports.norms.description' },
  parameters: [
    { name: 'place', kind: 'place', required: false },
    { name: 'day', kind: 'day', required: true },
    { name: 'boundaries', kind: 'boundaries', required: true },
  ],
}
const reference: ReferenceLists = {
  lists: {
    level: [{ code: 'region', label: { fr: 'Région', en: 'Region' }, hidden: false, attributes: {} }],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: ['2023-03-13'] },
}
const sikasso: PlaceNode = {
  ...{ id: 4, name: 'Sikasso', level: 'region', tree: 'health', parentId: null, aliases: [] },
}
const office: OfficeState = {
  ...{
    office: 'DRS',
    country: 'zz',
    demo: false,
    today: '2026-03-31',
    workers: 1,
    facilities: 1,
    phonePrefix: '+1',
    currency: 'XOF',
  },
  letterhead: {
    ...{
      layout: 'two-columns',
      republic: 'R',
      motto: '',
      timbre: [],
      separator: '',
      place: 'S',
      signatory: 'D',
    },
  },
}
const result: ReportResult = {
  ...{
    id: 'staffing-norms',
    title: entry.title,
    scope: [{ fr: 'Norme : exemple, non officiel', en: 'Norm' }],
  },
  ...{
    orientation: 'landscape',
    completeness: [],
    asAt: '2026-03-31',
    generatedAt: '2026-03-31T10:00:00Z',
    demo: false,
  },
  footnotes: ['Règle de calcul'],
  legend: [{ short: 'É', long: { key: 'reports.norms.gap' } }],
  tables: [
    {
      id: 'facilities',
      title: 'Tableau principal',
      columns: [
        { key: 'facility', label: 'Structure', kind: 'text' },
        { key: 'gap', label: 'Écart', short: 'É', group: 'SFE', kind: 'integer', emphasis: true },
        { key: 'share', label: 'Part', kind: 'percent' },
      ],
      rows: [
        { kind: 'group', level: 0, cells: { facility: 'District : Lac' } },
        {
          kind: 'row',
          level: 1,
          cells: { facility: 'CSCom A', gap: 2, share: 0 },
          drill: { kind: 'facility', id: 9 },
        },
        { kind: 'total', level: 0, cells: { facility: 'TOTAL', gap: 0, share: null } },
      ],
    },
  ],
}

function open(path: string, more: Answers = {}) {
  const machine = fakeBridge({
    'reports.catalogue': () => ({ ok: true, value: [entry] }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'reference.places': ({ on }) => ({ ok: true, value: (on ?? '') < '2023-03-13' ? [] : [sikasso] }),
    'office.state': () => ({ ok: true, value: office }),
    'reports.run': () => ({ ok: true, value: result }),
    'shell.saveFile': () => ({ ok: true, value: { token: 'jeton', name: 'normes.xlsx' } }),
    'reports.export': () => ({ ok: true, value: { rows: 1 } }),
    'shell.printJob': () => ({ ok: true, value: { job: 'j1' } }),
    'shell.pdf': () => ({ ok: true, value: { name: 'normes.pdf', bytes: 10 } }),
    ...more,
  })
  const view = renderRoutes([...reportsRoutes, ...facilitiesRoutes], path)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}
const makeReport = () => screen.findByRole('button', { name: 'Établir le rapport' })
const RAN = '/reports/staffing-norms?day=%222026-03-31%22&place=4'

describe('catalogue of reports', () => {
  it('leads to each report by its title', async () => {
    const { user, path } = open('/reports')
    await user.click(
      await screen.findByRole('link', { name: 'Situation du personnel par rapport aux normes' }),
    )
    await waitFor(() => expect(path()).toBe('/reports/staffing-norms'))
  })
})

describe('page of a report', () => {
  it('asks for what the definition names and runs it by keyboard, today by default', async () => {
    const { user, sent } = open('/reports/staffing-norms')
    await user.type(await screen.findByLabelText('Lieu', { selector: 'input' }), 'sik{Enter}')
    await user.click(await makeReport())
    await waitFor(() =>
      expect(sent('reports.run')).toEqual([
        { report: 'staffing-norms', parameters: { place: 4, day: '2026-03-31' } },
      ]),
    )
  })

  it('shows the figures as the office writes them, the norm’s status in sight', async () => {
    open(RAN)
    const grid = await screen.findByRole('grid', { name: 'Tableau principal' })
    expect(screen.getByText('Norme : exemple, non officiel')).toBeTruthy()
    const row = (name: RegExp) =>
      within(within(grid).getByRole('row', { name }))
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent.replace(/\s/g, ' ').trim())
    expect(row(/^CSCom A/)).toEqual(['CSCom A', '2', '0,0 %'])
    expect(row(/^TOTAL/)).toEqual(['TOTAL', '-', '-'])
    expect(row(/^District/)).toEqual(['District : Lac', '', ''])
  })

  it('saves a workbook with the parameters of the figures and the token of the place chosen', async () => {
    const { user, sent } = open(RAN)
    await user.click(await screen.findByRole('button', { name: 'Excel' }))
    expect(await screen.findByText('Fichier enregistré : normes.xlsx')).toBeTruthy()
    expect(sent('reports.export')).toEqual([
      {
        ...{ report: 'staffing-norms', parameters: { place: 4, day: '2026-03-31' } },
        ...{ format: 'xlsx', locale: 'fr', destination: { path: 'jeton' } },
      },
    ])
  })

  it('writes nothing when the person changes their mind about the file', async () => {
    const { user, sent } = open(RAN, { 'shell.saveFile': () => ({ ok: true, value: null }) })
    await user.click(await screen.findByRole('button', { name: 'CSV' }))
    await waitFor(() => expect(sent('shell.saveFile')).toHaveLength(1))
    expect(sent('reports.export')).toEqual([])
  })

  it('hands the paper the same result, under the office’s letterhead', async () => {
    const { user, sent } = open(RAN)
    await user.click(await screen.findByRole('button', { name: 'Enregistrer en PDF' }))
    await waitFor(() => expect(sent('shell.pdf')).toEqual([{ job: 'j1', destination: 'jeton' }]))
    expect(sent('shell.printJob')).toEqual([
      {
        document: 'report',
        data: { result, letterhead: office.letterhead, office: 'DRS' },
        ...{ locale: 'fr', orientation: 'landscape' },
      },
    ])
  })

  it('says that figures are no longer those of the parameters, and makes no paper of them', async () => {
    const { user } = open(RAN)
    const excel = await screen.findByRole<HTMLButtonElement>('button', { name: 'Excel' })
    const boundaries = screen.getByLabelText(/^Limites/, { selector: 'input' })
    await user.clear(boundaries)
    await user.type(boundaries, 'aujourd{Enter}')
    expect(await screen.findByText(/Les paramètres ont changé/)).toBeTruthy()
    expect(excel.disabled).toBe(true)
  })

  it('refuses a place that did not exist within the boundaries chosen', async () => {
    const { user, sent } = open('/reports/staffing-norms?place=4')
    const boundaries = await screen.findByLabelText(/^Limites/, { selector: 'input' })
    await user.clear(boundaries)
    await user.type(boundaries, 'avant{Enter}')
    expect(await screen.findByText('Ce lieu n’existe pas dans ces limites.')).toBeTruthy()
    await user.click(await makeReport())
    expect(sent('reports.run')).toEqual([])
    expect(sent('reference.places').at(-1)).toEqual({ on: '2023-03-12' })
  })

  it('refuses a day that is not known to the day', async () => {
    const { user, sent } = open('/reports/staffing-norms')
    const day = await screen.findByLabelText(/^Situation au/, { selector: 'input' })
    await user.clear(day)
    await user.type(day, '2025')
    await user.click(await makeReport())
    expect(await screen.findByText('Indiquez le jour, le mois et l’année.')).toBeTruthy()
    expect(sent('reports.run')).toEqual([])
  })

  it('tells what to do when nothing fits the parameters', async () => {
    open(RAN, { 'reports.run': () => failure('NO_FACILITY_IN_SCOPE') })
    expect(await screen.findByText(/^Aucune structure ne correspond/)).toBeTruthy()
  })

  it('opens the facility of a row', async () => {
    const { user, path } = open(RAN)
    await user.click(await screen.findByText('CSCom A'))
    await waitFor(() => expect(path()).toBe('/facilities/9'))
  })
})
