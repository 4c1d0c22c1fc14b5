import { describe, expect, it } from 'vitest'
import { applies, isReasonOf, kindsOf, movementOf, movements } from '#shared/domain/movements/definitions.ts'
import { checkMovementOrder, surelyBefore, type MovementDays } from '#shared/domain/movements/order.ts'
import type { MovementName } from '#shared/domain/movements/names.ts'
import { AppError } from '#shared/errors/app-error.ts'

function fault(days: Partial<MovementDays>, regularises = false): string | null {
  const none = { decidedOn: null, start: null, presentOn: null, plannedEnd: null, end: null }
  try {
    checkMovementOrder({ ...none, ...days }, regularises)
    return null
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${String(error.data.field)}` : 'other'
  }
}

describe('the order of a movement’s days: decision ≤ start ≤ presence ≤ end', () => {
  it.each<[Partial<MovementDays>, string | null]>([
    [{}, null],
    [{ decidedOn: '2026-01-01', start: '2026-01-01', presentOn: '2026-01-01', end: '2026-01-01' }, null],
    [{ decidedOn: '2026-01-02', start: '2026-01-01' }, 'DECISION_AFTER_START decidedOn'],
    [{ start: '2026-01-02', presentOn: '2026-01-01' }, 'PRESENCE_BEFORE_START presentOn'],
    [{ start: '2026-01-01', presentOn: '2026-01-03', end: '2026-01-02' }, 'PRESENCE_AFTER_END presentOn'],
    [{ presentOn: '2026-01-03', end: '2026-01-02' }, 'PRESENCE_AFTER_END presentOn'],
    [{ start: '2026-01-02', end: '2026-01-01' }, 'END_BEFORE_START end'],
    [{ start: '2026-01-02', plannedEnd: '2026-01-01' }, 'PLANNED_END_BEFORE_START plannedEnd'],
    // What only may be in the wrong order stands.
    [{ decidedOn: '2026-02', start: '2026-02-01' }, null],
    [{ decidedOn: '2026-02', start: '2026-01-31' }, 'DECISION_AFTER_START decidedOn'],
    [{ start: '2026', presentOn: '2026-01-01' }, null],
    [{ start: '2026', plannedEnd: '2025-12-31' }, 'PLANNED_END_BEFORE_START plannedEnd'],
    // A planned end that is later than the real one is nothing unusual.
    [{ start: '2026-01-01', plannedEnd: '2026-06-30', end: '2026-03-31' }, null],
  ])('%j: %s', (days, expected) => {
    expect(fault(days)).toBe(expected)
  })

  it('a decision that regularises comes after the start', () => {
    expect(fault({ decidedOn: '2026-01-02', start: '2026-01-01' }, true)).toBeNull()
  })

  it.each([
    ['2026-01-01', '2026-01-02', true],
    ['2026-01-01', '2026-01-01', false],
    ['2026', '2026-12-31', false],
    ['2025', '2026-01', true],
    [null, '2026', false],
  ])('%s surely before %s: %s', (one, other, expected) => {
    expect(surelyBefore(one, other)).toBe(expected)
  })
})

describe('movements as data', () => {
  it.each(movements.map((movement) => [movement.name, movement] as const))(
    '%s asks for nothing that its form does not have',
    (_, { fields, required }) => {
      expect(required.filter((field) => !fields.includes(field))).toEqual([])
    },
  )

  it('offers the kinds that say that they belong to it, hidden ones not', () => {
    const items = [
      { code: 'a', attributes: { movement: 'mission' } },
      { code: 'b', attributes: { movement: 'rotation' } },
      { code: 'c', hidden: true, attributes: { movement: 'mission' } },
      { code: 'd', attributes: {} },
    ]
    expect(kindsOf(movementOf('mission'), items)).toEqual(['a'])
  })

  it.each<[MovementName, string[]]>([
    ['retirement', ['age']],
    ['departure', ['quit']],
    // No reason of this country names a death: any departure may say it.
    ['death', ['quit']],
    ['return', ['hired', 'back']],
    ['posting', ['hired', 'moved']],
    ['transfer', ['moved']],
    ['resumption', []],
  ])('%s offers the reasons %j', (name, expected) => {
    const reasons = [
      { code: 'age', attributes: { kind: 'departure', movement: 'retirement' } },
      { code: 'quit', attributes: { kind: 'departure' } },
      { code: 'hired', attributes: { kind: 'start' } },
      { code: 'back', attributes: { kind: 'start', movement: 'return' } },
      { code: 'moved', attributes: { kind: 'transfer' } },
    ]
    const offered = reasons.filter(({ attributes }) => isReasonOf(movementOf(name), attributes, reasons))
    expect(offered.map(({ code }) => code)).toEqual(expected)
  })

  it.each([
    ['never posted', { base: false, posted: false, away: false, open: false }, ['posting']],
    [
      'in post',
      { base: true, posted: true, away: false, open: true },
      [
        ...['transfer', 'mission', 'rotation', 'interim', 'secondment', 'displacement', 'position'],
        ...['suspension', 'departure', 'retirement', 'death'],
      ],
    ],
    ['left', { base: false, posted: true, away: false, open: false }, ['return']],
  ])('of somebody who is %s', (_, standing, expected) => {
    const offered = movements.filter((movement) => applies(movement, standing)).map(({ name }) => name)
    expect(offered).toEqual(expected)
  })
})
