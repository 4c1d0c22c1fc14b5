/** Refusals of a record of a file's section. */
export const sectionErrors = {
  /** {field, section, start, end}: of this there is one at a time. */
  SECTION_OVERLAP: 'SECTION_OVERLAP',
} as const
