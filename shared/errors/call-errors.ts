/** Failures that any call of the contract may answer. */
export const callErrors = {
  INTERNAL: 'INTERNAL',
  INVALID_INPUT: 'INVALID_INPUT',
  UNKNOWN_ROUTE: 'UNKNOWN_ROUTE',
  NOT_PERMITTED: 'NOT_PERMITTED',
  NOT_FOUND: 'NOT_FOUND',
  CANCELLED: 'CANCELLED',
  BACKEND_STOPPED: 'BACKEND_STOPPED',
} as const
