import type { HandlersFor } from '#backend/handler-types.ts'
import type { documentsContract } from '#shared/contract/documents.ts'
import {
  addDocument,
  changeDocument,
  listDocuments,
  photoOf,
  removeDocument,
  saveCopy,
  setPhoto,
} from './documents.service.ts'

export const documentsHandlers = {
  'documents.ofWorker': (context, { workerId }) => listDocuments(context, workerId),
  'documents.add': addDocument,
  'documents.change': changeDocument,
  'documents.remove': (context, { id }) => removeDocument(context, id),
  'documents.saveCopy': (context, { id, destination }) => saveCopy(context, id, destination.path),
  'documents.photo': (context, { workerId }) => photoOf(context, workerId),
  'documents.setPhoto': (context, { workerId, jpeg }) => setPhoto(context, workerId, jpeg),
} satisfies HandlersFor<typeof documentsContract>
