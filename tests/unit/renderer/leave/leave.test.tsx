// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LeaveCase, LeaveRow, WorkerLeave } from '#shared/contract/leave.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import { newWorker, type WorkerPage } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import { leaveRoutes } from '#renderer/features/leave/leave-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { office } from '../facilities/facilities-kit.tsx'

const item = (code: string, fr: string) => ({ code, label: { fr, en: fr }, hidden: false, attributes: {} })
const reference: ReferenceLists = {
  lists: {
    leave_type: [item('annuel', 'Congé annuel'), item('maternite', 'Congé de maternité')],
    opinion: [item('favorable', 'favorable')],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
// The page reads the name only.
const worker = {
  ...{ id: 12, prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, postings: [], positions: [] },
  entry: newWorker.parse({ prenoms: 'Awa', nom: 'Traoré' }),
} as unknown as WorkerPage
const asked: LeaveRow = {
  ...{ id: 3, kind: 'annuel', state: 'requested', requestedOn: '2026-03-20', start: '2026-04-06' },
  ...{ end: '2026-04-10', days: 5, returnsOn: '2026-04-13', opinion: null, decidedOn: null },
  ...{ returnedOn: null, cause: null, notes: null, actNumber: null },
}
const leave: WorkerLeave = {
  year: 2026,
  balances: [
    {
      kind: 'annuel',
      balance: { year: 2026, granted: 30, adjusted: 0, carried: 4, taken: 36, left: -2 },
      perEvent: null,
    },
    { kind: 'maternite', balance: null, perEvent: 98 },
  ],
  requests: [asked],
  adjustments: [],
}
const ok = <Value,>(value: Value) => ({ ok: true as const, value })

beforeAll(async () => {
  await import('#renderer/features/leave/worker-leave-page.tsx')
  await import('#renderer/features/leave/leave-page.tsx')
})
afterEach(() => {
  notifications.clean()
  cleanup()
})

function open(path: string, answers: Answers = {}) {
  const bridge = fakeBridge({
    'office.state': () => ok(office),
    'reference.lists': () => ok(reference),
    'workers.page': () => ok(worker),
    'leave.ofWorker': () => ok(leave),
    ...answers,
  })
  const view = renderRoutes(leaveRoutes, path)
  const sent = (route: string) =>
    bridge.asked.filter((call) => call.route === route).map(({ input }) => input)
  return { ...view, user: userEvent.setup(), sent }
}
const WORKER = '/workers/12/leave'
const cellsOf = (element: HTMLElement) =>
  [...(element.closest('tr')?.cells ?? [])].map((cell) => cell.textContent)

describe('what a worker has of leave', () => {
  it('is told by kind, those without a balance in words', async () => {
    open(WORKER)
    expect(cellsOf((await screen.findAllByText('Congé annuel'))[0]!)).toEqual([
      ...['Congé annuel', '30', '4', '0', '36', '−2'],
    ])
    expect(cellsOf(screen.getByText('Congé de maternité'))).toEqual([
      'Congé de maternité',
      '98 jours à chaque fois',
    ])
  })

  it('is that of another year on request', async () => {
    const { user, sent } = open(WORKER)
    await user.click(await screen.findByRole('button', { name: '← 2025' }))
    await waitFor(() => expect(sent('leave.ofWorker')).toContainEqual({ workerId: 12, year: 2025 }))
  })
})

describe('a request', () => {
  const preview = { days: 10, returnsOn: '2026-06-15', left: -3, beyond: 3 }
  async function type(user: ReturnType<typeof userEvent.setup>) {
    await user.click(await screen.findByRole('button', { name: 'Demander un congé' }))
    await user.type(screen.getByRole('combobox', { name: /Type de congé/ }), 'annuel{Enter}')
    await user.type(screen.getByRole('textbox', { name: /Premier jour/ }), '01/06/2026{Tab}')
    await user.type(screen.getByRole('textbox', { name: /Dernier jour/ }), '12/06/2026{Tab}')
  }

  it('says while it is typed how long it is and what is left, and asks why where it is too much', async () => {
    const { user, sent } = open(WORKER, {
      'leave.preview': () => ok(preview),
      'leave.request': () => ok({ id: 9, act: 'a' }),
    })
    await type(user)
    expect(
      await screen.findByText(/^10 jours · reprise le 15 juin 2026 · il restera −3 j · 3 jours de trop$/),
    ).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: /Pourquoi au-delà/ }), 'accord')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('leave.request')).toEqual([
        {
          ...{ workerId: 12, kind: 'annuel', start: '2026-06-01', end: '2026-06-12', cause: null },
          ...{ beyondReason: 'accord', requestedOn: '2026-03-31' },
        },
      ]),
    )
  })

  it('that meets another leave is refused at its first day, and stays', async () => {
    const { user } = open(WORKER, {
      'leave.preview': () => ok({ ...preview, left: 3, beyond: 0 }),
      'leave.request': () =>
        failure('LEAVE_OVERLAP', { field: 'start', start: '2026-06-08', end: '2026-06-09' }),
    })
    await type(user)
    await user.keyboard('{Control>}s{/Control}')
    const start = screen.getByRole('textbox', { name: /Premier jour/ })
    await waitFor(() => expect(start.getAttribute('aria-invalid')).toBe('true'))
    expect(start).toHaveProperty('value', '01/06/2026')
  })

  it('is granted with the number of its decision', async () => {
    const { user, sent } = open(WORKER, { 'leave.decide': () => ok({ id: 3, act: 'a' }) })
    await user.click(await screen.findByRole('button', { name: /^Accorder/ }))
    await user.type(screen.getByRole('textbox', { name: 'Numéro de la décision' }), '14/DRS')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('leave.decide')).toEqual([
        { id: 3, granted: true, decidedOn: '2026-03-31', actNumber: '14/DRS', notes: null },
      ]),
    )
  })
})

describe('who is away', () => {
  it('is told by what waits: a decision, a return that nobody entered, the others', async () => {
    const named = { workerId: 12, prenoms: 'Awa', nom: 'Traoré', nomEpoux: null, facility: 'Poste du Lac' }
    const of = (id: number, told: Partial<LeaveRow>): LeaveCase => ({ ...asked, ...named, id, ...told })
    open('/leave', {
      'leave.cases': () =>
        ok([
          of(1, {}),
          of(2, { state: 'granted', end: '2026-03-13', returnsOn: '2026-03-16' }),
          of(3, { state: 'granted', end: '2026-04-10', returnsOn: '2026-04-13' }),
        ]),
    })
    for (const part of ['À décider (1)', 'Reprise non enregistrée (1)', 'En congé (1)']) {
      expect(await screen.findByRole('heading', { name: part })).toBeTruthy()
    }
  })
})
