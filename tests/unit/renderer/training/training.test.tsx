// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { Participant, SessionPage } from '#shared/contract/training.ts'
import { failure } from '#shared/errors/app-error.ts'
import { trainingRoutes } from '#renderer/features/training/training-routes.tsx'
import type { RecordPaperData } from '#renderer/print/record-paper.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'
import { office } from '../facilities/facilities-kit.tsx'

const item = (code: string, fr: string) => ({ code, label: { fr, en: fr }, hidden: false, attributes: {} })
const reference: ReferenceLists = {
  lists: {
    training_course: [item('sonu', 'SONU de base'), item('pf', 'Technologie contraceptive')],
    attendance: [item('present', 'Présent'), item('absent', 'Absent')],
    training_result: [item('reussi', 'Réussi')],
  },
  ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
}
function person(id: number, nom: string, told: Partial<Participant> = {}): Participant {
  return {
    ...{
      id,
      workerId: 100 + id,
      prenoms: 'Awa',
      nom,
      nomEpoux: null,
      sex: 'F',
      birth: null,
      matricule: null,
    },
    ...{ phone: '70 00 00 01', corps: null, facility: 'Poste du Lac' },
    ...{ attendance: null, score: null, result: null, credits: null, certified: null, ...told },
  }
}
const session: SessionPage = {
  id: 5,
  values: { course: 'sonu', title: null, start: '2026-03-02', end: '2026-03-03', place: 'Nord', seats: 2 },
  participants: [person(1, 'BA'), person(2, 'DIA', { attendance: 'absent' }), person(3, 'ZAN')],
  withheld: 1,
}
const ok = <Value,>(value: Value) => ({ ok: true as const, value })

beforeAll(async () => {
  await import('#renderer/features/training/training-page.tsx')
  await import('#renderer/features/training/session-page.tsx')
  await import('#renderer/features/training/new-session-page.tsx')
  // jsdom lays nothing out: the grid must believe that it has room for its rows.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 1000 })
})
afterEach(() => {
  notifications.clean()
  cleanup()
})

function open(path: string, answers: Answers = {}) {
  const { asked } = fakeBridge({
    'office.state': () => ok(office),
    'reference.lists': () => ok(reference),
    'training.session': () => ok(session),
    'training.record': () => ok({ act: 'a', persons: 1 }),
    ...answers,
  })
  const view = renderRoutes(trainingRoutes, path)
  const sent = (route: string) => asked.filter((call) => call.route === route).map(({ input }) => input)
  return { ...view, user: userEvent.setup(), sent }
}
const field = (name: string) => screen.findByRole('textbox', { name })

describe('the results of a session', () => {
  it('are typed person after person and sent at once, only what was typed', async () => {
    const { user, sent } = open('/training/5')
    await user.type(await field('Note sur 100, BA Awa'), '85')
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}')
    await user.keyboard('40')
    expect(screen.getByText('2 lignes à enregistrer')).toBeTruthy()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('training.record')).toEqual([
        {
          sessionId: 5,
          results: [
            { id: 1, values: { score: 85 } },
            { id: 3, values: { score: 40 } },
          ],
        },
      ]),
    )
  })

  it('of one person are given to those who have none with Ctrl+D, her score apart', async () => {
    const { user, sent } = open('/training/5')
    await user.type(await field('Note sur 100, BA Awa'), '85')
    await user.type(await field('Unités de formation continue, BA Awa'), '3')
    await user.keyboard('{Control>}d{/Control}{Control>}s{/Control}')
    await waitFor(() => expect(sent('training.record')).toHaveLength(1))
    expect(sent('training.record')[0]).toMatchObject({
      results: [
        { id: 1, values: { score: 85, credits: 3 } },
        { id: 2, values: { credits: 3 } },
        { id: 3, values: { credits: 3 } },
      ],
    })
  })

  it('that can not be are refused at the field, before anything is sent', async () => {
    const { user, sent } = open('/training/5')
    const score = await field('Note sur 100, DIA Awa')
    await user.type(score, '120')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce nombre est trop grand ou trop petit.')).toBeTruthy()
    expect(document.activeElement).toBe(score)
    expect(sent('training.record')).toEqual([])
  })

  it('that the register refuses say so at the person’s field, and stay', async () => {
    const issues = [{ path: '3.score', message: 'out_of_range', code: 'custom' }]
    const refused = failure('INVALID_INPUT', { field: '3.score', issues })
    const { user } = open('/training/5', { 'training.record': () => refused })
    const score = await field('Note sur 100, ZAN Awa')
    await user.type(score, '50')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce nombre est trop grand ou trop petit.')).toBeTruthy()
    expect(score).toHaveProperty('value', '50')
  })
})

describe('who takes part', () => {
  it('is counted against the seats, those who are not shown too', async () => {
    open('/training/5')
    expect(await screen.findByText('4 inscrits pour 2 places : il manque des places.')).toBeTruthy()
    expect(screen.getByText(/^1 participant hors de votre zone/)).toBeTruthy()
  })

  it('is entered from those chosen in a list', async () => {
    const { user, sent } = open('/training/5?workers=7,9', {
      'training.enrol': () => ok({ act: 'a', added: 2, already: 0 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Inscrire les 2 agents choisis' }))
    expect(sent('training.enrol')).toEqual([{ sessionId: 5, workerIds: [7, 9] }])
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Inscrire les/ })).toBeNull())
  })
})

describe('the attendance list', () => {
  it('has a column to sign for each day, and lines to spare', async () => {
    const { user, sent } = open('/training/5', {
      'shell.printJob': () => ok({ job: 'j' }),
      'shell.print': () => ok({ printed: true }),
    })
    const print = await screen.findByRole('button', { name: 'Imprimer' })
    await waitFor(() => expect(print).toHaveProperty('disabled', false))
    await user.click(print)
    await waitFor(() => expect(sent('shell.print')).toHaveLength(1))
    const [job] = sent('shell.printJob') as { data: RecordPaperData }[]
    expect(job?.data).toMatchObject({ title: 'Liste de présence', subtitle: 'SONU de base' })
    const table = job?.data.parts.find((part) => part.kind === 'table')
    expect(table?.columns.map(({ label }) => label).slice(-2)).toEqual(['Signé le 02/03', 'Signé le 03/03'])
    expect(table?.rows).toHaveLength(6)
  })
})

describe('the sessions', () => {
  const row = { title: null, institution: null, end: null, seats: null, participants: 3, entered: 1 }
  const rows = [
    { id: 5, course: 'sonu', place: 'Nord', start: '2026-03-02', ...row },
    { id: 6, course: 'pf', place: 'Ségou', start: '2026-01-12', ...row },
  ]

  it('are found by any words, and opened', async () => {
    const { user, path } = open('/training', { 'training.sessions': () => ok(rows) })
    await user.type(await screen.findByRole('searchbox'), 'segou contra')
    const grid = await screen.findByRole('grid', { name: 'Sessions de formation' })
    await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(2))
    await user.click(within(grid).getByText('Technologie contraceptive'))
    await waitFor(() => expect(path()).toBe('/training/6'))
  })

  it('say what a new one lacks, at its field', async () => {
    const { user, sent } = open('/training/new')
    await user.click(await screen.findByRole('button', { name: 'Enregistrer la session' }))
    expect(await screen.findAllByText('Ce champ est obligatoire.')).toHaveLength(2)
    expect(sent('training.save')).toEqual([])
  })
})
