import type { HandlersFor } from '#backend/handler-types.ts'
import type { sectionsContract } from '#shared/contract/sections.ts'
import { facilitySectionNames, workerSectionNames } from '#shared/domain/sections/index.ts'
import { addRecord, changeRecord, endRecord, readFile, removeRecord } from './sections.service.ts'

export const sectionsHandlers = {
  'workerFile.read': (context, { ownerId }) =>
    readFile(context, { kind: 'worker', id: ownerId }, workerSectionNames),
  'workerFile.add': addRecord,
  'workerFile.change': changeRecord,
  'workerFile.end': endRecord,
  'workerFile.remove': removeRecord,
  'facilityFile.read': (context, { ownerId }) =>
    readFile(context, { kind: 'facility', id: ownerId }, facilitySectionNames),
  'facilityFile.add': addRecord,
  'facilityFile.change': changeRecord,
  'facilityFile.end': endRecord,
  'facilityFile.remove': removeRecord,
} satisfies HandlersFor<typeof sectionsContract>
