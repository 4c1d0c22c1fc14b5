/** Refusals of merging two files and of separating them. */
export const duplicateErrors = {
  /** A file is compared with itself. */
  SAME_FILE: 'SAME_FILE',
  /** Two bases share days and nobody said which one stands. */
  BASES_UNDECIDED: 'BASES_UNDECIDED',
  /** Another file was merged in later: that one is separated first. */
  MERGE_NOT_LAST: 'MERGE_NOT_LAST',
  /** Something came to the file that the person who separates it has not seen. */
  ADDED_SINCE: 'ADDED_SINCE',
} as const
