import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type {
  FacilityPage,
  FacilityRow,
  FacilityService,
  FacilityStaff,
} from '#shared/contract/facilities.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PlaceNode, ReferenceLists } from '#shared/contract/reference.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { facilitiesRoutes } from '#renderer/features/facilities/facilities-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

/** Loads the screens beforehand: a screen's first import takes longer than a test waits for an element. */
export async function loadScreens(): Promise<void> {
  await import('#renderer/features/facilities/facilities-page.tsx')
  await import('#renderer/features/facilities/facility-page.tsx')
  await import('#renderer/features/facilities/facility-edit-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1000 })
}

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
export const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 3, facilities: 3 },
  phonePrefix: '+999',
  currency: 'XOF',
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
export const page: FacilityPage = {
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

export function open(path: string, answers: Answers = {}, locale: Locale = 'fr') {
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
export const cells = (element: HTMLElement) =>
  within(element)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent.trim())
export const input = (label: string | RegExp) =>
  screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' })
