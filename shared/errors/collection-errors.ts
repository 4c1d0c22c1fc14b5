/** Refusals of preparing collection sheets. */
export const collectionErrors = {
  /** Nobody is present where the sheets are for, and no blank one was asked. */
  NO_SHEETS: 'NO_SHEETS',
  /** More sheets than one batch may have: {count, most}. */
  TOO_MANY_SHEETS: 'TOO_MANY_SHEETS',
} as const
