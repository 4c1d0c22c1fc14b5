// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { RecordChanged } from '#shared/contract/history.ts'
import { workerEntry, type WorkerEntry, type WorkerPage } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import { postingsRoutes } from '#renderer/features/postings/postings-routes.tsx'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

const office: OfficeState = {
  ...{
    office: 'DRS',
    country: 'zz',
    demo: false,
    today: '2026-03-31',
    workers: 1,
    facilities: 0,
    phonePrefix: '+999',
    currency: 'XOF',
  },
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const corps = (id: number, fr: string) => ({
  ...{ id, code: fr, label: { fr, en: fr }, feminineFr: null, abbreviation: fr.slice(0, 2) },
  ...{ category: null, whoGroup: 'x', hidden: false },
})
const reference: ReferenceLists = {
  ...{
    lists: {},
    corps: [corps(7, 'Sage-femme'), corps(8, 'Infirmier')],
    fonctions: [],
    normSets: [],
    reforms: [],
  },
}
const opened = workerEntry.parse({
  ...{
    prenoms: 'Awa',
    nom: 'Traoré',
    birth: '1985',
    birthplace: 'Kita',
    phones: ['76 12 34 56'],
    corpsId: 7,
  },
})
const at = new Date(2026, 2, 31, 10, 42).toISOString()

function fileOf(entry: WorkerEntry): WorkerPage {
  const { prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace } = entry
  return {
    ...{ id: 12, uid: '', prenoms, nom, nomEpoux, civilite, father, mother, sex, birth, birthplace },
    ...{ contacts: [], identifiers: [], spells: [], postings: [], positions: [], contracts: [] },
    ...{ position: null, contract: null, cases: [], entry },
  }
}

/** What the other window saved: who saves without having seen it is refused with the facts of it. */
function otherSaved(current: WorkerEntry): { answers: Answers } {
  const changes = (['nom', 'birthplace', 'phones', 'corpsId'] as const)
    .filter((field) => JSON.stringify(current[field]) !== JSON.stringify(opened[field]))
    .map((field) => ({ field, user: 'oumar', at }))
  const facts: RecordChanged<WorkerEntry> = { current, changes }
  const seen = (sent: unknown) => JSON.stringify(sent) === JSON.stringify(current)
  return {
    answers: {
      'workers.update': (input) =>
        seen(input.opened)
          ? { ok: true, value: { id: 12, act: 'a1' } }
          : failure('RECORD_CHANGED', { ...facts }),
    },
  }
}

function open(answers: Answers) {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'drafts.find': () => ({ ok: true, value: null }),
    'workers.page': () => ({ ok: true, value: fileOf(opened) }),
    'workers.similar': () => ({ ok: true, value: [] }),
    'facilities.list': () => ({ ok: true, value: [] }),
    ...answers,
  })
  const view = renderRoutes([...workersRoutes, ...postingsRoutes], '/workers/12/edit')
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup({ delay: null }) }
}
const field = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(new RegExp(`^${label}( \\*)?$`), { selector: 'input' })
const save = '{Control>}s{/Control}'

afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('a file that another window saved meanwhile', () => {
  const current = {
    ...opened,
    nom: 'Traore',
    birthplace: 'Kayes',
    phones: ['66 00 00 01', '70 00 00 02'],
    corpsId: 8,
  }

  it('sends what the form was opened with', async () => {
    const { user, sent, path } = open({
      'workers.update': () => ({ ok: true, value: { id: 12, act: 'a1' } }),
    })
    await user.type(await field('Nom d’époux'), 'Keïta')
    await user.keyboard(save)
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('workers.update')).toMatchObject([{ id: 12, nomEpoux: 'Keïta', opened: { ...opened } }])
  })

  it('is told calmly: who, when, and each value; what only the other changed is taken over', async () => {
    const { user } = open(otherSaved(current).answers)
    await user.clear(await field('Nom'))
    await user.type(await field('Nom'), 'Diarra')
    await user.type(await field('Prénoms et nom du père'), 'Oumar')
    await user.keyboard(save)
    const panel = await screen.findByRole('alert')
    expect(within(panel).getByText('Ce dossier a été modifié par oumar, le 31/03/2026 à 10:42')).toBeTruthy()
    expect(document.activeElement).toBe(panel)
    const [both, taken] = within(panel).getAllByRole('table')
    const cells = (table: HTMLElement | undefined) =>
      [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        [...row.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent),
      )
    expect(cells(both).map((row) => row.slice(0, 4))).toEqual([['Nom', 'Traoré', 'Traore', 'Diarra']])
    expect(cells(taken)).toEqual([
      ['Lieu de naissance', 'Kita', 'Kayes'],
      ['Téléphones', '76 12 34 56', '66 00 00 01 · 70 00 00 02'],
      ['Corps / profession', 'Sage-femme', 'Infirmier'],
    ])
    // Nothing typed is lost; what the other wrote stands in the form.
    expect((await field('Nom')).value).toBe('Diarra')
    expect((await field('Prénoms et nom du père')).value).toBe('Oumar')
    expect((await field('Lieu de naissance')).value).toBe('Kayes')
    expect((await field('Téléphone 2')).value).toBe('70 00 00 02')
  })

  it('is not saved before the choice is made, and then as chosen', async () => {
    const { user, sent, path } = open(otherSaved(current).answers)
    await user.clear(await field('Nom'))
    await user.type(await field('Nom'), 'Diarra')
    await user.keyboard(save)
    const mine = await screen.findByRole('radio', { name: 'Garder le mien' })
    await user.keyboard(save)
    expect(await screen.findByText('Choisissez.')).toBeTruthy()
    expect(document.activeElement).toBe(mine)
    expect(sent('workers.update')).toHaveLength(1)
    await user.click(screen.getByRole('radio', { name: 'Prendre le sien' }))
    expect((await field('Nom')).value).toBe('Traore')
    await user.click(mine)
    expect((await field('Nom')).value).toBe('Diarra')
    await user.keyboard(save)
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('workers.update')[1]).toMatchObject({
      ...{ nom: 'Diarra', birthplace: 'Kayes', phones: current.phones, corpsId: 8 },
      opened: { ...current },
    })
  })

  it('asks nothing where both sides touched different fields: a second save passes', async () => {
    const other = { ...opened, birthplace: 'Kayes' }
    const { user, sent, path } = open(otherSaved(other).answers)
    await user.type(await field('Nom d’époux'), 'Keïta')
    await user.keyboard(save)
    const panel = await screen.findByRole('alert')
    expect(within(panel).queryByRole('radio')).toBeNull()
    await user.keyboard(save)
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('workers.update')[1]).toMatchObject({
      nomEpoux: 'Keïta',
      birthplace: 'Kayes',
      opened: { ...other },
    })
  })
})

describe('an interrupted change', () => {
  it('goes on from what the file held when it was begun, not from what it holds now', async () => {
    const begun = { ...opened, nom: 'Ancien' }
    const { user, sent } = open({
      'drafts.find': () => ({
        ok: true,
        value: { payload: { ...begun, phones: ['76'], father: 'Oumar', opened: begun }, savedAt: at },
      }),
      'workers.update': () => ({ ok: true, value: { id: 12, act: 'a1' } }),
    })
    await user.click(await screen.findByRole('button', { name: /Reprendre la saisie/ }))
    await user.clear(await field('Téléphone 1'))
    await user.keyboard(save)
    await waitFor(() =>
      expect(sent('workers.update')).toMatchObject([{ father: 'Oumar', opened: { nom: 'Ancien' } }]),
    )
  })
})
