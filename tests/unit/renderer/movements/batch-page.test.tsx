// @vitest-environment jsdom
import { notifications } from '@mantine/notifications'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { BatchPreview } from '#shared/contract/movements.ts'
import { field, openMovements, row } from './movements-kit.tsx'

beforeAll(async () => {
  await import('#renderer/features/postings/batch-page.tsx')
})
afterEach(() => {
  cleanup()
  notifications.clean()
})

const figures = (available: number, gap: number | null) => ({
  ...{ budget: available, available, gap },
  conformity: gap === 0 ? ('met' as const) : ('unmet' as const),
})
const preview = (ids: readonly number[]): BatchPreview => ({
  lines: ids.map((id) => ({
    ...row(id),
    ...{ workerId: id, corps: null, from: 'CSCom A' },
    problem: id === 2 ? { code: 'NO_BASE', data: {} } : null,
  })),
  effects: [
    {
      ...{ facilityId: 1, name: 'CSCom A', role: 'origin', before: figures(3, 0), after: figures(1, 1) },
      groups: [{ label: { fr: 'Infirmiers', en: 'Nurses' }, before: 3, after: 1, required: 2 }],
    },
  ],
  ...{ on: '2026-03-31', assumed: true, norm: { fr: 'Norme', en: 'Norm' } },
})

const open = (search: string) =>
  openMovements(`/movements/batch${search}`, {
    'movements.preview': ({ workerIds }) => ({ ok: true, value: preview(workerIds) }),
    'movements.batch': ({ workerIds }) => ({
      ok: true,
      value: { act: 'a1', actId: null, count: workerIds.length },
    }),
  })
const THREE = `?workers=${encodeURIComponent('"1,2,3"')}&deed=transfer`

describe('an operation for many', () => {
  it('says who can’t and why, what it changes at each facility, and writes once for those who stay', async () => {
    const { user, sent, path } = open(THREE)
    await waitFor(async () => expect((await field('Structure')).placeholder).toMatch(/Tapez/))
    expect(sent('movements.preview')).toEqual([])
    await user.type(await field('Structure'), 'csref{Enter}')
    await user.type(await field('Numéro de l’acte'), '7/2026')
    expect(await screen.findByText(/1 agent ne peut pas être concerné/)).toBeTruthy()
    const persons = screen.getByRole('table', { name: 'Agents' })
    expect(within(persons).getByText(/n’a pas d’affectation en cours/)).toBeTruthy()
    const effects = screen.getByRole('table', { name: 'Effet sur chaque structure' })
    expect(effects.textContent).toMatch(
      /CSCom Adépart310 → 1atteinte → non atteinteInfirmiers.: 3 → 1 \(norme 2\)/,
    )
    expect(screen.getByText(/comptés comme s’ils avaient pris service/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Retirer cet agent' }))
    await screen.findByRole('button', { name: 'Enregistrer pour 2 agents' })
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(path()).toBe('/workers'))
    expect(sent('movements.batch')).toMatchObject([
      { workerIds: [1, 3], plan: { deed: 'transfer', facilityId: 2, actNumber: '7/2026', start: null } },
    ])
    expect(await screen.findByText(/^2 agents.: opération enregistrée\.$/)).toBeTruthy()
  })

  it('asks the day of a change, not of a correction', async () => {
    const { user, sent } = open(THREE)
    await user.click(await screen.findByRole('radio', { name: 'Modifier un champ' }))
    await user.type(await field('Champ'), 'Statut{Enter}')
    await user.type(await field('Nouvelle valeur'), 'Contr{Enter}')
    expect(await field('À compter du')).toBeTruthy()
    expect(sent('movements.preview')).toEqual([])
    await user.click(screen.getByRole('radio', { name: /correction d’une erreur/ }))
    await waitFor(() =>
      expect(sent('movements.preview')).toMatchObject([
        { plan: { deed: 'update', field: 'statut', value: 'Contractuel', how: 'correct', from: null } },
      ]),
    )
    expect(screen.queryByLabelText(/À compter du/)).toBeNull()
  })

  it('leads to the list where nobody is chosen', async () => {
    open('')
    expect(
      (await screen.findByRole('link', { name: 'Aller à la liste des agents' })).getAttribute('href'),
    ).toBe('/workers')
  })
})
