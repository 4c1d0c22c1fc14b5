import type { WriteContext } from '#backend/context.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { type FileRecord, fileParts, fileWorker } from '#backend/db/file-content.ts'
import { mergeFiles } from '#backend/features/duplicates/merge.service.ts'
import { startPosting } from '#backend/features/postings/postings.service.ts'
import { addRecord } from '#backend/features/sections/sections.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { duplicatesContract } from '#shared/contract/duplicates.ts'
import { newPosting } from '#shared/contract/postings.ts'
import { workerFileInputs } from '#shared/contract/sections.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import type { SmallRegister } from '#tests/helpers/small-register.ts'

export function person(context: WriteContext, typed: object): number {
  return createWorker(context, newWorker.parse(typed)).id
}

/** A base from a day on; answers nothing. */
export function posted(context: WriteContext, workerId: number, facilityId: number, start: string): void {
  startPosting(
    context,
    newPosting.parse({ workerId, facilityId, start, actNumber: `N ${workerId}`, decidedOn: start }),
  )
}

export function note(context: WriteContext, ownerId: number, text: string): number {
  return addRecord(context, workerFileInputs.add.parse({ ownerId, section: 'note', values: { text } })).id
}

export function merge(context: WriteContext, asked: object) {
  const input = duplicatesContract['duplicates.merge'].input
  return mergeFiles(context, input.parse({ fromOther: [], bases: [], ...asked }))
}

/** Two files of one midwife: names spelt otherwise, one phone in common, a base each, a number in one. */
export function twoFiles(register: SmallRegister, matricule = '0117211A'): { one: number; other: number } {
  const context = register.context()
  const common = { birth: '1986-04-12', sex: 'F', corpsId: register.nurse }
  const one = person(context, { ...common, prenoms: 'Fatoumata', nom: 'Traoré', phones: ['66123456'] })
  const other = person(context, {
    ...{ ...common, prenoms: 'Fanta', nom: 'Traore', phones: ['66 12 34 56', '70112233'] },
    ...{ matricule, mother: 'Awa Koné' },
  })
  posted(context, one, register.clinic, '2020-03-01')
  note(context, one, 'première')
  note(context, other, 'seconde')
  return { one, other }
}

/** Everything that the files with these uids hold, without local numbers: what an un-merge has to bring back. */
export function content(db: WriteDb, uids: readonly string[]): string {
  const ids = uids.map(
    (uid) =>
      db.sqlite
        .prepare<[Buffer], { id: number }>('select id from worker where uid = ?')
        .get(Buffer.from(uid, 'hex'))?.id ?? 0,
  )
  const plain = ({ entity, uid, values }: FileRecord) => ({ entity, uid, values })
  return JSON.stringify(
    ids.map((id) => [
      fileWorker(EVERYWHERE, db, id)?.values,
      fileParts(EVERYWHERE, db, id)
        .map(plain)
        .sort((one, other) => (one.uid < other.uid ? -1 : 1)),
    ]),
  )
}

export function uidsOf(db: WriteDb, ids: readonly number[]): string[] {
  return ids.map((id) => fileWorker(EVERYWHERE, db, id)?.uid ?? '')
}

/** Derived rows of everybody, by uid. */
export function derived(db: WriteDb): string {
  const rows = db.sqlite
    .prepare(
      `select lower(hex(w.uid)) as uid, s.facility_id, s.from_day, s.to_day, s.budget from service_segment s
       join worker w on w.id = s.worker_id order by 1, 3`,
    )
    .all()
  const search = db.sqlite
    .prepare(
      `select lower(hex(w.uid)) as uid, q.names, q.area,
         (select group_concat(value, ' ') from (select value from json_each('["' || replace(q.numbers, ' ', '","') || '"]') order by 1)) as numbers from worker_search q
       join worker w on w.id = q.id order by 1`,
    )
    .all()
  return JSON.stringify([rows, search])
}
