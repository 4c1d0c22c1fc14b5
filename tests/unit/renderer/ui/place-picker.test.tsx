// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PlacePicker } from '#renderer/ui/place-picker.tsx'
import { findPlaces, type Place, placeEntries } from '#renderer/ui/place-search.ts'
import { show } from './show.tsx'

const place = (
  id: number,
  name: string,
  level: string,
  parentId: number | null,
  more: Partial<Place> = {},
): Place => ({
  ...{ id, name, level, parentId, tree: 'administrative', aliases: [] },
  ...more,
})
const places: Place[] = [
  place(1, 'Éastie', 'province', null),
  place(2, 'Éastie', 'zone', 1),
  place(3, 'Bas-Éastie', 'zone', 1, { aliases: ['Vieux-Port'] }),
  place(4, 'Nordie', 'province', null),
  place(2, 'Éastie', 'zone', 4, { tree: 'health' }),
]
const levels = { province: 'province', zone: 'zone de santé' }

afterEach(cleanup)

const showPicker = async () => {
  const change = vi.fn()
  await show(() => (
    <PlacePicker label="Lieu" places={places} levels={levels} defaultValue={null} onChange={change} />
  ))
  return change
}
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Lieu' })
const shown = () => screen.getAllByRole('option', { hidden: true }).map((option) => option.textContent)

describe('the place picker', () => {
  it('finds a place by a few letters, at any level, accents left out, with its level beside', async () => {
    await showPicker()
    await userEvent.type(field(), 'eas')
    expect(shown()).toEqual([
      'Éastie — province',
      'Éastie — zone de santéÉastie',
      'Bas-Éastie — zone de santéÉastie',
    ])
  })

  it('is chosen from by keyboard alone', async () => {
    const change = await showPicker()
    await userEvent.tab()
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('eas{ArrowDown}{Enter}')
    expect(change.mock.lastCall?.[0]).toBe(2)
    expect(field().value).toBe('Éastie — zone de santé')
  })

  it('takes the first place found with Enter, also a moment after the list unfolded', async () => {
    const change = await showPicker()
    await userEvent.tab()
    await userEvent.keyboard('n')
    // Unfolding marks the chosen line a moment later, and there is none.
    await new Promise((resolve) => setTimeout(resolve, 30))
    await userEvent.keyboard('{Enter}')
    expect(change.mock.lastCall?.[0]).toBe(4)
    expect(field().value).toBe('Nordie — province')
  })

  it('takes nothing with Enter where nothing was typed', async () => {
    const change = await showPicker()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(change).not.toHaveBeenCalled()
  })

  it('finds a place by its other name', async () => {
    await showPicker()
    await userEvent.type(field(), 'vieux p')
    expect(shown()).toEqual(['Bas-Éastie — zone de santéÉastie'])
  })

  it('says when nothing matches', async () => {
    await showPicker()
    await userEvent.type(field(), 'zzz')
    expect(screen.getByText('Aucune réponse ne correspond.')).toBeTruthy()
  })
})

describe('the search for places', () => {
  it('offers a place that stands in both trees once', () => {
    expect(placeEntries(places).map((entry) => entry.id)).toEqual([1, 4, 3, 2])
  })

  it('survives a unit that is its own ancestor', () => {
    expect(placeEntries([place(1, 'A', 'zone', 2), place(2, 'B', 'zone', 1)])).toHaveLength(2)
  })

  it('gives no more than asked', () => {
    expect(findPlaces(placeEntries(places), '', 2)).toHaveLength(2)
  })
})
