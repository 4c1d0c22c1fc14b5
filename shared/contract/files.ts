import { z } from 'zod'

/**
 * A file that a person chose. A window never sees a path: the shell hands out a token in its place and puts the
 * path back on the way to the backend; scripts and tests give the path itself.
 */
export const chosenFile = z.object({ path: z.string().min(1).max(4096) })
