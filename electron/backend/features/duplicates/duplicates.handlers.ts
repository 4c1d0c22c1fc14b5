import type { HandlersFor } from '#backend/handler-types.ts'
import type { duplicatesContract } from '#shared/contract/duplicates.ts'
import { compareFiles } from './compare.service.ts'
import { dismiss, listDismissed, reconsider } from './dismissed.service.ts'
import { findDuplicates } from './find.service.ts'
import { mergeFiles } from './merge.service.ts'
import { listMerges, unmerge } from './unmerge.service.ts'

export const duplicatesHandlers = {
  'duplicates.find': (context) => findDuplicates(context),
  'duplicates.compare': (context, pair) => compareFiles(context, pair),
  'duplicates.dismiss': (context, said) => dismiss(context, said),
  'duplicates.dismissed': (context) => listDismissed(context),
  'duplicates.reconsider': (context, { id }) => reconsider(context, id),
  'duplicates.merge': (context, asked) => mergeFiles(context, asked),
  'duplicates.merges': (context, { workerId }) => listMerges(context, workerId),
  'duplicates.unmerge': (context, asked) => unmerge(context, asked),
} satisfies HandlersFor<typeof duplicatesContract>
