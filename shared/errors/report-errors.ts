/** Refusals of a report. */
export const reportErrors = {
  UNKNOWN_REPORT: 'UNKNOWN_REPORT',
  NO_FACILITY_IN_SCOPE: 'NO_FACILITY_IN_SCOPE',
} as const
