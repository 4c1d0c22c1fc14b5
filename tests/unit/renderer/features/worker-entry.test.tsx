// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { FacilityRow } from '#shared/contract/facilities.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { ReferenceLists } from '#shared/contract/reference.ts'
import type { SimilarWorker } from '#shared/contract/workers.ts'
import { failure } from '#shared/errors/app-error.ts'
import { workersRoutes } from '#renderer/features/workers/workers-routes.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

const office: OfficeState = {
  ...{
    office: 'DRS',
    country: 'zz',
    demo: false,
    today: '2026-03-31',
    workers: 0,
    facilities: 0,
    phonePrefix: '+999',
    currency: 'XOF',
  },
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const item = (code: string) => ({ code, label: { fr: code, en: code }, hidden: false, attributes: {} })
const reference: ReferenceLists = {
  lists: { statut: [item('Fonctionnaire'), item('Contractuel')] },
  corps: [
    {
      ...{
        id: 7,
        code: 'sf',
        label: { fr: 'Sage-femme', en: 'Midwife' },
        feminineFr: null,
        abbreviation: 'SF',
      },
      ...{ category: 'B2', whoGroup: 'midwives', hidden: false },
    },
  ],
  fonctions: [{ id: 5, code: 'chef', label: { fr: 'Chef de centre', en: 'Head of centre' } }],
  ...{ normSets: [], reforms: [] },
}

const facility: FacilityRow = {
  ...{ id: 3, name: 'CSCom de Kita', aliases: [], type: null, sector: null, milieu: null, status: 'open' },
  ...{ district: 'Kita', region: 'Kayes', districtProposed: false, budget: 0, available: 0 },
}
const national = { type: 'nina', label: { fr: 'NINA', en: 'NINA' }, pattern: '^\\d{14}[A-Z]$' }

function open(answers: Answers = {}) {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({ ok: true, value: reference }),
    'drafts.find': () => ({ ok: true, value: null }),
    'facilities.list': () => ({ ok: true, value: [facility] }),
    'workers.numberForms': () => ({ ok: true, value: { staff: null, national } }),
    'workers.similar': () => ({ ok: true, value: [] }),
    'workers.create': () => ({ ok: true, value: { id: 12, act: 'a1' } }),
    ...answers,
  })
  const view = renderRoutes(workersRoutes, '/workers/new')
  const sent = (route: string) =>
    machine.asked.filter((call) => call.route === route).map((call) => call.input)
  return { ...view, sent, user: userEvent.setup({ delay: null }) }
}

/** The input under a label; a required one has an asterisk behind its words. */
const field = (label: string) =>
  screen.findByLabelText<HTMLInputElement>(new RegExp(`^${label}( \\*)?$`), { selector: 'input' })
afterEach(() => {
  cleanup()
  notifications.clean()
})

describe('entering a worker', () => {
  it('goes through the sheet by keyboard alone: Enter moves on, Ctrl+S saves, the file opens', async () => {
    const { user, sent, path } = open()
    const prenoms = await field('Prénoms')
    await waitFor(() => expect(document.activeElement).toBe(prenoms))
    await user.keyboard('Awa{Enter}Traoré{Enter}Keïta{Enter}Madame{Enter}{Enter}')
    await user.keyboard('Oumar Traoré{Enter}Fanta Diarra{Enter}Fém{Enter}{Enter}3/5/78{Enter}Kati{Enter}')
    await user.keyboard('76 12 34 56{Enter}0123-456-X{Enter}12345678901234a{Enter}SF{Enter}{Enter}')
    await user.keyboard('Fonct{Enter}{Enter}{Enter}cscom{Enter}{Enter}chef{Enter}{Enter}')
    await user.keyboard('12/2026{Enter}1.2.2026{Enter}mars 2026{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('workers.create')).toMatchObject([
      {
        ...{
          civilite: 'mme',
          prenoms: 'Awa',
          nom: 'Traoré',
          nomEpoux: 'Keïta',
          sex: 'F',
          birth: '1978-05-03',
        },
        ...{ birthplace: 'Kati', father: 'Oumar Traoré', mother: 'Fanta Diarra', phones: ['76 12 34 56'] },
        ...{ matricule: '0123-456-X', nationalId: '12345678901234a', corpsId: 7, category: 'B2' },
        ...{ statut: 'Fonctionnaire', duplicateReason: null },
        posting: {
          ...{
            facilityId: 3,
            fonctionId: 5,
            actNumber: '12/2026',
            decidedOn: '2026-02-01',
            start: '2026-03',
          },
        },
      },
    ])
    expect(sent('drafts.discard')).toHaveLength(1)
  })

  it('refuses at the field, in words, keeps all that was typed and sends nothing', async () => {
    const { user, sent } = open()
    await user.type(await field('Nom'), '=cmd|calc')
    await user.type(await field('Téléphone 1'), 'soixante')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findAllByText('Ce champ est obligatoire.')).toHaveLength(1)
    expect(screen.getByText(/Un nom s’écrit avec des lettres/)).toBeTruthy()
    expect(screen.getByText(/Un numéro de téléphone s’écrit/)).toBeTruthy()
    expect((await field('Nom')).value).toBe('=cmd|calc')
    expect((await field('Téléphone 1')).value).toBe('soixante')
    expect(document.activeElement).toBe(await field('Prénoms'))
    expect(sent('workers.create')).toEqual([])
  })

  it('puts what the register refuses at its field', async () => {
    const tooYoung = failure('TOO_YOUNG', { field: 'birth', age: 6, minimum: 16 })
    const { user } = open({ 'workers.create': () => tooYoung })
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('Date de naissance'), '2020')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/moins de 16 ans/)).toBeTruthy()
    expect(document.activeElement).toBe(await field('Date de naissance'))
    expect((await field('Nom')).value).toBe('Traoré')
  })

  it('names the other file that holds the matricule, asks for a reason, and saves with it', async () => {
    const answers: Answers = {
      'workers.create': (input) =>
        input.duplicateReason
          ? { ok: true, value: { id: 13, act: 'a2' } }
          : failure('NUMBER_IN_USE', {
              ...{ field: 'matricule', workers: [{ id: 4, prenoms: 'Ali', nom: 'Diallo' }], withheld: 0 },
            }),
    }
    const { user, sent, path } = open(answers)
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('Matricule'), '1')
    await user.keyboard('{Control>}s{/Control}')
    const link = await screen.findByRole('link', { name: 'Ali DIALLO' })
    expect(link.getAttribute('href')).toBe('/workers/4')
    await waitFor(async () =>
      expect(document.activeElement).toBe(await field('Motif de l’enregistrement en double')),
    )
    await user.keyboard('erreur signalée{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/13'))
    expect(sent('workers.create')[1]).toMatchObject({ matricule: '1', duplicateReason: 'erreur signalée' })
  })

  it('starts an empty sheet after "save and next"', async () => {
    const { user, path } = open()
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
    await screen.findByText('Awa TRAORÉ : dossier enregistré.')
    await waitFor(async () => expect((await field('Prénoms')).value).toBe(''))
    expect(path()).toBe('/workers/new')
    expect(document.activeElement).toBe(await field('Prénoms'))
  })

  it('keeps what the sheets of a pile have in common, and nothing of the person', async () => {
    const { user, sent } = open()
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('Structure'), 'kita{Enter}')
    await user.type(await field('Numéro de l’acte'), '12/2026')
    await user.type(await field('Date de l’acte'), '1/2/2026')
    await user.type(await field('Prise de service'), '2/3/2026')
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}')
    await waitFor(async () => expect((await field('Prénoms')).value).toBe(''))
    expect((await field('Structure')).value).toBe('CSCom de Kita — Kita')
    expect((await field('Numéro de l’acte')).value).toBe('12/2026')
    expect((await field('Date de l’acte')).value).toBe('01/02/2026')
    expect((await field('Prise de service')).value).toBe('')
    await user.type(await field('Prénoms'), 'Ali')
    await user.type(await field('Nom'), 'Diallo')
    await user.type(await field('Prise de service'), '3/3/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workers.create')).toHaveLength(2))
    expect(sent('workers.create')[1]).toMatchObject({
      posting: { facilityId: 3, fonctionId: null, actNumber: '12/2026', start: '2026-03-03' },
    })
  })

  it('sends no posting where none was typed, and says what one lacks', async () => {
    const { user, sent } = open()
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('Structure'), 'kita{Enter}')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/Indiquez la prise de service/)).toBeTruthy()
    expect(sent('workers.create')).toEqual([])
    await user.clear(await field('Structure'))
    await user.tab()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workers.create')).toMatchObject([{ posting: null }]))
  })

  it('points out a national number of an unusual form, and saves it all the same', async () => {
    const { user, sent } = open()
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('NINA'), '1234')
    expect(screen.getByText(/n’a pas la forme habituelle/)).toBeTruthy()
    await user.clear(await field('NINA'))
    await user.type(await field('NINA'), '1234 5678 901234 a')
    expect(screen.queryByText(/n’a pas la forme habituelle/)).toBeNull()
    await user.clear(await field('NINA'))
    await user.type(await field('NINA'), '1234')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workers.create')).toMatchObject([{ nationalId: '1234' }]))
  })

  it('shows similar files while one types, and saves beside them', async () => {
    const similar: SimilarWorker = {
      ...{
        id: 4,
        prenoms: 'Awa',
        nom: 'Traore',
        nomEpoux: null,
        birth: '1985',
        matricule: '77',
        phone: '76 00 00 00',
      },
      ...{ corps: { fr: 'Sage-femme', en: 'Midwife' }, facility: 'CSCom de Kita', district: 'Kita' },
      why: ['phone', 'name'],
    }
    const { user, sent, path } = open({ 'workers.similar': () => ({ ok: true, value: [similar] }) })
    const aside = await screen.findByRole('complementary', { name: 'Dossiers proches' })
    expect(aside.textContent).toContain('apparaissent ici')
    expect(sent('workers.similar')).toEqual([])
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.type(await field('Téléphone 1'), '+999 76 00 00 00')
    const link = await within(aside).findByRole('link', { name: 'TRAORE Awa' })
    expect(link.getAttribute('href')).toBe('/workers/4')
    expect(aside.textContent).toContain('vers 1985 · Sage-femme')
    expect(aside.textContent).toContain('même téléphone')
    await waitFor(() =>
      expect(sent('workers.similar').at(-1)).toMatchObject({
        prenoms: 'Awa',
        nom: 'Traoré',
        phones: ['+999 76 00 00 00'],
      }),
    )
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
  })

  it('offers to take the entry back, and goes where it is not shown any more', async () => {
    const act = 'a'.repeat(32)
    const { user, sent, path } = open({
      'workers.create': () => ({ ok: true, value: { id: 12, act } }),
      'history.undo': () => ({ ok: true, value: { act: 'b'.repeat(32) } }),
    })
    await user.type(await field('Prénoms'), 'Awa')
    await user.type(await field('Nom'), 'Traoré')
    await user.keyboard('{Control>}s{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await screen.findByText('Annulé : Awa TRAORÉ : dossier enregistré.')
    expect(sent('history.undo')).toMatchObject([{ act }])
    await waitFor(() => expect(path()).toBe('/workers'))
    await user.click(screen.getByRole('button', { name: 'Rétablir' }))
    await screen.findByText('Rétabli : Awa TRAORÉ : dossier enregistré.')
    expect(sent('history.undo')[1]).toMatchObject({ act: 'b'.repeat(32) })
  })
})

describe('an interrupted entry', () => {
  const savedAt = new Date(2026, 2, 30, 14, 5).toISOString()
  const draft = { payload: { prenoms: 'Awa', nom: 'Traoré', phones: ['76', ''], birth: 7 }, savedAt }

  it('is offered with its time and its name, and resumed as it was', async () => {
    const { user } = open({ 'drafts.find': () => ({ ok: true, value: draft }) })
    await screen.findByText('Saisie du 30/03/2026 à 14:05 : Awa TRAORÉ.')
    await user.click(screen.getByRole('button', { name: 'Reprendre la saisie du 30/03/2026 à 14:05' }))
    expect((await field('Prénoms')).value).toBe('Awa')
    expect((await field('Téléphone 2')).value).toBe('')
  })

  it('is left alone when the person starts again', async () => {
    const { user } = open({ 'drafts.find': () => ({ ok: true, value: draft }) })
    await user.click(await screen.findByRole('button', { name: 'Recommencer à vide' }))
    expect((await field('Prénoms')).value).toBe('')
  })

  it('is kept when the page is left', async () => {
    const { user, sent, unmount } = open()
    await user.type(await field('Prénoms'), 'Awa')
    unmount()
    await waitFor(() =>
      expect(sent('drafts.keep')).toMatchObject([{ key: 'worker:new', payload: { prenoms: 'Awa' } }]),
    )
  })

  it('is not kept while nothing was typed', async () => {
    const { sent, unmount } = open()
    await field('Prénoms')
    unmount()
    expect(sent('drafts.keep')).toEqual([])
  })
})
