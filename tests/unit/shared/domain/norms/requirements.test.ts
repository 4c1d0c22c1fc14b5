import { describe, expect, it } from 'vitest'
import type { NormLine, NormSubject } from '#shared/domain/norms/norm-set.ts'
import { requirementsOf } from '#shared/domain/norms/requirements.ts'

const GROUP = 1
let lastId = 0
const line = (values: Partial<NormLine>): NormLine => ({
  ...{ id: ++lastId, groupId: GROUP, facilityType: 'centre', facilityId: null, milieu: null },
  ...{ populationMin: null, populationMax: null, minimum: 1, mandatory: true },
  ...values,
})
const centre: NormSubject = { id: 7, type: 'centre', milieu: 'rural', population: 4000 }
const ask = (lines: NormLine[], subject: Partial<NormSubject> = {}) =>
  requirementsOf({ groups: [{ id: GROUP, code: 'g', members: [] }], lines })({ ...centre, ...subject })
const minimum = (lines: NormLine[], subject: Partial<NormSubject> = {}) => {
  const answer = ask(lines, subject)
  return answer.kind === 'determined' ? answer.lines[0]?.minimum : answer
}

describe('the line of a norm that applies', () => {
  it("is the facility's own before its type's", () => {
    const lines = [line({ minimum: 1 }), line({ facilityType: null, facilityId: 7, minimum: 5 })]
    expect(minimum(lines)).toBe(5)
    expect(minimum(lines, { id: 8 })).toBe(1)
  })

  it('is that of the milieu before that of any milieu', () => {
    const lines = [line({ minimum: 1 }), line({ milieu: 'rural', minimum: 2 })]
    expect(minimum(lines)).toBe(2)
    expect(minimum(lines, { milieu: 'urbain' })).toBe(1)
  })

  it('is that of the population band, bounds included', () => {
    const lines = [line({ populationMax: 5000, minimum: 1 }), line({ populationMin: 5001, minimum: 3 })]
    expect(minimum(lines, { population: 5000 })).toBe(1)
    expect(minimum(lines, { population: 5001 })).toBe(3)
  })

  it('is never guessed: an unknown type, milieu or population leaves the norm undetermined', () => {
    const lines = [line({ milieu: 'rural' })]
    expect(ask(lines, { type: null })).toEqual({ kind: 'undetermined', missing: 'type' })
    expect(ask(lines, { milieu: null })).toEqual({ kind: 'undetermined', missing: 'milieu' })
    expect(ask([line({ populationMin: 1 })], { population: null })).toEqual({
      kind: 'undetermined',
      missing: 'population',
    })
  })

  it('does not need a milieu that no line asks for', () => {
    expect(minimum([line({ minimum: 4 })], { milieu: null })).toBe(4)
  })

  it('is none for a type that the norm does not name', () => {
    expect(ask([line({})], { type: 'bureau' })).toEqual({ kind: 'none' })
  })
})
