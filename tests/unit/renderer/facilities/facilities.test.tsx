// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '#shared/errors/app-error.ts'
import { cells, input, loadScreens, open } from './facilities-kit.tsx'

beforeAll(loadScreens)
afterEach(() => {
  cleanup()
  notifications.clean()
})

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
