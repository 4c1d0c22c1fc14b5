import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { WorkerRow } from '#shared/contract/worker-list.ts'
import { newWorker, type WorkerPage, type WorkerPosting } from '#shared/contract/workers.ts'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import { postingsRoutes } from '#renderer/features/postings/postings-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

export const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 1, facilities: 2 },
  ...{ phonePrefix: '+999', currency: 'XOF' },
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const item = (code: string, attributes: Record<string, unknown> = {}) => ({
  ...{ code, label: { fr: code, en: code }, hidden: false, attributes },
})
export const reference: ReferenceLists = {
  lists: {
    posting_kind: [
      item('base', { role: 'base' }),
      item('Mission', { role: 'none', movement: 'mission' }),
      item('Tournée', { role: 'partial', movement: 'rotation' }),
    ],
    position: [
      item('Service', {}),
      item('Suspendu', { movement: 'suspension' }),
      item('Exclu', { movement: 'suspension' }),
    ],
    reason: [
      item('Mutation', { kind: 'transfer' }),
      item('Démission', { kind: 'departure' }),
      item('Limite d’âge', { kind: 'departure', movement: 'retirement' }),
    ],
    presence_state: [item('Présent')],
    statut: [item('Contractuel')],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
export const base: WorkerPosting = {
  ...{
    id: 5,
    facilityId: 1,
    facility: 'CSCom A',
    place: 'Kati',
    kind: 'base',
    fonction: null,
    service: null,
  },
  ...{ decidedOn: null, actNumber: null, start: '2019-05', end: null, startReason: null, endReason: null },
  ...{ plannedEnd: null, draft: false, startActId: null, acts: [] },
}
const entry = newWorker.parse({ prenoms: 'Awa', nom: 'Traoré' })
export const worker: WorkerPage = {
  ...{ id: 12, uid: '', prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, civilite: null, father: null },
  ...{ mother: null, sex: 'F', birth: '1985', birthplace: null, contacts: [], identifiers: [] },
  ...{ spells: [], contract: null, position: null, positions: [], contracts: [], cases: [], entry },
  postings: [base],
}
export const row = (id: number): WorkerRow => ({
  ...{ id, prenoms: 'Awa', nom: `N${id}`, nomEpoux: null, sex: 'F', birth: '1990', age: 35 },
  ...{ matricule: null, nationalId: null, phone: null, corps: null, category: null, statut: null },
  ...{ fonction: null, position: null, contract: null, facilityId: null, facility: null },
  ...{ facilityType: null, milieu: null, sector: null, district: null, region: null },
  ...{ start: null, seniority: null, gaps: [] },
})
const facility = (id: number, name: string): FacilityRow => ({
  ...{ id, name, district: 'Ségou', aliases: [], type: null, sector: null, milieu: null, status: 'open' },
  ...{ region: 'Région', districtProposed: false, budget: 0, available: 0 },
})

/** The screens of movements at an address, with a machine that answers as told. */
export function openMovements(path: string, answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'workers.page': () => ({ ok: true, value: worker }),
    'workers.rows': ({ ids }) => ({ ok: true, value: ids.map(row) }),
    'facilities.list': () => ({ ok: true, value: [facility(1, 'CSCom A'), facility(2, 'CSRéf B')] }),
    'movements.record': () => ({ ok: true, value: { act: 'a1', actId: null } }),
    ...answers,
  })
  const view = renderRoutes(postingsRoutes, path)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}

export const field = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(new RegExp(`^${label}( \\*)?$`), { selector: 'input' })
