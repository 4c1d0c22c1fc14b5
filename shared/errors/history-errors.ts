/** Refusals of taking something back. */
export const historyErrors = {
  /** Somebody changed since what would be taken back; `changes` says what, who and when. */
  ACT_CHANGED_SINCE: 'ACT_CHANGED_SINCE',
  /** What made the register itself (country pack, norms, imports) is not taken back this way. */
  ACT_NOT_UNDOABLE: 'ACT_NOT_UNDOABLE',
} as const
