/** Refusals of training sessions. */
export const trainingErrors = {
  /** {count}: the session still has participants. */
  SESSION_HAS_PARTICIPANTS: 'SESSION_HAS_PARTICIPANTS',
} as const
