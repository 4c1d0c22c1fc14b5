import { describe, expect, it } from 'vitest'
import { PlaceIndex } from '#shared/domain/import/place-index.ts'
import { placeKeysWithin } from '#shared/domain/import/place-key.ts'

const unit = (id: number, name: string, role: string, ...aliases: string[]) => ({ id, name, role, aliases })
const under = (unitId: number, parentId: number, from: string | null = null, to: string | null = null) => ({
  ...{ unitId, parentId, from, to },
})
const index = new PlaceIndex(
  [
    unit(1, 'Pays', 'country'),
    unit(2, 'Kayes', 'region'),
    unit(3, 'Nioro', 'region'),
    unit(4, 'Kayes', 'district'),
    unit(5, 'Nioro', 'district', 'Nioro du Sahel'),
    unit(6, 'Kayes', 'other', 'Cercle de Kayes'),
    unit(7, 'Commune I', 'district', 'Commune 1'),
    unit(8, 'Jumelle', 'commune'),
    unit(9, 'Jumelle', 'commune'),
  ],
  [
    under(2, 1),
    under(3, 1, '2023-03-13'),
    under(4, 2),
    under(5, 2, null, '2023-03-12'),
    under(5, 3, '2023-03-13'),
    under(6, 2),
    under(8, 2),
    under(9, 3),
  ],
  '2026-01-01',
)
const found = (text: string, role: string, within: number | null = null) => {
  const answer = index.find(text, role, within)
  return 'unit' in answer ? answer.unit.id : answer.refused
}

describe('PlaceIndex', () => {
  it('prefers the level that was asked for, whatever the spelling', () => {
    expect(found('KAYES', 'region')).toBe(2)
    expect(found('kayes', 'district', 2)).toBe(4)
    expect(found('Nioro-du-Sahel', 'district')).toBe(5)
    expect(found('cercle de kayes', 'district', 2)).toBe(6)
  })

  it('finds a unit within the boundaries of today and within those of before', () => {
    expect(found('Nioro', 'district', 3)).toBe(5)
    expect(found('Nioro', 'district', 2)).toBe(5)
  })

  it('tells apart what is unknown, what lies elsewhere and what has several meanings', () => {
    expect(found('Atlantide', 'region')).toBe('unknown')
    expect(found('Kayes', 'district', 3)).toBe('elsewhere')
    expect(found('Jumelle', 'commune')).toBe('ambiguous')
    expect(found('Jumelle', 'commune', 3)).toBe(9)
  })

  it('knows today’s region before an older one, and every one there ever was', () => {
    expect(index.above(5, 'region')?.id).toBe(3)
    expect(index.everAbove(5, 'region').map(({ id }) => id)).toEqual([2, 3])
  })

  it('finds the place in a longer name', () => {
    expect(placeKeysWithin('Commune1')).toEqual(['commune 1'])
    expect(placeKeysWithin('de la Commune V')).toEqual(['de la commune v', 'commune v'])
    expect(placeKeysWithin("d'Ansongo")).toEqual(['dansongo', 'ansongo'])
  })
})
