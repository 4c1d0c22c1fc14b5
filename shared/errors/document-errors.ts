/** Refusals of the files kept with the register. */
export const documentErrors = {
  /** {size, largest} in bytes. */
  DOCUMENT_TOO_LARGE: 'DOCUMENT_TOO_LARGE',
  DOCUMENT_MISSING: 'DOCUMENT_MISSING',
  DOCUMENT_DAMAGED: 'DOCUMENT_DAMAGED',
  /** {field}: what was chosen is no picture that can be shown. */
  NOT_A_PICTURE: 'NOT_A_PICTURE',
} as const
