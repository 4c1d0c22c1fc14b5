// @vitest-environment jsdom
import { createRoute } from '@tanstack/react-router'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { OfficeState } from '#shared/contract/office.ts'
import type { WorkerFile } from '#shared/contract/sections.ts'
import { workerSectionNames } from '#shared/domain/sections/index.ts'
import { messages } from '#shared/i18n/index.ts'
import type { Locale } from '#shared/i18n/locale.ts'
import { rootRoute } from '#renderer/lib/root-route.ts'
import { WorkerSections } from '#renderer/lib/sections/file-sections.tsx'
import { emptyWorkerFile } from '#tests/helpers/empty-file.ts'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

afterEach(cleanup)

const office: OfficeState = {
  ...{ office: 'DRS', country: 'zz', demo: false, today: '2026-03-31', workers: 1, facilities: 2 },
  ...{ phonePrefix: '+999', currency: 'XOF' },
  letterhead: {
    ...{ layout: 'centred', republic: '', motto: '', timbre: [], separator: '', place: '', signatory: '' },
  },
}
const item = (code: string, fr: string) => ({
  ...{ code, label: { fr, en: code }, hidden: false, attributes: {} },
})
const salary = {
  ...{ id: 3, names: {} },
  values: { amount: 185_000, currency: 'XOF', start: '2015-01', end: null, notes: 'forfait' },
}

function open(file: Partial<WorkerFile> = {}, answers: Answers = {}, locale: Locale = 'fr') {
  const machine = fakeBridge({
    'office.state': () => ({ ok: true, value: office }),
    'reference.lists': () => ({
      ok: true,
      value: {
        lists: {
          language: [item('peul', 'Peul'), item('bambara', 'Bambara')],
          proficiency: [item('b', 'Bon')],
        },
        ...{ corps: [], fonctions: [], normSets: [], reforms: [] },
      },
    }),
    'workerFile.read': () => ({ ok: true, value: { ...emptyWorkerFile(), ...file } }),
    'workerFile.add': () => ({ ok: true, value: { id: 9, act: 'a' } }),
    'workerFile.change': () => ({ ok: true, value: { id: 9, act: 'b' } }),
    'workerFile.end': () => ({ ok: true, value: { id: 3, act: 'c' } }),
    ...answers,
  })
  const route = createRoute({
    getParentRoute: () => rootRoute,
    path: '/file',
    component: () => <WorkerSections workerId={12} parts={{}} />,
  })
  renderRoutes([route], '/file', locale)
  const sent = (name: string) => machine.asked.filter((call) => call.route === name).map((call) => call.input)
  return { sent, user: userEvent.setup() }
}

describe('the sections of a file', () => {
  it.each(['fr', 'en'] as const)('all have a title and lead there (%s)', async (locale) => {
    open({}, {}, locale)
    const { titles, jump } = messages[locale].sections
    const menu = await screen.findByRole('navigation', { name: jump })
    const links = within(menu).getAllByRole('link')
    expect(links.map((link) => link.textContent)).toEqual(workerSectionNames.map((name) => titles[name]))
  })

  it('a record is added by keyboard; what it lacks is said at its field', async () => {
    const { sent, user } = open()
    await user.click(await screen.findByRole('button', { name: 'Ajouter\u00A0: Langues' }))
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce champ est obligatoire.')).toBeTruthy()
    expect(sent('workerFile.add')).toEqual([])
    await user.keyboard('Peu{Enter}')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workerFile.add')).toHaveLength(1))
    expect(sent('workerFile.add')[0]).toMatchObject({
      ...{ ownerId: 12, section: 'language', values: { language: 'peul' } },
    })
  })

  it('a change asks from when, and sends what the record was', async () => {
    const { sent, user } = open({ salary: [salary] })
    await user.click(await screen.findByRole('button', { name: /^Changement – 185/ }))
    expect(screen.queryByLabelText(/^Du/)).toBeNull()
    await user.keyboard('{Control>}s{/Control}')
    expect(await screen.findByText('Ce champ est obligatoire.')).toBeTruthy()
    await user.keyboard('01/07/2024')
    await user.tab()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workerFile.change')).toHaveLength(1))
    expect(sent('workerFile.change')[0]).toMatchObject({
      ...{ how: 'change', from: '2024-07-01', id: 3, opened: salary.values },
    })
  })

  it('a correction asks for no day; Escape gives it up', async () => {
    const { sent, user } = open({ salary: [salary] })
    await user.click(await screen.findByRole('button', { name: /^Corriger – 185/ }))
    expect(screen.getByText(/^Corriger une erreur/)).toBeTruthy()
    expect(screen.queryByLabelText(/À compter du/)).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText(/^Corriger une erreur/)).toBeNull())
    expect(sent('workerFile.change')).toEqual([])
  })

  it('what another window wrote meanwhile is shown, and the next save starts from it', async () => {
    const current = { ...salary.values, amount: 190_000 }
    let refused = false
    const { sent, user } = open(
      { salary: [salary] },
      {
        'workerFile.change': () => {
          if (refused) return { ok: true, value: { id: 3, act: 'b' } }
          refused = true
          return { ok: false, error: { code: 'RECORD_CHANGED', data: { current, changes: [] } } }
        },
      },
    )
    await user.click(await screen.findByRole('button', { name: /^Corriger – 185/ }))
    await user.keyboard('{Control>}s{/Control}')
    expect((await screen.findByText(/a changé depuis/)).textContent).toContain('190000')
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(sent('workerFile.change')).toHaveLength(2))
    expect(sent('workerFile.change')[1]).toMatchObject({ opened: current })
  })

  it('is ended on a day', async () => {
    const { sent, user } = open({ salary: [salary] })
    await user.click(await screen.findByRole('button', { name: /^Terminer – 185/ }))
    await user.keyboard('31/12/2025')
    await user.tab()
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() =>
      expect(sent('workerFile.end')).toEqual([{ ownerId: 12, section: 'salary', id: 3, end: '2025-12-31' }]),
    )
  })

  it('says what is told beneath a record', async () => {
    open({ salary: [salary] })
    expect(await screen.findByText(/^Observations.: forfait$/)).toBeTruthy()
  })
})
