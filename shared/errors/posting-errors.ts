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
  PLANNED_END_BEFORE_START: 'PLANNED_END_BEFORE_START',
  PRESENCE_BEFORE_START: 'PRESENCE_BEFORE_START',
  PRESENCE_AFTER_END: 'PRESENCE_AFTER_END',
  /** Nobody can have taken up duty by a decision that is not signed. */
  DRAFT_STARTED: 'DRAFT_STARTED',
  /** A departure with no posting or position that it could end. */
  NOTHING_TO_END: 'NOTHING_TO_END',
  /** A transfer or an end of service of somebody who serves nowhere. */
  NO_BASE: 'NO_BASE',
  /** Already in that very position, or at that very place. */
  ALREADY_SO: 'ALREADY_SO',
  /** A career that a batch would change is not known. */
  NO_CAREER: 'NO_CAREER',
  /** One of a batch can't: nothing is written. */
  BATCH_REFUSED: 'BATCH_REFUSED',
  /** A transfer between offices that was answered or closed meanwhile. */
  TRANSFER_CLOSED: 'TRANSFER_CLOSED',
} as const
