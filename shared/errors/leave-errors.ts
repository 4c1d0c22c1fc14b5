/** Refusals of a leave. `data.field` names the field of the form. */
export const leaveErrors = {
  /** {field, start, end}: she is on leave then already, or asked to be. */
  LEAVE_OVERLAP: 'LEAVE_OVERLAP',
  /** {field, beyond}: more days than there are; saved with a reason. */
  LEAVE_BEYOND: 'LEAVE_BEYOND',
  /** {state}: it was decided already. */
  LEAVE_DECIDED: 'LEAVE_DECIDED',
  /** {field, start}: before the leave began. */
  RETURN_BEFORE_START: 'RETURN_BEFORE_START',
} as const
