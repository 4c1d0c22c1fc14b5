/** Refusals of a posting. `data.field` names the field of the form. */
export const postingErrors = {
  POSTING_OVERLAP: 'POSTING_OVERLAP',
  END_BEFORE_START: 'END_BEFORE_START',
  UNKNOWN_FACILITY: 'UNKNOWN_FACILITY',
  ALREADY_ENDED: 'ALREADY_ENDED',
  ALREADY_STARTED: 'ALREADY_STARTED',
  POSTING_BEFORE_BIRTH: 'POSTING_BEFORE_BIRTH',
} as const
