import { describe, expect, it } from 'vitest'
import { fold } from '#shared/domain/fold.ts'
import { frenchFacilityName } from '#shared/domain/import/facility-name.ts'

const type = (nameWord: string, ...words: string[]) => ({
  nameWord,
  folded: new Set([nameWord, ...words].map(fold)),
})
const community = type('CSCom', 'Community Health Centre', 'Centre de santé communautaire')
const clinic = type('Clinique', 'Clinic', 'Clinique médicale')

describe('frenchFacilityName', () => {
  it.each([
    ['Digan Community Health Centre', community, 'CSCom Digan'],
    ['Centre de Santé Communautaire de Digan', community, 'CSCom de Digan'],
    ['CSCOM Digan', community, 'CSCom Digan'],
    ['Lafia Clinique', clinic, 'Clinique Lafia'],
    ['Benedict Clinique Medicale', clinic, 'Clinique Benedict'],
    ['Yonki - Saha Clinic', clinic, 'Clinique Yonki - Saha'],
    ['Yonki - Clinic', clinic, 'Clinique Yonki'],
    ["L'Espoir Clinique", clinic, "Clinique L'Espoir"],
  ])('writes %s the French way round', (original, words, name) => {
    expect(frenchFacilityName(original, words)).toMatchObject({ name, original })
  })

  it('keeps nothing beside a name that is already right', () => {
    expect(frenchFacilityName('CSCom Digan', community)).toEqual({
      ...{ name: 'CSCom Digan', original: null, proper: 'Digan' },
    })
  })

  it.each([
    ['a type that is not known', 'Digan Health Hut', null],
    ['no word of the type at either end', 'Baobab Clinique Chirurgicale', clinic],
    ['nothing but the word of the type', 'Clinique', clinic],
  ])('leaves a name alone that has %s', (_, original, words) => {
    expect(frenchFacilityName(original, words)).toEqual({ name: original, original: null, proper: original })
  })
})
