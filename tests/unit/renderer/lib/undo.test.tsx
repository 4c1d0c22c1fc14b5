// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core'
import { notifications, Notifications } from '@mantine/notifications'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'use-intl/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChangedSince } from '#shared/contract/history.ts'
import { failure } from '#shared/errors/app-error.ts'
import { messages } from '#shared/i18n/index.ts'
import { UndoDialog } from '#renderer/lib/undo-dialog.tsx'
import { useToastUndo, useUndoKey } from '#renderer/lib/undo.tsx'
import { type Answers, fakeBridge, renderRoutes } from '#tests/helpers/render-routes.tsx'

const ACT = 'a'.repeat(32)
const BACK = 'b'.repeat(32)

function Page({ form, undone }: { readonly form: boolean; readonly undone: () => void }) {
  const toastUndo = useToastUndo()
  useUndoKey()
  return (
    <>
      <button onClick={() => toastUndo('Fin d’affectation enregistrée.', ACT, { onUndone: undone })}>
        save
      </button>
      <input aria-label="text" />
      {form ? (
        <form>
          <button data-after-fields type="button">
            go
          </button>
        </form>
      ) : null}
    </>
  )
}

function show(answers: Answers, { form = false } = {}) {
  const machine = fakeBridge({ 'history.undo': () => ({ ok: true, value: { act: BACK } }), ...answers })
  let undone = 0
  // Completes jsdom for Mantine.
  renderRoutes([], '/').unmount()
  render(
    <IntlProvider locale="fr" messages={messages.fr} timeZone="UTC">
      <MantineProvider>
        <Notifications />
        <Page form={form} undone={() => (undone += 1)} />
        <UndoDialog />
      </MantineProvider>
    </IntlProvider>,
  )
  const acts = () =>
    machine.asked
      .filter(({ route }) => route === 'history.undo')
      .map(({ input }) => (input as { act: string }).act)
  const picks = () => machine.asked.filter(({ route }) => route === 'history.undo').map(({ input }) => input)
  return { user: userEvent.setup(), acts, picks, undone: () => undone }
}

afterEach(() => {
  cleanup()
  notifications.clean()
})

const CTRL_Z = '{Control>}z{/Control}'

describe('taking back what was saved', () => {
  it('is offered beside the message, said, and can be restored', async () => {
    const { user, acts, undone } = show({})
    await user.click(screen.getByRole('button', { name: 'save' }))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await screen.findByText('Annulé : Fin d’affectation enregistrée.')
    expect(undone()).toBe(1)
    await user.click(screen.getByRole('button', { name: 'Rétablir' }))
    await screen.findByText('Rétabli : Fin d’affectation enregistrée.')
    expect(acts()).toEqual([ACT, BACK])
    // What was restored is the last thing saved.
    await user.keyboard(CTRL_Z)
    await waitFor(() => expect(acts()).toEqual([ACT, BACK, BACK]))
  })

  it('takes one key, which takes the message with its button away', async () => {
    const { user, acts } = show({})
    await user.click(screen.getByRole('button', { name: 'save' }))
    await screen.findByRole('button', { name: 'Annuler' })
    await user.keyboard(CTRL_Z)
    await screen.findByText('Annulé : Fin d’affectation enregistrée.')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull())
    expect(acts()).toEqual([ACT])
    await user.keyboard(CTRL_Z)
    await screen.findByText('Rien à annuler depuis l’ouverture de cette fenêtre.')
    expect(acts()).toEqual([ACT])
  })

  it('is not meant in a field, nor beside an open form', async () => {
    const { user, acts } = show({}, { form: true })
    await user.click(screen.getByRole('button', { name: 'save' }))
    await user.keyboard(CTRL_Z)
    await user.click(screen.getByLabelText('text'))
    await user.keyboard(CTRL_Z)
    expect(acts()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    expect(acts()).toEqual([ACT])
  })

  it('is refused with what changed since, who and when, and not tried again', async () => {
    const change: ChangedSince = {
      ...{ entity: 'posting', uid: '', field: 'end', name: 'Awa Traoré', user: 'oumar' },
      ...{ at: new Date(2026, 2, 31, 10, 42).toISOString(), file: null, inUse: false },
    }
    const { user, acts } = show({
      'history.undo': () =>
        failure('ACT_CHANGED_SINCE', { changes: [change], names: 'Awa Traoré', count: 1 }),
    })
    await user.click(screen.getByRole('button', { name: 'save' }))
    await user.keyboard(CTRL_Z)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent.replaceAll('\u202f', ' ')).toContain(
      'Impossible d’annuler : Affectation : Dernier jour de service, Awa Traoré a été modifié par oumar, le 31/03/2026 à 10:42.',
    )
    expect(alert.textContent).toContain('Rien n’a été annulé')
    await user.keyboard(CTRL_Z)
    await screen.findByText(/Rien à annuler/)
    expect(acts()).toEqual([ACT])
  })
})

describe('where others changed a part of many since', () => {
  const [first, second] = ['1'.repeat(32), '2'.repeat(32)]
  const change = (file: string, name: string, inUse: boolean): ChangedSince => ({
    ...{ entity: 'posting', uid: file, field: 'end', name, file, inUse },
    ...{ user: 'aminata', at: '2026-03-20T10:00:00.000Z' },
  })
  const changes = [change(first, 'Awa Traoré', false), change(second, 'Awa Diarra', true)]
  const refusing = (): Answers => {
    let asked = 0
    return {
      'history.undo': () => {
        asked += 1
        return asked === 1
          ? failure('ACT_CHANGED_SINCE', { changes, others: 24, names: '', count: 2 })
          : { ok: true, value: { act: BACK } }
      },
    }
  }

  it('shows what would be overwritten, by whom and when, and undoes the rest', async () => {
    const { user, picks } = show(refusing())
    await user.click(screen.getByRole('button', { name: 'save' }))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    const table = await screen.findByRole('table')
    expect(table.textContent).toContain('Awa Traoré')
    expect(table.textContent).toContain('20/03/2026')
    expect(table.textContent).toContain('sert ailleurs')
    await user.click(screen.getByRole('button', { name: 'Annuler le reste' }))
    await screen.findByText(/^Annulé.: Fin d’affectation/)
    expect(picks()[1]).toEqual({ act: ACT, keep: [first, second], over: [] })
  })

  it('or overwrites what the person picks; giving up undoes nothing', async () => {
    const { user, picks } = show(refusing())
    await user.click(screen.getByRole('button', { name: 'save' }))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Annuler aussi pour Awa Traoré' }))
    await user.click(screen.getByRole('button', { name: 'Annuler le reste et 1 dossier modifié' }))
    await waitFor(() => expect(picks()[1]).toEqual({ act: ACT, keep: [second], over: [first] }))
    cleanup()
    const other = show(refusing())
    await other.user.click(screen.getByRole('button', { name: 'save' }))
    await other.user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await other.user.click(await screen.findByRole('button', { name: 'Ne rien annuler' }))
    expect(other.picks()).toHaveLength(1)
  })
})
