/** Refusals of a posting. `data.field` names the field of the form. */
export const postingErrors = {
  POSTING_OVERLAP: 'POSTING_OVERLAP',
  END_BEFORE_START: 'END_BEFORE_START',
  UNKNOWN_FACILITY: 'UNKNOWN_FACILITY',
  ALREADY_ENDED: 'ALREADY_ENDED',
  ALREADY_STARTED: 'ALREADY_STARTED',
  POSTING_BEFORE_BIRTH: 'POSTING_BEFORE_BIRTH',
  DECISION_AFTER_START: 'DECISION_AFTER_START',
  BASE_NOT_EARLIER: 'BASE_NOT_EARLIER',
  /** Another window ended or replaced the base that the form showed. */
  BASE_CHANGED: 'BASE_CHANGED',
} as const
