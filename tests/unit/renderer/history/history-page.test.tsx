// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import type { HistoryAct } from '#shared/contract/history.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PrintJob } from '#shared/contract/shell.ts'
import { newWorker, type WorkerPage } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { historyRoutes } from '#renderer/features/history/history-routes.tsx'
import { drawDocument } from '#renderer/print/documents.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

const office: OfficeState = {
  ...{
    office: 'DRS de Zéville',
    country: 'zz',
    demo: true,
    today: '2026-03-31',
    workers: 1,
    facilities: 0,
    phonePrefix: '+999',
    currency: 'XOF',
  },
  letterhead: {
    ...{
      layout: 'centred',
      republic: 'NATION',
      motto: '',
      timbre: ['DRS'],
      separator: '',
      place: '',
      signatory: '',
    },
  },
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
  ...{ sex: null, birth: null, birthplace: null, contacts: [], identifiers: [], spells: [], postings: [] },
  ...{ positions: [], contracts: [], position: null, contract: null, cases: [], entry },
}
const acts: HistoryAct[] = [
  {
    ...{ act: 'b', at: new Date(2026, 2, 31, 10, 42).toISOString(), user: 'oumar', office: 'DRS de Zéville' },
    reason: 'acte de mariage',
    records: [
      {
        ...{ entity: 'posting', action: 'change', about: { kind: 'name', value: 'CSCom de Kita' } },
        fields: [
          { field: 'end', old: null, new: { kind: 'date', value: '2026-02' } },
          { field: 'endReason', old: null, new: { kind: 'code', list: 'reason', value: 'retraite' } },
        ],
      },
      {
        ...{ entity: 'contact', action: 'delete', about: null },
        fields: [{ field: 'value', old: { kind: 'plain', value: '76 12 34 56' }, new: null }],
      },
    ],
  },
  {
    ...{ act: 'a', at: new Date(2026, 0, 5, 9, 5).toISOString(), user: 'local', office: '', reason: null },
    records: [
      {
        ...{ entity: 'worker', action: 'create', about: null },
        fields: [
          { field: 'nom', old: null, new: { kind: 'plain', value: 'Traoré' } },
          { field: 'sex', old: null, new: { kind: 'code', list: 'sex', value: 'F' } },
        ],
      },
      {
        ...{ entity: 'career_spell', action: 'correct', about: null },
        fields: [
          {
            ...{ field: 'corpsId', old: { kind: 'name', value: { fr: 'Matrone', en: 'Auxiliary midwife' } } },
            new: { kind: 'name', value: { fr: 'Sage-femme', en: 'Midwife' } },
          },
        ],
      },
    ],
  },
]

function open(answers: Answers = {}, locale: Locale = 'fr') {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({
      ok: true,
      value: {
        lists: {
          reason: [
            { code: 'retraite', label: { fr: 'Retraite', en: 'Retirement' }, hidden: false, attributes: {} },
          ],
        },
        ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
      },
    }),
    'workers.page': () => ({ ok: true, value: worker }),
    'history.ofFile': () => ({ ok: true, value: acts }),
    'shell.printJob': () => ({ ok: true, value: { job: 'j' } }),
    'shell.print': () => ({ ok: true, value: { printed: true } }),
    ...answers,
  })
  const view = renderRoutes(historyRoutes, '/workers/12/history', locale)
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup() }
}
const lines = () =>
  [...document.querySelectorAll('main tbody tr, table tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.replaceAll('\u202f', ' ')),
  )

afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('the history of a file', () => {
  it('reads act by act, field by field: who, when, before, after', async () => {
    const { sent } = open()
    await screen.findByRole('table', { name: 'Historique des modifications' })
    await waitFor(() =>
      expect(lines()).toEqual([
        ['31/03/2026 à 10:42 · oumar, DRS de Zéville · Motif : acte de mariage'],
        ['Affectation (CSCom de Kita) : modification'],
        ['Dernier jour de service', '(vide)', '02/2026'],
        ['Motif de la fin', '(vide)', 'Retraite'],
        ['Contact : retrait'],
        ['Contact', '76 12 34 56', ''],
        ['05/01/2026 à 09:05 · ce poste'],
        ['Identité : ajout'],
        ['Nom', '', 'Traoré'],
        ['Sexe', '', 'Féminin'],
        ['Corps et statut : correction'],
        ['Corps / profession', 'Matrone', 'Sage-femme'],
      ]),
    )
    expect(sent('history.ofFile')).toEqual([{ kind: 'worker', id: 12 }])
    expect(screen.getByRole('link', { name: 'Retour au dossier' }).getAttribute('href')).toBe('/workers/12')
  })

  it('reads in English too', async () => {
    open({}, 'en')
    await screen.findByRole('table', { name: 'History of changes' })
    expect(lines()).toContainEqual(['Corps / profession', 'Auxiliary midwife', 'Midwife'])
    expect(lines()).toContainEqual(['Posting (CSCom de Kita): changed'])
  })

  it('is printed with the words of the screen, marked as a demonstration', async () => {
    const { user, sent } = open()
    await user.click(await screen.findByRole('button', { name: 'Imprimer' }))
    await waitFor(() => expect(sent('shell.print')).toEqual([{ job: 'j' }]))
    const [job] = sent('shell.printJob') as PrintJob[]
    const page = renderToStaticMarkup(drawDocument(job!, 'n'))
    for (const text of [
      'NATION',
      'Awa TRAORÉ',
      'Retraite',
      'oumar, DRS de Zéville',
      '76 12 34 56',
      'Motif de la fin',
    ])
      expect(page).toContain(text)
    expect(page).toMatch(/@top-center/)
    // Nobody signs a list of changes.
    expect(page).not.toContain('class="signature"')
  })

  it('says what went wrong, and that there is nothing', async () => {
    open({ 'history.ofFile': () => failure('NOT_FOUND', { entity: 'worker', id: 12 }) })
    expect(await screen.findByText('Ce dossier n’existe pas ou n’existe plus.')).toBeTruthy()
    cleanup()
    open({ 'history.ofFile': () => ({ ok: true, value: [] }) })
    expect(await screen.findByText('Aucune modification n’est enregistrée.')).toBeTruthy()
  })
})
