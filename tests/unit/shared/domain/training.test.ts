import { describe, expect, it } from 'vitest'
import { fillEmpty, type SessionResult } from '#shared/domain/training/session.ts'
import { signingDays } from '#renderer/features/training/attendance-paper.ts'

const NONE: SessionResult = { attendance: null, score: null, result: null, credits: null, certified: null }

describe('what one person has, given to the others', () => {
  it('fills what is empty, leaves what is there, and never copies a score', () => {
    const model = { ...NONE, attendance: 'attended', score: 90, credits: 2 }
    expect(fillEmpty([model, NONE, { ...NONE, attendance: 'absent', credits: 0 }], model)).toEqual([
      model,
      { ...NONE, attendance: 'attended', credits: 2 },
      { ...NONE, attendance: 'absent', credits: 0 },
    ])
  })
})

describe('the days of an attendance list', () => {
  it.each([
    ['2026-02-27', '2026-03-02', ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']],
    ['2026-03-02', null, ['2026-03-02']],
    ['2026-03-02', '2026-03-07', ['']],
    ['2026-03-02', '2026-03-01', ['']],
    ['2026-03', '2026-03', ['']],
    [null, null, ['']],
  ])('%s to %s', (start, end, days) => {
    expect(signingDays(start, end)).toEqual(days)
  })
})
