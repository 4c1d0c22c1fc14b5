/** Faults in a country pack: they name the file and the row. */
export const countryErrors = {
  PACK_MISSING: 'PACK_MISSING',
  PACK_INVALID: 'PACK_INVALID',
  REGISTER_NOT_EMPTY: 'REGISTER_NOT_EMPTY',
} as const
