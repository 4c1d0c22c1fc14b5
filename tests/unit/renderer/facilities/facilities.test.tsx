// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type {
  FacilityPage,
  FacilityRow,
  FacilityService,
  FacilityStaff,
} from '#shared/contract/facilities.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PlaceNode, ReferenceLists } from '#shared/contract/reference.ts'
import { failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'
import { facilitiesRoutes } from '#renderer/features/facilities/facilities-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

beforeAll(async () => {
  // Loaded beforehand: a screen's first import takes longer than a test waits for an element.
  await import('#renderer/features/facilities/facilities-page.tsx')
  await import('#renderer/features/facilities/facility-page.tsx')
  await import('#renderer/features/facilities/facility-edit-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1000 })
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const item = (code: string, fr: string, en: string, attributes: Record<string, unknown> = {}) => ({
  ...{ code, label: { fr, en }, hidden: false, attributes },
})
const reference: ReferenceLists = {
  lists: {
    level: [
      item('province', 'Province', 'Province', { role: 'region' }),
      item('zone', 'Zone de santé', 'Health zone', { role: 'district' }),
    ],
    facility_type: [
      item('poste', 'Poste de santé', 'Health post', { abbreviation: 'PS' }),
      item('hopital', 'Hôpital', 'Hospital'),
    ],
    sector: [item('etatique', 'Étatique', 'State-run')],
    milieu: [item('cotier', 'Côtier', 'Coastal')],
    managing_body: [item('canton', 'Canton', 'Canton')],
    posting_kind: [item('base', 'Poste principal', 'Main posting')],
    reason: [item('pension', 'Pension', 'Pension')],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 3, facilities: 3 },
  phonePrefix: '+999',
  letterhead: {
    ...{ layout: 'centred', republic: 'ZÉDIE', motto: 'M', timbre: ['T'], separator: '--' },
    ...{ signatory: 'S', place: 'P' },
  },
}
const node = (id: number, name: string, level: string, tree: PlaceNode['tree'] = 'health'): PlaceNode => ({
  ...{ id, name, level, tree, parentId: null, aliases: [] },
})
const places = [
  node(1, 'Nord', 'province'),
  node(2, 'Lac', 'zone'),
  node(3, 'Mine', 'zone'),
  node(4, 'Canton', 'canton', 'administrative'),
]
const row = (values: Partial<FacilityRow>): FacilityRow => ({
  ...{ id: 1, name: 'Poste du Lac', aliases: [], type: 'poste', sector: 'etatique', milieu: null },
  ...{ status: 'open', district: 'Lac', region: 'Nord', districtProposed: true, budget: 4, available: 3 },
  ...values,
})
const rows = [
  row({}),
  row({
    id: 2,
    name: 'Hôpital',
    type: null,
    districtProposed: false,
    status: 'closed',
    budget: 10,
    available: 8,
  }),
  row({ id: 3, name: 'Lointain', district: null, districtProposed: false, budget: null, available: null }),
]
const person = (workerId: number, nom: string, presence: FacilityStaff['presence']): FacilityStaff => ({
  ...{ workerId, prenoms: 'Awa', nom, nomEpoux: null, sex: 'F', corps: null, fonction: null },
  ...{ start: presence === 'awaited' ? null : '2020-05', presence },
})
const page: FacilityPage = {
  ...{ id: 1, uid: 'u', name: 'Poste du Lac', aliases: ['Lake Post'], latitude: 12.5, longitude: -8.25 },
  ...{ positionSource: null, source: 'test', type: 'poste', sector: 'etatique', managingBody: null },
  ...{ milieu: null, status: 'open', budget: 2, available: 1, awaited: 1, withheld: 2 },
  places: [
    {
      ...{ unitId: 2, unit: 'Lac', level: 'zone', proposed: true, main: true, from: null },
      ancestors: [{ name: 'Nord', level: 'province', tree: 'health' }],
    },
  ],
  formerPlaces: [{ unit: 'Mine', level: 'zone', from: null, to: '2024-12-31' }],
  states: [],
  norm: {
    ...{ setId: 7, label: { fr: 'Norme de Zédie', en: 'Zedia norm' }, status: 'example', source: 'essai' },
    ...{ conformity: 'unmet', missing: null, others: 3 },
    lines: [
      {
        ...{ code: 'soins', label: { fr: 'Soins', en: 'Care' }, mandatory: true },
        ...{ required: 2, present: 1, gap: 1, surplus: 0 },
      },
      {
        ...{ code: 'naissance', label: { fr: 'Accoucheuses', en: 'Midwives' }, mandatory: false },
        ...{ required: 1, present: 4, gap: 0, surplus: 3 },
      },
    ],
  },
  staff: [person(5, 'Zan', 'present'), person(6, 'Bé', 'away'), person(7, 'Da', 'awaited')],
}

const service = (postingId: number, nom: string, to: string | null): FacilityService => ({
  ...{ postingId, workerId: postingId, prenoms: 'Awa', nom, nomEpoux: null, corps: null, fonction: null },
  ...{ kind: 'base', from: '2012', to, reason: to === null ? null : 'pension' },
})
const services = [service(5, 'Zan', null), service(9, 'Ancien', '2019-06-30')]

function open(path: string, answers: Answers = {}, locale: Locale = 'fr') {
  const machine = fakeBridge({
    'reference.lists': () => ({ ok: true, value: reference }),
    'reference.places': () => ({ ok: true, value: places }),
    'facilities.list': () => ({ ok: true, value: rows }),
    'facilities.page': () => ({ ok: true, value: page }),
    'facilities.services': () => ({ ok: true, value: { services, withheld: 1 } }),
    'facilities.update': () => ({ ok: true, value: { act: 'a2' } }),
    'facilities.acceptProposedPlaces': () => ({ ok: true, value: { accepted: 1, act: 'a1' } }),
    ...answers,
  })
  const view = renderRoutes(facilitiesRoutes, path, locale)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}
const cells = (element: HTMLElement) =>
  within(element)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent.trim())
const input = (label: string | RegExp) =>
  screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })

describe('list of facilities', () => {
  it('says what is not known, marks what is proposed, and heads columns with the country’s own words', async () => {
    open('/facilities')
    const grid = await screen.findByRole('grid')
    const heads = within(grid)
      .getAllByRole('columnheader')
      .map((head) => head.textContent.trim())
    expect(heads).toEqual([
      ...['Nom', 'Type', 'Zone de santé', 'Province', 'Secteur', 'Milieu', 'Disponible', 'Budgétaire'],
    ])
    const told = (name: RegExp) => cells(within(grid).getByRole('row', { name }))
    expect(told(/^Poste/)).toEqual([
      'Poste du Lac',
      'PS',
      'Lac proposé',
      'Nord',
      'Étatique',
      'non précisé',
      '3',
      '4',
    ])
    expect(told(/^Hôpital/).slice(0, 2)).toEqual(['Hôpital fermée', 'non précisé'])
    expect(told(/^Lointain/).slice(2, 8)).toEqual([
      'non précisé',
      'Nord',
      'Étatique',
      'non précisé',
      '–',
      '–',
    ])
    expect(within(grid).getByRole('row', { name: /^Total/ }).textContent).toContain('11')
    expect(within(grid).getByRole('row', { name: /^Total/ }).textContent).toContain('14')
  })

  it('asks the register for what was typed and chosen, and keeps it in the address', async () => {
    const { user, sent } = open('/facilities?type=%22poste%22')
    await user.type(await screen.findByRole('searchbox'), 'lac')
    await user.type(await input('Lieu'), 'mine{Enter}')
    await waitFor(() =>
      expect(sent('facilities.list').at(-1)).toEqual({ query: 'lac', placeId: 3, type: 'poste' }),
    )
  })

  it('accepts exactly the proposed districts that are shown, after naming the place', async () => {
    const { user, sent } = open('/facilities?place=1')
    await user.click(await screen.findByRole('button', { name: 'Accepter les rattachements proposés (1)' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('Nord\u00a0: 1 structure a un rattachement proposé (Zone de santé).')
    expect(sent('facilities.acceptProposedPlaces')).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: 'Accepter (1)' }))
    expect(await screen.findByText('1 rattachement accepté.')).toBeTruthy()
    expect(sent('facilities.acceptProposedPlaces')).toEqual([{ facilityIds: [1] }])
  })

  it('tells an empty register from filters that find nothing', async () => {
    open('/facilities', { 'facilities.list': () => ({ ok: true, value: [] }) })
    expect(await screen.findByText('Aucune structure dans le registre')).toBeTruthy()
    cleanup()
    open('/facilities?place=2', { 'facilities.list': () => ({ ok: true, value: [] }) })
    expect(await screen.findByText('Aucune structure ne correspond')).toBeTruthy()
  })

  it('says in words that it failed', async () => {
    open('/facilities', { 'facilities.list': () => failure('INTERNAL', { incident: 'abc' }) }, 'en')
    expect((await screen.findByRole('alert')).textContent).toContain('abc')
  })

  it('opens a facility with Enter and comes to its page', async () => {
    const { user, path } = open('/facilities')
    await screen.findByRole('grid')
    await user.type(await screen.findByRole('searchbox'), '{ArrowDown}{Enter}')
    await waitFor(() => expect(path()).toBe('/facilities/1'))
  })
})

describe('page of a facility', () => {
  it('tells identity, position, both trees and numbers', async () => {
    open('/facilities/1')
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Poste du Lac')
    expect(screen.getByText('latitude 12,50000, longitude −8,25000')).toBeTruthy()
    expect(screen.getByText('Lake Post')).toBeTruthy()
    expect(await screen.findByText('Nord (Province)')).toBeTruthy()
    expect(screen.getByText(/^2 agents hors de votre ressort/)).toBeTruthy()
    expect(screen.getByRole('table', { name: 'Anciens rattachements' }).textContent).toContain('31/12/2024')
  })

  it('lists the staff with the situation of each', async () => {
    open('/facilities/1', {}, 'en')
    const grid = await screen.findByRole('grid', { name: 'Staff' })
    const told = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map((line) => cells(line).filter((_, position) => position === 0 || position > 2))
    expect(told).toEqual([
      ['ZAN Awa', '05/2020', 'in post'],
      ['BÉ Awa', '05/2020', 'away, counted here'],
      ['DA Awa', '–', 'awaited'],
    ])
  })

  it('stands beside the norm line by line, with its status and source', async () => {
    open('/facilities/1')
    const table = await screen.findByRole('table', { name: 'Norme de personnel' })
    const lines = within(table)
      .getAllByRole('row')
      .map((line) => [...line.children].map((cell) => cell.textContent.trim()))
    expect(lines).toEqual([
      ['Groupe de corps', 'Norme', 'Présents', 'Écart', 'Excédent'],
      ['Soins', '2', '1', '1', '0'],
      ['Accoucheuses (non obligatoire)', '1', '4', '0', '3'],
      ['Autres corps', '-', '3', '-', '-'],
    ])
    expect(screen.getByText('Norme non atteinte')).toBeTruthy()
    expect(screen.getByText(/Norme de Zédie \(exemple, non officiel\)\. Source\s: essai\./)).toBeTruthy()
  })

  it('says what is not known where the norm is undetermined, and nothing where there is none', async () => {
    const norm = { ...page.norm!, conformity: 'undetermined', missing: 'milieu' } as const
    open('/facilities/1', { 'facilities.page': () => ({ ok: true, value: { ...page, norm } }) }, 'en')
    expect(await screen.findByText('Norm undetermined: setting unknown')).toBeTruthy()
    cleanup()
    open('/facilities/1', { 'facilities.page': () => ({ ok: true, value: { ...page, norm: null } }) }, 'en')
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('heading', { name: 'Staffing norm' })).toBeNull()
  })

  it('lists all who served, from when to when', async () => {
    open('/facilities/1')
    const grid = await screen.findByRole('grid', { name: 'Tous ceux qui ont servi ici' })
    const told = within(grid)
      .getAllByRole('row')
      .slice(1)
      .map((line) => cells(line))
    expect(told).toEqual([
      ['2012', 'en cours', 'ZAN Awa', '–', '–', 'Poste principal', '–'],
      ['2012', '30/06/2019', 'ANCIEN Awa', '–', '–', 'Poste principal', 'Pension'],
    ])
    expect(screen.getByText(/^1 affectation d’un agent hors de votre ressort/)).toBeTruthy()
  })

  it('opens the list of all its workers', async () => {
    open('/facilities/1')
    const link = await screen.findByRole('link', { name: 'Tous les agents de cette structure' })
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe('/workers?filter={"facilityId":1}')
  })

  it('goes to paper with what the page shows', async () => {
    const { user, sent } = open('/facilities/1', {
      'office.state': () => ({ ok: true, value: office }),
      'shell.printJob': () => ({ ok: true, value: { job: 'j' } }),
      'shell.print': () => ({ ok: true, value: { printed: true } }),
    })
    const print = await screen.findByRole('button', { name: 'Imprimer' })
    await waitFor(() => expect(print).toHaveProperty('disabled', false))
    await user.click(print)
    await waitFor(() => expect(sent('shell.print')).toEqual([{ job: 'j' }]))
    const [job] = sent('shell.printJob') as { document: string; data: RecordPaperData }[]
    expect(job?.document).toBe('record')
    expect(job?.data).toMatchObject({
      title: 'Fiche de la structure',
      subtitle: 'Poste du Lac',
      signed: false,
    })
    expect(job?.data.parts.map((part) => part.title)).toEqual([
      ...['Identité', 'Rattachement', 'Norme de personnel — Norme non atteinte', 'Personnel'],
    ])
    const printed = JSON.stringify(job?.data)
    for (const text of [
      'exemple, non officiel',
      'ZAN Awa',
      'absent, compté ici',
      'Nord (Province)',
      '05/2020',
    ]) {
      expect(printed).toContain(text)
    }
  })

  it('goes to the form with Ctrl+E', async () => {
    const { user, path } = open('/facilities/1')
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('{Control>}e{/Control}')
    await waitFor(() => expect(path()).toBe('/facilities/1/edit'))
  })
})

describe('form of a facility', () => {
  it('corrects by default, by keyboard, and goes back to the page', async () => {
    const { user, sent, path } = open('/facilities/1/edit')
    const name = await input(/^Nom/)
    await user.clear(name)
    await user.type(name, 'Poste du Grand Lac{Enter}hop{Enter}{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/facilities/1'))
    expect(sent('facilities.update')).toEqual([
      {
        ...{ id: 1, name: 'Poste du Grand Lac', type: 'hopital', sector: 'etatique', milieu: null },
        ...{ managingBody: null, status: 'open', unitId: 2, recordChange: false },
        opened: {
          ...{ name: 'Poste du Lac', type: 'poste', sector: 'etatique', milieu: null, managingBody: null },
          ...{ status: 'open', unitId: 2 },
        },
      },
    ])
  })

  it('records a change when asked, and offers only places of the health tree', async () => {
    const { user, sent } = open('/facilities/1/edit')
    const unit = await input(/^Zone de santé/)
    await user.click(unit)
    await user.clear(unit)
    const offered = () => screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent)
    await waitFor(() => expect(offered().join()).toContain('Mine'))
    expect(offered().join()).not.toContain('Canton')
    await user.type(unit, 'mine{Enter}')
    await user.click(screen.getByLabelText('Enregistrer un changement'))
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('facilities.update')).toMatchObject([{ unitId: 3, recordChange: true }]))
  })

  it('records who runs the facility and that it has closed', async () => {
    const { user, sent } = open('/facilities/1/edit')
    await user.type(await input('Organisme gestionnaire'), 'can{Enter}')
    const status = await input('État')
    await user.clear(status)
    await user.type(status, 'ferm{Enter}')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('facilities.update')).toMatchObject([{ managingBody: 'canton', status: 'closed' }]),
    )
  })

  it('shows what another window wrote meanwhile, and saves as chosen', async () => {
    const current = {
      ...{
        name: 'Poste du Grand Lac',
        type: 'hopital',
        sector: 'etatique',
        milieu: null,
        managingBody: null,
      },
      ...{ status: 'open' as const, unitId: 2 },
    }
    const at = new Date(2026, 2, 31, 10, 42).toISOString()
    const changes = ['name', 'type'].map((field) => ({ field, user: 'oumar', at }))
    const { user, sent, path } = open('/facilities/1/edit', {
      'facilities.update': (sentEntry) =>
        sentEntry.opened.name === current.name
          ? { ok: true, value: { act: 'a2' } }
          : failure('RECORD_CHANGED', { current, changes }),
    })
    await user.type(await input(/^Nom/), ' neuf')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce dossier a été modifié par oumar, le 31/03/2026 à 10:42')).toBeTruthy()
    expect((await input(/^Nom/)).value).toBe('Poste du Lac neuf')
    await user.click(screen.getByRole('radio', { name: 'Prendre le sien' }))
    expect((await input(/^Nom/)).value).toBe('Poste du Grand Lac')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/facilities/1'))
    expect(sent('facilities.update')[1]).toMatchObject({
      name: 'Poste du Grand Lac',
      type: 'hopital',
      opened: current,
    })
  })

  it('refuses an empty name at its field and sends nothing', async () => {
    const { user, sent } = open('/facilities/1/edit')
    await user.clear(await input(/^Nom/))
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce champ est obligatoire.')).toBeTruthy()
    expect(document.activeElement).toBe(await input(/^Nom/))
    expect(sent('facilities.update')).toEqual([])
  })

  it('puts an unknown place at its field and keeps what was typed', async () => {
    const { user } = open('/facilities/1/edit', {
      'facilities.update': () => failure('UNKNOWN_PLACE', { field: 'unitId', id: 2 }),
    })
    await user.type(await input(/^Nom/), ' neuf')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/Ce lieu n’existe pas dans le registre/)).toBeTruthy()
    expect((await input(/^Nom/)).value).toBe('Poste du Lac neuf')
    expect(document.activeElement).toBe(await input(/^Zone de santé/))
  })
})
