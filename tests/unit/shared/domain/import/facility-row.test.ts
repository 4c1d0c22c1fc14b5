import { describe, expect, it } from 'vitest'
import { type FacilityColumn, readFacilityRow } from '#shared/domain/import/facility-row.ts'

const read = (cells: Partial<Record<FacilityColumn, string>>) =>
  readFacilityRow((column) => ({ name: 'Poste du Lac', region: 'Nord', ...cells })[column] ?? '')

describe('readFacilityRow', () => {
  it('reads decimal commas and points, and folds white space', () => {
    expect(read({ name: ' Poste  du\tLac ', latitude: '-12,5', longitude: '8.25' })).toMatchObject({
      ...{ name: 'Poste du Lac', latitude: -12.5, longitude: 8.25, code: null, positionSource: null },
    })
  })

  it('takes an empty position for unknown, not for zero', () => {
    expect(read({})).toMatchObject({ latitude: null, longitude: null })
  })

  it.each([
    ['name_missing', { name: ' ' }],
    ['name_too_long', { name: 'a'.repeat(121) }],
    ['name_not_text', { name: "=cmd|'/C calc'!A0" }],
    ['name_not_text', { name: 'Poste 🏥' }],
    ['name_not_text', { name: '12345' }],
    ['place_missing', { region: '' }],
    ['position_incomplete', { latitude: '12.5' }],
    ['latitude_invalid', { latitude: '91', longitude: '8' }],
    ['latitude_invalid', { latitude: '12°30', longitude: '8' }],
    ['longitude_invalid', { latitude: '12', longitude: '181' }],
    ['code_damaged', { code: '1,23457E+11' }],
  ] as const)('refuses with %s', (reason, cells) => {
    expect(read(cells)).toMatchObject({ reason })
  })

  it.each(['Centre « L’Espoir » n° 2', 'Poste Nº3 (annexe)', 'CHU Hôpital & Maternité'])(
    'accepts %s',
    (name) => {
      expect(read({ name })).toMatchObject({ name })
    },
  )
})
