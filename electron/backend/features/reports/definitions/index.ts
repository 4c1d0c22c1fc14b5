import type { Report } from '../definition.ts'
import { nominalList } from './nominal-list.ts'
import { staffingNorms } from './staffing-norms.ts'
import { workerList } from './worker-list.ts'

/** Every report, in the order of the catalogue. */
export const reports: readonly Report[] = [staffingNorms, nominalList, workerList]
