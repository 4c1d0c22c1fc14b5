import { describe, expect, it } from 'vitest'
import { balanceIn, type LeaveRule } from '#shared/domain/leave/balance.ts'
import { daysByYear, lastDayOf, leaveDays, returnDay } from '#shared/domain/leave/working-days.ts'

// 1 May every year; Friday 20 March 2026 once.
const holidays = new Set(['05-01', '2026-03-20'])

describe('the days of a leave', () => {
  // Counted by hand on the calendar of 2026: 1 January is a Thursday.
  it.each([
    ['2026-03-16', '2026-03-22', 'calendar', 7],
    ['2026-03-16', '2026-03-22', 'working', 4],
    ['2026-04-27', '2026-05-03', 'working', 4],
    ['2025-04-28', '2025-05-04', 'working', 4],
    ['2026-03-21', '2026-03-22', 'working', 0],
    ['2026-03-16', '2026-03-16', 'working', 1],
    ['2026-03-16', '2026-03-15', 'calendar', 0],
    ['2024-02-28', '2024-03-01', 'calendar', 3],
  ] as const)('from %s to %s, %s: %i', (start, end, counting, days) => {
    expect(leaveDays(start, end, counting, holidays)).toBe(days)
  })

  it('lie in the years in which they are taken', () => {
    const stay = { start: '2025-12-29', end: '2026-01-04' }
    expect([...daysByYear(stay, 'calendar', holidays)]).toEqual([
      [2025, 3],
      [2026, 4],
    ])
  })

  it.each([
    ['2026-03-19', '2026-03-23'],
    ['2026-03-18', '2026-03-19'],
    ['2026-04-30', '2026-05-04'],
  ])('after %s, work begins on %s', (end, day) => {
    expect(returnDay(end, holidays)).toBe(day)
  })

  it.each([
    ['2026-03-16', 98, 'calendar', '2026-06-21'],
    ['2026-03-18', 3, 'working', '2026-03-23'],
    ['2026-03-21', 1, 'working', '2026-03-23'],
  ] as const)('from %s, %i days (%s) last until %s', (start, days, counting, end) => {
    expect(lastDayOf(start, days, counting, holidays)).toBe(end)
  })
})

describe('the balance', () => {
  const yearly: LeaveRule = { days: 30, grant: 'year', carryYears: 1 }
  const none = { taken: [], adjusted: [] }

  it('is what the rule grants, less what was taken', () => {
    expect(balanceIn(2026, yearly, none)).toMatchObject({ granted: 30, carried: 0, taken: 0, left: 30 })
    expect(balanceIn(2026, yearly, { ...none, taken: [{ year: 2026, days: 12 }] })?.left).toBe(18)
  })

  it('carries what was left for as long as the rule says, and no longer', () => {
    const taken = [{ year: 2024, days: 20 }]
    expect(balanceIn(2025, yearly, { ...none, taken })).toMatchObject({ carried: 10, left: 40 })
    // The 10 of 2024 are lost in 2026; the 30 of 2025 are still good.
    expect(balanceIn(2026, yearly, { ...none, taken })).toMatchObject({ carried: 30, left: 60 })
    expect(balanceIn(2026, { ...yearly, carryYears: 0 }, { ...none, taken })).toMatchObject({
      carried: 0,
      left: 30,
    })
  })

  it('spends the oldest days first', () => {
    const taken = [
      { year: 2024, days: 20 },
      { year: 2025, days: 15 },
    ]
    // 2025: 10 of 2024 and 5 of 2025 are spent; 25 go on to 2026.
    expect(balanceIn(2026, yearly, { ...none, taken })).toMatchObject({ carried: 25, left: 55 })
  })

  it('begins with the first year that is known; what was brought along is entered', () => {
    const adjusted = [{ year: 2026, days: 12 }]
    expect(balanceIn(2026, yearly, { ...none, adjusted })).toMatchObject({ adjusted: 12, left: 42 })
  })

  it('falls below nothing where more was taken than there was', () => {
    expect(balanceIn(2026, yearly, { ...none, taken: [{ year: 2026, days: 33 }] })?.left).toBe(-3)
  })

  it('there is none of a leave that is granted each time', () => {
    expect(balanceIn(2026, { days: 98, grant: 'event', carryYears: 0 }, none)).toBeNull()
    expect(balanceIn(2026, { days: null, grant: 'none', carryYears: 0 }, none)).toBeNull()
  })
})
