import { describe, expect, it } from 'vitest'
import { FACILITY_HEADERS } from '#shared/domain/import/facility-headers.ts'
import { matchColumns } from '#shared/domain/import/match-columns.ts'
import { detectSeparator } from '#shared/domain/import/separator.ts'

describe('matchColumns', () => {
  it('finds the columns of a French and of an English list', () => {
    expect(
      matchColumns(
        ['RÉGION', 'District sanitaire', 'Nom de la structure', 'Propriété'],
        FACILITY_HEADERS,
        {},
      ),
    ).toMatchObject({
      ...{
        region: 'RÉGION',
        district: 'District sanitaire',
        name: 'Nom de la structure',
        sector: 'Propriété',
      },
      ...{ type: null, latitude: null },
    })
    expect(matchColumns(['Region', 'facility_name', 'Lat', 'Long'], FACILITY_HEADERS, {})).toMatchObject({
      ...{ region: 'Region', name: 'facility_name', latitude: 'Lat', longitude: 'Long' },
    })
  })

  it('lets a choice by hand win, also the choice of none, and never uses a header twice', () => {
    const mapping = matchColumns(['Nom', 'Intitulé', 'Région'], FACILITY_HEADERS, {
      ...{ name: 'Intitulé', code: 'Nom', region: null },
    })
    expect(mapping).toMatchObject({ name: 'Intitulé', code: 'Nom', region: null })
    expect(Object.values(mapping).filter((header) => header === 'Nom')).toHaveLength(1)
  })

  it('does not take a header that the file does not have', () => {
    expect(matchColumns(['Nom'], FACILITY_HEADERS, { name: 'Autre' }).name).toBeNull()
  })

  it('recognises no header as two columns', () => {
    const all = Object.values(FACILITY_HEADERS).flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('detectSeparator', () => {
  it.each([
    ['Nom;Région\nPoste;Nord\n', ';'],
    ['Nom,Région\nPoste,Nord\n', ','],
    ['Nom\tRégion\nPoste\tNord\n', '\t'],
    ['Nom;Latitude\nPoste;12,5\nAutre;8,25\n', ';'],
    ['Nom,Région\n"Poste; annexe; mère",Nord\n', ','],
    ['"Nom, long";Région\nPoste;Nord\n', ';'],
    ['Nom;Région', ';'],
  ])('finds the separator of %j', (text, separator) => {
    expect(detectSeparator(text)).toBe(separator)
  })

  it('finds none where there is one column', () => {
    expect(detectSeparator('Nom\nPoste\nAutre, annexe\n')).toBeNull()
  })
})
