/** Refusals of the shell: windows, dialogs, printing. */
export const shellErrors = {
  FORBIDDEN_SENDER: 'FORBIDDEN_SENDER',
  /** The token of a chosen file or destination is not, or no longer, one of this window's. */
  FILE_CHOICE_EXPIRED: 'FILE_CHOICE_EXPIRED',
  /** The document to print is not, or no longer, one of this window's. */
  PRINT_JOB_EXPIRED: 'PRINT_JOB_EXPIRED',
  PRINT_TIMEOUT: 'PRINT_TIMEOUT',
  PRINT_FAILED: 'PRINT_FAILED',
  /** The register's folder is on a network or otherwise not on this PC. */
  PLACE_REFUSED: 'PLACE_REFUSED',
} as const
