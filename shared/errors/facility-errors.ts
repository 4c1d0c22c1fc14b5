/** Refusals of a facility's record. */
export const facilityErrors = {
  UNKNOWN_PLACE: 'UNKNOWN_PLACE',
} as const
