import type { Movement } from './movement.ts'
import { type MovementName, movementNames } from './names.ts'

const PLACE = ['facilityId', 'fonctionId', 'service', 'supervisorId'] as const
const STAY = ['start', 'plannedEnd'] as const

/** A stay away from the base, which goes on. */
const temporary = {
  writes: 'posting',
  kinds: 'posting_kind',
  fields: ['kind', ...PLACE, ...STAY, 'presence'],
  required: ['kind', 'facilityId', 'start'],
  reasons: ['transfer'],
  preparable: true,
  applies: 'base',
} as const satisfies Partial<Movement>

const position = {
  writes: 'position',
  kinds: 'position',
  fields: ['kind', ...STAY, 'notes'],
  required: ['kind', 'start'],
  reasons: [],
  preparable: true,
  applies: 'base',
} as const satisfies Partial<Movement>

const departure = {
  writes: 'departure',
  fields: ['end'],
  required: ['end'],
  reasons: ['departure'],
  reasonRequired: true,
  applies: 'open',
} as const satisfies Partial<Movement>

const base = {
  writes: 'posting',
  role: 'base',
  fields: [...PLACE, 'start', 'presence'],
  required: ['facilityId'],
  preparable: true,
} as const satisfies Partial<Movement>

/** Every movement; the codes that each writes are the country's. */
const MOVEMENTS: Readonly<Record<MovementName, Omit<Movement, 'name'>>> = {
  posting: { ...base, act: 'posting', reasons: ['start', 'transfer'], applies: 'never' },
  transfer: { ...base, act: 'transfer', reasons: ['transfer'], applies: 'base' },
  mission: { ...temporary, act: 'mission' },
  rotation: { ...temporary, act: 'rotation' },
  interim: { ...temporary, act: 'interim' },
  secondment: {
    ...position,
    act: 'position',
    fields: ['kind', 'facilityId', ...STAY, 'notes'],
    reasons: ['transfer'],
  },
  displacement: {
    ...position,
    act: 'displacement',
    fields: ['kind', 'facilityId', ...STAY, 'notes'],
    reasons: ['transfer'],
  },
  position: { ...position, act: 'position' },
  suspension: { ...position, act: 'suspension' },
  resumption: {
    ...{ act: 'resumption', writes: 'resumption', applies: 'away' },
    fields: ['positionId', 'start', 'presence'],
    required: ['positionId', 'start'],
    reasons: [],
  },
  return: { ...base, act: 'reinstatement', reasons: ['start'], applies: 'left' },
  departure: { ...departure, act: 'departure', preparable: true },
  retirement: { ...departure, act: 'retirement', ownReasons: true, preparable: true },
  death: { ...departure, act: 'death', ownReasons: true, past: true },
}

export function movementOf(name: MovementName): Movement {
  return { name, ...MOVEMENTS[name] }
}

/** Every movement in the order of the chooser. */
export const movements: readonly Movement[] = movementNames.map(movementOf)

/** What a code of the country's lists says of itself. */
export interface ListedCode {
  readonly code: string
  readonly hidden?: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The codes of the movement's list that belong to it. */
export function kindsOf(movement: Movement, items: readonly ListedCode[]): string[] {
  return items
    .filter(({ hidden, attributes }) => hidden !== true && attributes.movement === movement.name)
    .map(({ code }) => code)
}

/**
 * Whether a reason is one of the movement's: those that name a movement are reasons for that one only. What a country
 * does not tell apart (no reason names the movement) any of its kind may say.
 */
export function isReasonOf(
  movement: Movement,
  reason: ListedCode['attributes'],
  all: readonly ListedCode[],
): boolean {
  const named = typeof reason.movement === 'string' ? reason.movement : null
  if (movement.ownReasons && all.some(({ attributes }) => attributes.movement === movement.name)) {
    return named === movement.name
  }
  return (named === null || named === movement.name) && movement.reasons.some((kind) => kind === reason.kind)
}

/** What decides which movements are offered. */
export interface Standing {
  /** A base posting that is open and taken up. */
  readonly base: boolean
  /** Any posting of the past or present. */
  readonly posted: boolean
  /** An open position other than service. */
  readonly away: boolean
  /** Any posting or position without an end. */
  readonly open: boolean
}

/** Whether a movement makes sense for somebody who stands so. */
export function applies({ applies: condition }: Movement, standing: Standing): boolean {
  const { base, posted, away, open } = standing
  return { base, never: !posted, left: posted && !base, away, open }[condition]
}
