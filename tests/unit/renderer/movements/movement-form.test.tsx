// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { failure } from '#shared/errors/app-error.ts'
import { field, openMovements, worker } from './movements-kit.tsx'

beforeAll(async () => {
  await import('#renderer/features/postings/movement-page.tsx')
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const choices = () => screen.getAllByRole('button').flatMap((button) => button.firstChild?.textContent ?? [])

describe('choosing a movement', () => {
  it('offers what fits the situation first, by keyboard, and only what the country has a kind for', async () => {
    const { user, path } = openMovements('/workers/12/movement')
    await screen.findByText('Selon sa situation')
    expect(choices().slice(0, 4)).toEqual([
      ...['Mutation', 'Mission', 'Semaine de rotation', 'Suspension ou mise à pied'],
    ])
    expect(choices()).not.toContain('Intérim')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    expect(await screen.findByRole('heading', { name: /^Mission.: Awa TRAORÉ$/ })).toBeTruthy()
    expect(path()).toBe('/workers/12/movement')
  })

  it('of somebody who has left, the return', async () => {
    const left = { ...worker, postings: worker.postings.map((one) => ({ ...one, end: '2024' })) }
    openMovements('/workers/12/movement', { 'workers.page': () => ({ ok: true, value: left }) })
    await screen.findByText('Selon sa situation')
    expect(choices()[0]).toBe('Retour d’un ancien agent')
  })
})

describe('the form of a movement', () => {
  const open = (kind: string, answers = {}) => openMovements(`/workers/12/movement?kind=${kind}`, answers)

  it('says what is missing at its field and sends nothing', async () => {
    const { user, sent } = open('mission')
    await field('Structure')
    await user.keyboard('{Control>}s{/Control}')
    expect((await screen.findAllByText('Ce champ est obligatoire.')).length).toBe(2)
    expect(document.activeElement).toBe(await field('Structure'))
    expect(sent('movements.record')).toEqual([])
  })

  it('sends what its definition asks for; the only kind of the country needs no choosing', async () => {
    const { user, sent, path } = open('mission')
    await waitFor(async () => expect((await field('Structure')).placeholder).toMatch(/Tapez/))
    await user.type(await field('Structure'), 'csref{Enter}')
    await user.type(await field('Premier jour'), '1/4/2026')
    await user.type(await field('Fin prévue'), '15/4/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('movements.record')).toMatchObject([
      {
        ...{ workerId: 12, movement: 'mission', kind: 'Mission', facilityId: 2, toPrepare: false },
        ...{ start: '2026-04-01', plannedEnd: '2026-04-15', end: null, positionId: null },
      },
    ])
  })

  it('leads to the decision that is still to be prepared, without its number', async () => {
    const { user, sent, path } = open('suspension', {
      'movements.record': () => ({ ok: true, value: { act: 'a1', actId: 9 } }),
    })
    await user.type(await field('Position'), 'Susp{Enter}')
    await user.type(await field('Numéro de l’acte'), '12/2026')
    await user.click(screen.getByRole('checkbox', { name: 'Décision à préparer' }))
    expect(screen.queryByLabelText('Numéro de l’acte')).toBeNull()
    await user.type(await field('À compter du'), '1/4/2026')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/acts/9'))
    expect(sent('movements.record')).toMatchObject([{ toPrepare: true, actNumber: null, kind: 'Suspendu' }])
  })

  it('offers the reasons of the movement alone, and keeps what was typed when it is refused', async () => {
    const refusal = { field: 'end', start: '2019-05', end: '2018' }
    const { user } = open('retirement', { 'movements.record': () => failure('END_BEFORE_START', refusal) })
    await waitFor(async () => expect((await field('Motif')).value).toBe('Limite d’âge'))
    await user.type(await field('Dernier jour de service'), '2018')
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText(/précède la prise de service du 05\/2019/)).toBeTruthy()
    expect((await field('Dernier jour de service')).value).toBe('2018')
  })
})

describe('putting a posting right', () => {
  const facts = {
    ...{ facilityId: 1, fonctionId: null, service: null, kind: 'base', supervisorId: null },
    ...{ decidedOn: null, start: '2019-05', plannedEnd: null, end: null, startReason: null, endReason: null },
    fte: 1,
  }
  const open = () =>
    openMovements('/workers/12/postings/5/correct', {
      'movements.posting': () => ({ ok: true, value: facts }),
      'movements.correctPosting': () => ({ ok: true, value: { act: 'a1' } }),
      'movements.removePosting': () => ({ ok: true, value: { act: 'a2' } }),
    })

  it('sends the record as it was opened beside what is wanted', async () => {
    const { user, sent, path } = open()
    await user.clear(await field('Prise de service'))
    await user.type(await field('Prise de service'), '6/2019')
    await user.type(await field('Raison de la correction'), 'erreur de saisie')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers/12'))
    expect(sent('movements.correctPosting')).toEqual([
      { id: 5, ...facts, start: '2019-06', reason: 'erreur de saisie', opened: facts },
    ])
  })

  it('asks before it takes the record out', async () => {
    const { user, sent } = open()
    await field('Structure')
    await user.click(screen.getByRole('button', { name: 'Supprimer…' }))
    expect(sent('movements.removePosting')).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Supprimer' }))
    await waitFor(() => expect(sent('movements.removePosting')).toEqual([{ id: 5, reason: null }]))
  })
})
