import { actErrors } from './act-errors.ts'
import { callErrors } from './call-errors.ts'
import { registerErrors } from './register-errors.ts'
import { importErrors } from './import-errors.ts'
import { postErrors } from './post-errors.ts'
import { postingErrors } from './posting-errors.ts'
import { workerErrors } from './worker-errors.ts'
import { collectionErrors } from './collection-errors.ts'
import { historyErrors } from './history-errors.ts'
import { facilityErrors } from './facility-errors.ts'
import { reportErrors } from './report-errors.ts'
import { duplicateErrors } from './duplicate-errors.ts'
import { documentErrors } from './document-errors.ts'
import { leaveErrors } from './leave-errors.ts'
import { listErrors } from './list-errors.ts'
import { sectionErrors } from './section-errors.ts'
import { shellErrors } from './shell-errors.ts'
import { trainingErrors } from './training-errors.ts'
import { countryErrors } from './country-errors.ts'

/** Every error code there is; the renderer has words for each (a test proves it). */
export const errorCodes = {
  ...callErrors,
  ...actErrors,
  ...registerErrors,
  ...countryErrors,
  ...workerErrors,
  ...duplicateErrors,
  ...postErrors,
  ...postingErrors,
  ...facilityErrors,
  ...historyErrors,
  ...collectionErrors,
  ...importErrors,
  ...documentErrors,
  ...leaveErrors,
  ...listErrors,
  ...sectionErrors,
  ...trainingErrors,
  ...reportErrors,
  ...shellErrors,
} as const

export type ErrorCode = keyof typeof errorCodes
