import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, OPEN_END } from '#shared/domain/days.ts'
import { type CareerFacts, serviceSegments } from '#shared/domain/service-segments.ts'

const base = (facilityId: number, from: string, to = OPEN_END) => ({
  facilityId,
  from,
  to,
  role: 'base' as const,
})
const hosting = (facilityId: number, from: string, to = OPEN_END) => ({
  facilityId,
  from,
  to,
  role: 'hosting' as const,
})
const none = (facilityId: number, from: string, to = OPEN_END) => ({
  facilityId,
  from,
  to,
  role: 'none' as const,
})
const corps = (corpsId: number, from = '0000-01-01', to = OPEN_END) => ({ corpsId, from, to })
const position = (
  from: string,
  to: string,
  available: boolean,
  budget = true,
  hostFacilityId: number | null = null,
) => ({
  ...{ from, to, available, budget, hostFacilityId },
})

function career(facts: Partial<CareerFacts>) {
  return serviceSegments({ postings: [], corps: [], positions: [], ...facts })
}

describe('service segments', () => {
  it('are none without a posting', () => {
    expect(career({ corps: [corps(1)] })).toEqual([])
  })

  it('count an open base from prise de service on, with her corps', () => {
    expect(career({ postings: [base(7, '2020-03-01')], corps: [corps(1)] })).toEqual([
      {
        facilityId: 7,
        corpsId: 1,
        from: '2020-03-01',
        to: OPEN_END,
        budget: true,
        available: true,
        flagged: false,
      },
    ])
  })

  it('keep a base whose corps is unknown', () => {
    expect(career({ postings: [base(7, '2020-03-01')] })[0]).toMatchObject({ corpsId: null, budget: true })
  })

  it('share no day between a base and the next', () => {
    const segments = career({ postings: [base(7, '2020-01-01', '2021-12-31'), base(8, '2022-01-01')] })
    expect(segments.map(({ facilityId, from, to, flagged }) => [facilityId, from, to, flagged])).toEqual([
      [7, '2020-01-01', '2021-12-31', false],
      [8, '2022-01-01', OPEN_END, false],
    ])
  })

  it('let the later start win where two bases overlap, and flag both', () => {
    const segments = career({ postings: [base(8, '2020-06-01'), base(7, '2019-01-01', '2020-12-31')] })
    expect(segments.map(({ facilityId, from, to, flagged }) => [facilityId, from, to, flagged])).toEqual([
      [7, '2019-01-01', '2020-05-31', true],
      [8, '2020-06-01', OPEN_END, true],
    ])
  })

  it('change corps inside a posting', () => {
    const segments = career({
      postings: [base(7, '2015-01-01')],
      corps: [corps(1, '2010-01-01', '2018-12-31'), corps(2, '2019-01-01')],
    })
    expect(segments.map(({ corpsId, from, to }) => [corpsId, from, to])).toEqual([
      [1, '2015-01-01', '2018-12-31'],
      [2, '2019-01-01', OPEN_END],
    ])
  })

  it('keep somebody on leave on the establishment but not among those here', () => {
    const segments = career({
      postings: [base(7, '2020-01-01')],
      positions: [position('2021-01-01', '2021-06-30', false)],
    })
    expect(segments.map(({ from, budget, available }) => [from, budget, available])).toEqual([
      ['2020-01-01', true, true],
      ['2021-01-01', true, false],
      ['2021-07-01', true, true],
    ])
  })

  it('take somebody seconded outside off the establishment where the position says so', () => {
    const segments = career({
      postings: [base(7, '2020-01-01')],
      positions: [position('2021-01-01', OPEN_END, false, false)],
    })
    expect(segments.at(-1)).toMatchObject({ from: '2021-01-01', budget: false, available: false })
  })

  it('count a hosted person once on the establishment of her base and once where she is', () => {
    const segments = career({
      postings: [base(7, '2020-01-01'), hosting(9, '2021-01-01', '2021-12-31')],
      corps: [corps(1)],
    })
    const during = segments.filter((segment) => segment.from <= '2021-06-01' && segment.to >= '2021-06-01')
    expect(during.map(({ facilityId, budget, available }) => [facilityId, budget, available])).toEqual([
      [7, true, false],
      [9, false, true],
    ])
    expect(segments.at(-1)).toMatchObject({ facilityId: 7, from: '2022-01-01', available: true })
  })

  it('place a displaced person with the host of her position', () => {
    const segments = career({
      postings: [base(7, '2020-01-01')],
      positions: [position('2021-01-01', OPEN_END, false, true, 9)],
    })
    expect(
      segments.slice(1).map(({ facilityId, budget, available }) => [facilityId, budget, available]),
    ).toEqual([
      [7, true, false],
      [9, false, true],
    ])
  })

  it('count a hosted person on leave as available nowhere', () => {
    const segments = career({
      postings: [base(7, '2020-01-01'), hosting(9, '2021-01-01')],
      positions: [position('2021-03-01', '2021-03-31', false)],
    })
    const during = segments.filter((segment) => segment.from <= '2021-03-15' && segment.to >= '2021-03-15')
    expect(during.filter((segment) => segment.available)).toEqual([])
    expect(during.filter((segment) => segment.budget)).toHaveLength(1)
  })

  it('ignore a posting that changes no headcount', () => {
    expect(career({ postings: [none(7, '2020-01-01')] })).toEqual([])
  })

  it('merge stretches between which nothing changes', () => {
    const segments = career({
      postings: [base(7, '2020-01-01')],
      positions: [position('2021-01-01', '2021-06-30', true), position('2021-07-01', OPEN_END, true)],
    })
    expect(segments).toHaveLength(1)
  })
})

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2020-01-01', count))
const interval = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 200 }), { freq: 3 }))
  .map(([from, length]) => ({
    from,
    to: length === null ? OPEN_END : addDays(from, length),
  }))
const facts: fc.Arbitrary<CareerFacts> = fc.record({
  postings: fc.array(
    fc
      .tuple(
        interval,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('base' as const, 'hosting' as const, 'none' as const),
      )
      .map(([span, facilityId, role]) => ({ ...span, facilityId, role })),
    { maxLength: 5 },
  ),
  corps: fc.array(
    fc.tuple(interval, fc.integer({ min: 1, max: 3 })).map(([span, corpsId]) => ({ ...span, corpsId })),
    { maxLength: 3 },
  ),
  positions: fc.array(
    fc
      .tuple(interval, fc.boolean(), fc.boolean(), fc.option(fc.integer({ min: 5, max: 6 })))
      .map(([span, available, budget, hostFacilityId]) => ({ ...span, available, budget, hostFacilityId })),
    { maxLength: 3 },
  ),
})

describe('whatever the career', () => {
  it('a person counts at most once on the establishment and is available in at most one place, on any day', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -5, max: 700 }), (career, count) => {
        const on = addDays('2020-01-01', count)
        const covering = serviceSegments(career).filter((segment) => segment.from <= on && segment.to >= on)
        expect(covering.filter((segment) => segment.budget).length).toBeLessThanOrEqual(1)
        expect(covering.filter((segment) => segment.available).length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('every segment has its days in order', () => {
    fc.assert(
      fc.property(facts, (career) => {
        for (const segment of serviceSegments(career)) expect(segment.from <= segment.to).toBe(true)
      }),
    )
  })
})
