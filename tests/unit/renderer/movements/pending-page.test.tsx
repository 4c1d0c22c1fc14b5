// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeTransfer, PendingMovement, PendingMovements } from '#shared/contract/movements.ts'
import { field, openMovements, row } from './movements-kit.tsx'

beforeAll(async () => {
  await import('#renderer/features/postings/pending-page.tsx')
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const movement = (id: number, more: Partial<PendingMovement>): PendingMovement => ({
  ...row(id),
  ...{ id, workerId: id, kind: 'Mission', from: 'CSCom A', to: 'CSRéf B', actId: 4, actNumber: '7/2026' },
  ...{ since: '2026-03-01', days: 30, ...more },
})
const transfer: OfficeTransfer = {
  ...row(9),
  ...{ id: 6, workerId: 9, direction: 'in', other: 'DRS de Ségou', state: 'announced' },
  ...{ announcedOn: '2026-03-11', answeredOn: null, arrivedOn: null, facility: null, urgent: true },
  ...{ reason: null, notes: null, days: 20 },
}
const pending: PendingMovements = {
  awaited: [movement(1, {})],
  overduePostings: [movement(2, {})],
  overduePositions: [movement(3, { kind: 'Suspendu' })],
  undone: [movement(4, { kind: 'retirement' })],
  drafts: [{ actId: 8, kind: 'transfer', persons: 26 }],
  transfers: [transfer],
}

describe('movements under way', () => {
  it('says who is awaited since when, from where to where, and leads on to what is to be done', async () => {
    openMovements('/movements', { 'movements.pending': () => ({ ok: true, value: pending }) })
    const table = await screen.findByRole('table', { name: 'Décidés, pas encore arrivés' })
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe(
      'Awa N1CSCom ACSRéf B7/202601/03/202630Prise de service',
    )
    const href = (name: string, list: string) =>
      within(screen.getByRole('table', { name: list }))
        .getByRole('link', { name })
        .getAttribute('href')
    expect(href('Prise de service', 'Décidés, pas encore arrivés')).toBe('/workers/1/postings/1/take-up')
    expect(href('Fin', 'Missions et rotations dont la fin prévue est passée')).toBe(
      '/workers/2/postings/2/end',
    )
    expect(href('Reprise', 'Congés et positions dont la fin prévue est passée, sans reprise')).toBe(
      '/workers/3/movement?kind=resumption&position=3',
    )
    expect(href('Constater', 'Départs signés, à constater')).toBe('/workers/4/movement?kind=retirement&act=4')
    expect(href('Ouvrir', 'Décisions à signer')).toBe('/acts/8')
    expect(screen.getByText('26 agents')).toBeTruthy()
  })

  it('answers a transfer between offices: a day in words is refused at its field, then it is sent', async () => {
    const { user, sent } = openMovements('/movements', {
      'movements.pending': () => ({ ok: true, value: pending }),
      'movements.step': () => ({ ok: true, value: { act: 'a1' } }),
    })
    await user.click(await screen.findByRole('button', { name: 'Accepter' }))
    await user.clear(await field('Date'))
    await user.type(await field('Date'), '2026')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Accepter' }))
    expect(await screen.findByText(/Écrivez le jour en entier/)).toBeTruthy()
    expect(sent('movements.step')).toEqual([])
    await user.clear(await field('Date'))
    await user.type(await field('Date'), '20/3/2026')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Accepter' }))
    await waitFor(() =>
      expect(sent('movements.step')).toEqual([{ id: 6, state: 'accepted', on: '2026-03-20', notes: null }]),
    )
  })
})
