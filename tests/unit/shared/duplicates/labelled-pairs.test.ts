import { describe, expect, it } from 'vitest'
import { bandOf, comparePersons } from '#shared/domain/duplicates/compare.ts'
import { half, labelledCommonness, labelledPairs, tally } from '#tests/helpers/labelled-pairs.ts'

const pairs = labelledPairs()
const kinds = [...Map.groupBy(pairs, ({ kind }) => kind)]

describe('the labelled pairs', () => {
  it('are more than 240, of eleven kinds, each with its own name', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(240)
    expect(kinds).toHaveLength(11)
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length)
    expect(pairs.filter(({ same }) => same).length).toBeGreaterThan(120)
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThan(120)
  })

  it.each(['tuned', 'held'] as const)('are told apart in the half that was %s', (which) => {
    const { precision, recall } = tally('all', half(pairs, which))
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it.each(kinds)('are told apart in every kind: %s', (kind, of) => {
    const { wrong, pairs: count, recall } = tally(kind, of)
    expect(wrong / count).toBeLessThanOrEqual(0.05)
    if (recall !== null) expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it('score the same whichever file comes first', () => {
    const common = labelledCommonness()
    for (const { one, other } of pairs) {
      const [there, back] = [comparePersons(one, other, common), comparePersons(other, one, common)]
      expect(there.score).toBeCloseTo(back.score, 6)
    }
  })
})

describe('what counts', () => {
  const common = labelledCommonness()
  const person = {
    ...{
      prenoms: 'Aminata',
      nom: 'Coulibaly',
      nomEpoux: null,
      father: null,
      mother: null,
      sex: 'F' as const,
    },
    ...{ birth: null, birthplace: null, phones: [], numbers: [], corps: null, facility: null },
  }

  it('is how rare a name is: a common one alone proves nothing, a rare one asks for a look', () => {
    const rare = { ...person, prenoms: 'Bougouzanga', nom: 'Sountoura' }
    expect(bandOf(comparePersons(person, person, common).score)).toBeNull()
    expect(bandOf(comparePersons(rare, rare, common).score)).not.toBeNull()
  })

  it('is the given name before birth, parents and phone: twins are two', () => {
    const shared = { birth: '1990-05-12', father: 'Adama', mother: 'Awa Koné', phones: ['76111200'] }
    const [one, other] = [
      { ...person, ...shared, prenoms: 'Awa' },
      { ...person, ...shared, prenoms: 'Fatoumata' },
    ]
    expect(comparePersons(one, other, common).score).toBeLessThan(0.2)
  })

  it('is not a phone that a whole facility has', () => {
    const phoned = { ...person, phones: ['21221115'] }
    const weight = (holders: number) =>
      comparePersons(phoned, phoned, { ...common, phone: () => holders }).reasons.find(({ kind }) =>
        kind.startsWith('phone'),
      )?.weight ?? 0
    expect(weight(2)).toBeGreaterThan(weight(30) + 5)
  })
})
