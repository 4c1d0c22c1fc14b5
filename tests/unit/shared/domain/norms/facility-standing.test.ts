import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingAgainst } from '#shared/domain/norms/facility-standing.ts'
import type { NormSet } from '#shared/domain/norms/norm-set.ts'
import { totalsOf } from '#shared/domain/norms/standing-totals.ts'

const [NURSE, MIDWIFE] = [1, 2]
const base = { facilityType: 'centre', facilityId: null, populationMin: null, populationMax: null }
const norm: NormSet = {
  groups: [
    { id: 10, code: 'nurses', members: [{ corpsId: NURSE, primary: true }] },
    { id: 20, code: 'midwives', members: [{ corpsId: MIDWIFE, primary: true }] },
  ],
  lines: [
    { ...base, id: 1, groupId: 10, milieu: null, minimum: 2, mandatory: true },
    { ...base, id: 2, groupId: 20, milieu: 'rural', minimum: 1, mandatory: false },
  ],
}
const standing = standingAgainst(norm)
const centre = { id: 1, type: 'centre', milieu: 'rural', population: null }

describe('a facility against a norm', () => {
  it('meets it with its mandatory lines met, although another line lacks somebody', () => {
    expect(standing(centre, new Map([[NURSE, 2]]))).toMatchObject({
      conformity: 'met',
      groups: [
        { present: 2, required: 2, gap: 0, surplus: 0 },
        { present: 0, required: 1, gap: 1, surplus: 0 },
      ],
    })
  })

  it('shows the staff of a facility whose milieu is unknown, without norm or gap', () => {
    expect(standing({ ...centre, milieu: null }, new Map([[NURSE, 2]]))).toMatchObject({
      conformity: 'undetermined',
      missing: 'milieu',
      groups: [{ present: 2, required: null, gap: null, surplus: 0 }, { present: 0 }],
    })
  })

  it("never sets one facility's surplus against another's lack", () => {
    const totals = totalsOf([
      standing(centre, new Map([[NURSE, 5]])),
      standing(centre, new Map([[NURSE, 1]])),
    ])
    expect(totals.groups.get(10)).toEqual({ present: 6, required: 4, gap: 1, surplus: 3, lacking: 1 })
    expect(totals.conformity).toEqual({ met: 1, unmet: 1, undetermined: 0, none: 0 })
  })

  it('never has a negative gap, and required + surplus = present + gap', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(5),
        fc.constantFrom('rural', 'urbain', null),
        (nurses, midwives, milieu) => {
          const { groups } = standing(
            { ...centre, milieu },
            new Map([
              [NURSE, nurses],
              [MIDWIFE, midwives],
            ]),
          )
          for (const { present, required, gap, surplus } of groups) {
            expect(gap ?? 0).toBeGreaterThanOrEqual(0)
            if (required !== null) expect(required + surplus).toBe(present + (gap ?? 0))
          }
        },
      ),
    )
  })
})
