import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignStaff, type Headcount } from '#shared/domain/norms/assign-staff.ts'
import type { NormGroup } from '#shared/domain/norms/norm-set.ts'
import type { Requirement } from '#shared/domain/norms/requirements.ts'

const [DOCTOR, NURSE, MIDWIFE, OBSTETRIC, DRIVER] = [1, 2, 3, 4, 5]

const group = (id: number, ...members: [corpsId: number, primary: boolean][]): NormGroup => ({
  id,
  code: `g${id}`,
  members: members.map(([corpsId, primary]) => ({ corpsId, primary })),
})
const needs = (groupId: number, minimum: number, mandatory = true): Requirement => ({
  groupId,
  minimum,
  mandatory,
})
const staff = (...counts: [number | null, number][]): Headcount => new Map(counts)

const doctors = group(10, [DOCTOR, true])
const inCharge = group(11, [DOCTOR, false], [NURSE, false])
const nurses = group(12, [NURSE, true])
const births = group(13, [MIDWIFE, true], [OBSTETRIC, false])
const groups = [doctors, inCharge, nurses, births]

describe('assignment of staff to a norm', () => {
  it('counts a person once: the only nurse is in charge, so a nurse is missing', () => {
    const { present } = assignStaff(staff([NURSE, 1]), groups, [needs(11, 1), needs(12, 1)])
    expect([...present]).toEqual([[11, 1]])
  })

  it('lets the doctor be in charge so that the nurse counts as nurse', () => {
    const { present } = assignStaff(staff([NURSE, 1], [DOCTOR, 1]), groups, [needs(11, 1), needs(12, 1)])
    expect([...present].sort()).toEqual([
      [11, 1],
      [12, 1],
    ])
  })

  it('moves somebody already counted when that fills one more place', () => {
    // The doctor fills the doctor's line first; who is in charge takes the nurse; the nurse's line then finds no one.
    const order = [needs(11, 1), needs(10, 1)]
    const { present } = assignStaff(staff([DOCTOR, 1], [NURSE, 1]), groups, order)
    expect([...present].sort()).toEqual([
      [10, 1],
      [11, 1],
    ])
  })

  it('fills mandatory lines before others, whatever their order', () => {
    const { present } = assignStaff(staff([NURSE, 1]), groups, [needs(11, 1, false), needs(12, 1)])
    expect([...present]).toEqual([[12, 1]])
  })

  it('takes the first member of a group before the next and shows who is left in her primary group', () => {
    const { present } = assignStaff(staff([MIDWIFE, 2], [DOCTOR, 2]), groups, [needs(11, 1), needs(13, 1)])
    expect([...present].sort()).toEqual([
      [10, 1],
      [11, 1],
      [13, 2],
    ])
  })

  it('keeps who belongs to no group, or has no known corps, among the others', () => {
    expect(assignStaff(staff([DRIVER, 3], [null, 2]), groups, []).others).toBe(5)
  })

  const CORPS = [1, 2, 3, 4]
  const arbitraryGroups = fc
    .array(fc.uniqueArray(fc.constantFrom(...CORPS), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((sets) =>
      sets.map((corps, id) => group(id, ...corps.map((one): [number, boolean] => [one, id % 2 === 0]))),
    )
  const arbitraryCase = arbitraryGroups.chain((some) =>
    fc.record({
      groups: fc.constant(some),
      counts: fc.tuple(...CORPS.map(() => fc.nat(3)), fc.nat(2)),
      places: fc.tuple(...some.map(() => fc.record({ minimum: fc.nat(3), mandatory: fc.boolean() }))),
    }),
  )

  it('conserves every person and never fills more places than there are, as well as a search of all ways does', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ groups: some, counts, places }) => {
        const people = staff(...CORPS.map((corps, at): [number, number] => [corps, counts[at] ?? 0]), [
          null,
          counts[4] ?? 0,
        ])
        const requirements = places.map((place, id) => ({ groupId: id, ...place }))
        const { present, others } = assignStaff(people, some, requirements)
        const total = [...present.values()].reduce((sum, count) => sum + count, others)
        expect(total).toBe(counts.reduce((sum, count) => sum + count, 0))
        const filled = (mandatory: boolean) =>
          requirements
            .filter((line) => !mandatory || line.mandatory)
            .reduce((sum, line) => sum + Math.min(line.minimum, present.get(line.groupId) ?? 0), 0)
        const best = bestFilling(counts.slice(0, 4), some, requirements)
        expect([filled(true), filled(false)]).toEqual([best.mandatory, best.all])
      }),
      { numRuns: 400 },
    )
  })
})

/** Tries every way to give persons to lines: the most mandatory places, and the most places at all. */
function bestFilling(counts: readonly number[], groups: readonly NormGroup[], lines: readonly Requirement[]) {
  const best = { mandatory: 0, all: 0 }
  const seen = new Set<string>()
  const people = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
  const visit = (at: number, open: readonly number[]) => {
    const state = `${at}:${open.join()}`
    if (seen.has(state)) return
    seen.add(state)
    const taken = lines.map((line, index) => line.minimum - (open[index] ?? 0))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    best.all = Math.max(best.all, sum(taken))
    best.mandatory = Math.max(best.mandatory, sum(taken.filter((_, index) => lines[index]?.mandatory)))
    const corps = people[at]
    if (corps === undefined) return
    visit(at + 1, open)
    lines.forEach((line, index) => {
      const fits = groups
        .find((entry) => entry.id === line.groupId)
        ?.members.some((member) => member.corpsId === corps)
      if (fits && (open[index] ?? 0) > 0)
        visit(
          at + 1,
          open.map((value, other) => (other === index ? value - 1 : value)),
        )
    })
  }
  visit(
    0,
    lines.map((line) => line.minimum),
  )
  return best
}
