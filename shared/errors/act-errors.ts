/** Refusals of acts and their letters. `data.field` names the field of the form. */
export const actErrors = {
  /** Another act of the series bears the number: {field, number, date, kind, id}. */
  ACT_NUMBER_TAKEN: 'ACT_NUMBER_TAKEN',
  /** Signed: its text is corrected by a corrigendum only. */
  ACT_FROZEN: 'ACT_FROZEN',
  /** The act has no text, or no paper, yet. */
  ACT_NOT_READY: 'ACT_NOT_READY',
  /** Somebody changed the letter since it was opened or printed. */
  ACT_TEXT_CHANGED: 'ACT_TEXT_CHANGED',
  /** Not in the state that this asks for: {state}. */
  ACT_STATE: 'ACT_STATE',
} as const
