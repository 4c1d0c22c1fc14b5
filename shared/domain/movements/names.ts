/** Every movement of a career that has a form, in the order in which an office thinks of them. */
export const movementNames = [
  'posting',
  'transfer',
  'mission',
  'rotation',
  'interim',
  'secondment',
  'displacement',
  'position',
  'suspension',
  'resumption',
  'return',
  'departure',
  'retirement',
  'death',
] as const
export type MovementName = (typeof movementNames)[number]

/**
 * What the country's kinds of posting, positions and reasons say of themselves: the movement that they belong to.
 * `leave`: a position that a granted leave makes.
 */
export const listMovements = [
  ...['mission', 'rotation', 'interim', 'secondment', 'displacement', 'position', 'suspension'],
  ...['leave', 'return', 'retirement', 'death'],
] as const
