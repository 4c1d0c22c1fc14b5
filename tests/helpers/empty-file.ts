import type { WorkerFile } from '#shared/contract/sections.ts'
import { workerSectionNames } from '#shared/domain/sections/index.ts'

/** A worker's file with every section, and nothing in any. */
export function emptyWorkerFile(): WorkerFile {
  // One entry for each name.
  return Object.fromEntries(workerSectionNames.map((name) => [name, []])) as unknown as WorkerFile
}
