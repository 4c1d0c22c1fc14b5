// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import { newWorker, type WorkerPage, type WorkerPosting } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import { postingsRoutes } from '#renderer/features/postings/postings-routes.tsx'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { emptyWorkerFile } from '#tests/helpers/empty-file.ts'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

const office: OfficeState = {
  ...{
    office: 'DRS',
    country: 'zz',
    demo: false,
    today: '2026-03-31',
    workers: 1,
    facilities: 2,
    phonePrefix: '+999',
    currency: 'XOF',
  },
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const item = (code: string, attributes: Record<string, unknown>) => ({
  ...{ code, label: { fr: code, en: code }, hidden: false, attributes },
})
const reference: ReferenceLists = {
  lists: {
    posting_kind: [item('base', { role: 'base' }), item('mission', { role: 'none' })],
    reason: [item('Mutation', { kind: 'transfer' }), item('Retraite', { kind: 'departure' })],
  },
  corps: [],
  fonctions: [{ id: 3, code: 'chef', label: { fr: 'Médecin-chef', en: 'Head doctor' } }],
  ...{ normSets: [], reforms: [] },
}
function facility(id: number, name: string, district: string): FacilityRow {
  return {
    ...{
      id,
      name,
      district,
      aliases: [],
      type: null,
      sector: null,
      milieu: null,
      status: 'open',
      region: 'Région',
    },
    ...{ districtProposed: false, budget: 0, available: 0 },
  }
}
const current: WorkerPosting = {
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
const worker: WorkerPage = {
  ...{
    id: 12,
    uid: '',
    prenoms: 'Awa',
    nom: 'Traoré',
    nomEpoux: null,
    civilite: null,
    father: null,
    mother: null,
  },
  ...{ sex: 'F', birth: '1985', birthplace: null, contacts: [], identifiers: [], spells: [], contract: null },
  ...{ position: null, positions: [], contracts: [], cases: [], entry, postings: [current] },
}

function open(path: string, answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'workers.page': () => ({ ok: true, value: worker }),
    'workerFile.read': () => ({ ok: true, value: emptyWorkerFile() }),
    'facilities.list': () => ({
      ok: true,
      value: [facility(1, 'CSCom A', 'Kati'), facility(2, 'CSRéf B', 'Ségou')],
    }),
    'postings.start': () => ({ ok: true, value: { id: 9, act: 'a1', actId: null } }),
    'postings.end': () => ({ ok: true, value: { act: 'a2', actId: null } }),
    'postings.takeUp': () => ({ ok: true, value: { act: 'a3' } }),
    ...answers,
  })
  const view = renderRoutes([...workersRoutes, ...postingsRoutes], path)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}

const field = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(new RegExp(`^${label}( \\*)?$`), { selector: 'input' })
afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('posting a worker', () => {
  it('finds the facility by its place without accents, and ends the current posting in the same act', async () => {
    const { user, sent, path } = open('/workers/12/post')
    await screen.findByText('Affectation en cours : CSCom A, depuis le 05/2019')
    await waitFor(async () => expect((await field('Structure')).placeholder).toMatch(/Tapez/))
    await user.type(await field('Structure'), 'segou{Enter}')
    await user.type(await field('Numéro de l’acte'), '12/2026')
    await user.type(await field('Prise de service'), '1/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('postings.start')).toMatchObject([
      {
        ...{
          workerId: 12,
          facilityId: 2,
          kind: 'base',
          actNumber: '12/2026',
          start: '2026-03-01',
          end: null,
        },
        ...{ endsCurrentBase: true },
      },
    ])
  })

  it('sends nothing without a facility and without a day or an act, and says what is missing', async () => {
    const { user, sent } = open('/workers/12/post')
    await field('Structure')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce champ est obligatoire.')).toBeTruthy()
    expect(sent('postings.start')).toEqual([])
  })

  it('names the posting in the way, with its dates as written here', async () => {
    const overlap = { field: 'start', facility: 'CSCom A', start: '2019-05', end: '2024', postingId: 5 }
    const { user } = open('/workers/12/post', { 'postings.start': () => failure('POSTING_OVERLAP', overlap) })
    await user.type(await field('Structure'), 'csref{Enter}')
    await user.type(await field('Prise de service'), '2020')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/chevauchent l’affectation à CSCom A \(05\/2019 – 2024\)/)).toBeTruthy()
    expect((await field('Prise de service')).value).toBe('2020')
  })
})

describe('a transfer', () => {
  it('goes by keyboard from the act to the arrival, and says when the old base ends', async () => {
    const { user, sent, path } = open('/workers/12/transfer')
    await screen.findByText('CSCom A, Kati')
    await waitFor(async () => expect(document.activeElement).toBe(await field('Numéro de l’acte')))
    await waitFor(async () => expect((await field('Structure')).placeholder).toMatch(/Tapez/))
    await user.keyboard('12/2026{Enter}10/2/2026{Enter}Mut{Enter}{Enter}')
    await user.keyboard('segou{Enter}{Enter}Méd{Enter}{Enter}Maternité{Enter}')
    await user.type(await field('Prise de service'), '1/3/2026')
    expect(screen.getByText('L’affectation à CSCom A prend fin le 28/02/2026.')).toBeTruthy()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('postings.start')).toEqual([
      {
        ...{ workerId: 12, facilityId: 2, fonctionId: 3, service: 'Maternité', start: '2026-03-01' },
        ...{ actNumber: '12/2026', decidedOn: '2026-02-10', reason: 'Mutation', regularises: false },
        ...{ endsCurrentBase: true, currentBaseId: 5, toPrepare: false },
      },
    ])
    expect(await screen.findByText('Awa TRAORÉ : mutation enregistrée.')).toBeTruthy()
  })

  it('awaits who has not come yet: the old base goes on', async () => {
    const { user, sent, path } = open('/workers/12/transfer')
    await user.type(await field('Numéro de l’acte'), '12/2026')
    await user.type(await field('Structure'), 'csref{Enter}')
    await user.click(screen.getByRole('radio', { name: /Pas encore/ }))
    expect(screen.getByText('L’affectation à CSCom A continue jusqu’à la prise de service.')).toBeTruthy()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    const [first] = sent('postings.start')
    expect(first).toMatchObject({ facilityId: 2, actNumber: '12/2026', start: null })
    expect(first).not.toHaveProperty('endsCurrentBase')
    expect(await screen.findByText('Awa TRAORÉ : affectation décidée, agent attendu.')).toBeTruthy()
  })

  it('wants the act of who is only awaited, and the day of who has come', async () => {
    const { user, sent } = open('/workers/12/transfer')
    await user.type(await field('Structure'), 'csref{Enter}')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/Indiquez la prise de service, ou au moins l’acte/)).toBeTruthy()
    expect(sent('postings.start')).toEqual([])
  })

  it('asks whether a later act regularises, and says why a day is refused', async () => {
    const facts = { field: 'start', facility: 'CSCom A', base: '2019-05' }
    const { user, sent } = open('/workers/12/transfer', {
      'postings.start': () => failure('BASE_NOT_EARLIER', facts),
    })
    await user.type(await field('Date de l’acte'), '10/3/2026')
    await user.type(await field('Structure'), 'csref{Enter}')
    expect(screen.queryByRole('checkbox', { name: /régularise/ })).toBeNull()
    await user.type(await field('Prise de service'), '1/3/2026')
    await user.click(await screen.findByRole('checkbox', { name: /régularise/ }))
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/a pris service à CSCom A le 05\/2019/)).toBeTruthy()
    expect(sent('postings.start')).toMatchObject([{ regularises: true, decidedOn: '2026-03-10' }])
  })

  it('is nothing for who has no base', async () => {
    open('/workers/12/transfer', {
      'workers.page': () => ({ ok: true, value: { ...worker, postings: [] } }),
    })
    const link = await screen.findByRole('link', { name: 'Enregistrer une affectation' })
    expect(link.getAttribute('href')).toBe('/workers/12/post')
  })
})

describe('taking up duty', () => {
  const awaited = {
    ...current,
    id: 6,
    facility: 'CSRéf B',
    start: null,
    decidedOn: '2026-02-10',
    actNumber: '7',
  }
  const both: Answers = {
    'workers.page': () => ({
      ok: true,
      value: { ...worker, postings: [{ ...awaited, startReason: 'Mutation' }, current] },
    }),
  }

  it('shows the decision, keeps its reason and ends the base that is shown', async () => {
    const { user, sent, path } = open('/workers/12/postings/6/take-up', both)
    expect(await screen.findByText('10/02/2026')).toBeTruthy()
    await user.keyboard('1/3/2026{Enter}')
    await user.type(await field('Numéro de l’acte'), 'PV 3')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('postings.takeUp')).toEqual([
      {
        ...{ id: 6, start: '2026-03-01', regularises: false, endsCurrentBase: true, currentBaseId: 5 },
        ...{ actNumber: 'PV 3', decidedOn: null, reason: 'Mutation', toPrepare: false },
      },
    ])
  })

  it('says so where another window has recorded it meanwhile', async () => {
    open('/workers/12/postings/6/take-up', {
      'workers.page': () => ({
        ok: true,
        value: { ...worker, postings: [{ ...awaited, start: '2026-02-20' }, current] },
      }),
    })
    expect((await screen.findByRole('alert')).textContent).toContain('déjà pris service le 20/02/2026')
  })
})

describe('ending a posting', () => {
  it('says so where another window has ended it meanwhile', async () => {
    open('/workers/12/postings/5/end', {
      'workers.page': () => ({
        ok: true,
        value: { ...worker, postings: [{ ...current, end: '2026-02-28' }] },
      }),
    })
    expect((await screen.findByRole('alert')).textContent).toContain('déjà pris fin le 28/02/2026')
  })

  it('sends last day and reason, and says where a date is wrong', async () => {
    const { user, sent, path } = open('/workers/12/postings/5/end')
    await user.type(await field('Dernier jour de service'), '31/02/2026')
    await user.keyboard('{Control>}s{/Control}')
    expect((await screen.findAllByText(/n’existe pas|Écrivez la date/)).length).toBeGreaterThan(0)
    expect(sent('postings.end')).toEqual([])
    await user.clear(await field('Dernier jour de service'))
    await user.type(
      await field('Dernier jour de service'),
      '28/02/2026{Enter}99/2026{Enter}1/2/2026{Enter}Retr{Enter}',
    )
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('postings.end')).toEqual([
      {
        ...{ id: 5, end: '2026-02-28', reason: 'Retraite', toPrepare: false },
        ...{ actNumber: '99/2026', decidedOn: '2026-02-01' },
      },
    ])
  })
})

describe('a worker’s page', () => {
  it('leads to the transfer of who has a base, to the posting of who has none', async () => {
    const { user, path } = open('/workers/12')
    expect(await screen.findByText(/CSCom A, depuis le 05\/2019/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Historique des modifications' }).getAttribute('href')).toBe(
      '/workers/12/history',
    )
    await user.keyboard('{Control>}m{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12/transfer'))
    cleanup()
    const bare = open('/workers/12', {
      'workers.page': () => ({ ok: true, value: { ...worker, postings: [] } }),
    })
    await screen.findByText(/Sans affectation en cours/)
    expect(screen.queryByRole('button', { name: 'Mutation' })).toBeNull()
    await bare.user.keyboard('{Control>}m{/Control}')
    await waitFor(() => expect(bare.path()).toBe('/workers/12/post'))
  })

  it('shows positions and contracts over time, and which is that of today', async () => {
    const leave = {
      id: 1,
      kind: 'Congé',
      start: '2026-01',
      end: null,
      host: 'CSRéf B',
      reason: null,
      actNumber: '4',
      ...{ plannedEnd: null, draft: false, actId: null },
    }
    const contract = {
      ...{ id: 2, names: {} },
      values: { kind: 'CDD', employer: 'ASACO', fundingSource: null, start: '2018', end: '2019' },
    }
    open('/workers/12', {
      'workers.page': () => ({
        ok: true,
        value: { ...worker, positions: [leave], position: leave },
      }),
      'workerFile.read': () => ({ ok: true, value: { ...emptyWorkerFile(), contract: [contract] } }),
    })
    const positions = await screen.findByRole('table', { name: 'Positions administratives' })
    expect(positions.textContent).toContain('01/2026–Congé en coursCSRéf B–4')
    expect(screen.getByText('Congé (01/2026 – …)')).toBeTruthy()
    const contracts = screen.getByRole('table', { name: 'Contrats et financement' })
    expect(contracts.textContent).toContain('CDDASACO20182019')
  })

  it('tells every paper of a posting', async () => {
    const acts = [
      { id: 1, kind: 'posting', number: '7', date: '2019-04-10' },
      { id: 2, kind: 'posting_end', number: '9', date: '2025-12-01' },
    ]
    const paper = { actNumber: '7', decidedOn: '2019-04-10', startActId: 1, acts }
    const ended = { ...current, end: '2025-12-31', ...paper }
    open('/workers/12', { 'workers.page': () => ({ ok: true, value: { ...worker, postings: [ended] } }) })
    expect(await screen.findByText('7, 10/04/2019')).toBeTruthy()
    expect(screen.getByText(/^fin.: 9, 01\/12\/2025$/)).toBeTruthy()
  })

  it('shows partial dates as they are known and who is only awaited', async () => {
    const awaited = {
      ...current,
      id: 6,
      facility: 'CSRéf B',
      start: null,
      decidedOn: '2026-02-10',
      actNumber: '7',
    }
    open('/workers/12', {
      'workers.page': () => ({ ok: true, value: { ...worker, postings: [awaited, current] } }),
    })
    expect(await screen.findByText('attendu')).toBeTruthy()
    expect(screen.getByText('05/2019')).toBeTruthy()
    expect(screen.getByText('7, 10/02/2026')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Prise de service' }).getAttribute('href')).toBe(
      '/workers/12/postings/6/take-up',
    )
  })
})
