// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PartialDateInput } from '#renderer/ui/partial-date-input.tsx'
import { show } from './show.tsx'

afterEach(cleanup)

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Naissance' })
const showField = async (defaultValue: string | null = null) => {
  const change = vi.fn()
  await show(() => (
    <PartialDateInput label="Naissance" today="2026-03-31" defaultValue={defaultValue} onChange={change} />
  ))
  return change
}

describe('the field for a date as well as it is known', () => {
  it('stores what was meant and rewrites it when the field is left', async () => {
    const change = await showField()
    await userEvent.type(field(), '3/5/78')
    expect(field().value).toBe('3/5/78')
    await userEvent.tab()
    expect(change).toHaveBeenLastCalledWith('1978-05-03')
    expect(field().value).toBe('03/05/1978')
  })

  it('keeps a year as a year and says what is not known', async () => {
    const change = await showField()
    await userEvent.type(field(), 'vers 1978')
    await userEvent.tab()
    expect(change).toHaveBeenLastCalledWith('1978')
    expect(field().value).toBe('1978')
    expect(screen.getByText('jour et mois inconnus')).toBeTruthy()
  })

  it('keeps what is no date, in the form too, and says what is wrong', async () => {
    const change = await showField()
    await userEvent.type(field(), '31/02/1978')
    await userEvent.tab()
    expect(field().value).toBe('31/02/1978')
    expect(change).toHaveBeenLastCalledWith('31/02/1978')
    expect(screen.getByText(/Ce jour n’existe pas/)).toBeTruthy()
    expect(field().getAttribute('aria-invalid')).toBe('true')
  })

  it('holds nothing once it is emptied', async () => {
    const change = await showField('1978-05')
    expect(field().value).toBe('05/1978')
    await userEvent.clear(field())
    expect(change).toHaveBeenLastCalledWith(null)
  })
})
