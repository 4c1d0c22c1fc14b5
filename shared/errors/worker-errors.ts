/** Refusals of a worker's record. `data.field` names the field of the form. */
export const workerErrors = {
  BIRTH_IN_FUTURE: 'BIRTH_IN_FUTURE',
  TOO_YOUNG: 'TOO_YOUNG',
  NUMBER_IN_USE: 'NUMBER_IN_USE',
  RECORD_CHANGED: 'RECORD_CHANGED',
} as const
