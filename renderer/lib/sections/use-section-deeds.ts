import { useTranslations } from 'use-intl/react'
import type { ChangeRecord } from '#shared/contract/sections.ts'
import type { FacilitySectionName, SectionName, WorkerSectionName } from '#shared/domain/sections/index.ts'
import type { SectionValues } from '#shared/domain/sections/values.ts'
import { useWriteRoute } from '../queries.ts'
import { useToastUndo } from '../undo.tsx'

/** Whose file it is. */
export interface SectionOwner {
  readonly kind: 'worker' | 'facility'
  readonly id: number
}

type Change = Pick<ChangeRecord, 'id' | 'how' | 'values' | 'from' | 'opened'>

/** What can be done to a section: each deed is one act, offered to be undone; `done` closes the form. */
export function useSectionDeeds(owner: SectionOwner, name: SectionName, done: () => void) {
  const t = useTranslations('sections')
  const undo = useToastUndo()
  const routes = useRoutes(owner, name)
  const section = t(`titles.${name}`)
  const finish = (words: 'saved' | 'removed') => (answer: { readonly act: string }) => {
    undo(t(words, { section }), answer.act)
    done()
  }
  return {
    add: (values: SectionValues) => routes.add({ values }).then(finish('saved')),
    change: (change: Change) => routes.change(change).then(finish('saved')),
    end: (id: number, end: string) => routes.end({ id, end }).then(finish('saved')),
    remove: (id: number) => routes.remove({ id }).then(finish('removed')),
  }
}

/** The owner's routes: the same for a worker's file and a facility's. */
function useRoutes(owner: SectionOwner, name: SectionName) {
  const worker = {
    add: useWriteRoute('workerFile.add').mutateAsync,
    change: useWriteRoute('workerFile.change').mutateAsync,
    end: useWriteRoute('workerFile.end').mutateAsync,
    remove: useWriteRoute('workerFile.remove').mutateAsync,
  }
  const facility = {
    add: useWriteRoute('facilityFile.add').mutateAsync,
    change: useWriteRoute('facilityFile.change').mutateAsync,
    end: useWriteRoute('facilityFile.end').mutateAsync,
    remove: useWriteRoute('facilityFile.remove').mutateAsync,
  }
  const ownerId = owner.id
  // A section's name tells whose it is: the page shows an owner's own sections only.
  const ofWorker = { ownerId, section: name as WorkerSectionName }
  const ofFacility = { ownerId, section: name as FacilitySectionName }
  const isWorker = owner.kind === 'worker'
  return {
    add: (input: { values: SectionValues }) =>
      isWorker ? worker.add({ ...ofWorker, ...input }) : facility.add({ ...ofFacility, ...input }),
    change: (input: Change) =>
      isWorker ? worker.change({ ...ofWorker, ...input }) : facility.change({ ...ofFacility, ...input }),
    end: (input: { id: number; end: string }) =>
      isWorker ? worker.end({ ...ofWorker, ...input }) : facility.end({ ...ofFacility, ...input }),
    remove: (input: { id: number }) =>
      isWorker ? worker.remove({ ...ofWorker, ...input }) : facility.remove({ ...ofFacility, ...input }),
  }
}
