import type { Report } from '../definition.ts'
import { staffingNorms } from './staffing-norms.ts'

/** Every report, in the order of the catalogue. */
export const reports: readonly Report[] = [staffingNorms]
