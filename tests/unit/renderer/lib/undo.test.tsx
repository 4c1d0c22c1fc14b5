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
      </MantineProvider>
    </IntlProvider>,
  )
  const acts = () =>
    machine.asked
      .filter(({ route }) => route === 'history.undo')
      .map(({ input }) => (input as { act: string }).act)
  return { user: userEvent.setup(), acts, undone: () => undone }
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
      at: new Date(2026, 2, 31, 10, 42).toISOString(),
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
