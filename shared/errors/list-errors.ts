/** Refusals of the code lists. `data.field` names the field of the form. */
export const listErrors = {
  /** {list}: its values come from the country's data. */
  LIST_FIXED: 'LIST_FIXED',
  /** {field, label} */
  VALUE_EXISTS: 'VALUE_EXISTS',
  /** {field}: a value can't be put in its own place. */
  SAME_VALUE: 'SAME_VALUE',
} as const
