import { randomBytes } from 'node:crypto'
import { nextClock, uidAt } from '#backend/db/clock.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { measurePair } from './measure.ts'
import type { BenchRegister } from './register.ts'
import type { Line } from './table.ts'

/** What the log holds of the last record of each kind: the floor writes as much. */
function loggedValues(db: WriteDb): ReadonlyMap<string, string> {
  const rows = db.sqlite
    .prepare<[], { entity: string; value: string }>(
      `select entity, new as value, max(seq) from change_log where action = 'create' group by entity`,
    )
    .all()
  return new Map(rows.map(({ entity, value }) => [entity, value]))
}

/** The rows that one entry leaves, inserted bare: record, contact, number, corps, four log rows, search row. */
function bareInserts({ db }: BenchRegister): (round: number) => void {
  const prepare = (table: string, columns: string) =>
    db.sqlite.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    )
  const worker = prepare('worker', 'uid,owner_office,prenoms,nom,sex,birth')
  const contact = prepare('contact', 'uid,worker_id,kind,value,normalised,sort_order')
  const identifier = prepare('identifier', 'uid,worker_id,type,number,normalised')
  const spell = prepare('career_spell', 'uid,worker_id,corps_id,statut,category')
  const log = prepare(
    'change_log',
    'op,act,clock,device,office,user,action,entity,uid,new,previous_hash,hash',
  )
  const search = prepare('worker_search', 'id,names,phonetic,numbers,area,sort_name')
  const hash = randomBytes(32)
  const values = loggedValues(db)
  const all = db.sqlite.transaction((round: number) => {
    const uid = () => Buffer.from(uidAt(nextClock(null, Date.now())), 'hex')
    const act = uid()
    const told = (entity: string, record: Buffer) =>
      log.run(
        ...[uid(), act, '0192', 'd', 'o', 'bench', 'create', entity, record, values.get(entity) ?? '{}'],
        ...[hash, hash],
      )
    const uids = [uid(), uid(), uid(), uid()] as const
    const id = worker.run(uids[0], 'o', 'Awa', `Diarra${round}`, 'F', '1985-03').lastInsertRowid
    contact.run(uids[1], id, 'phone', '76 00 00 00', '76000000', 0)
    identifier.run(uids[2], id, 'matricule', `F${round}`, `F${round}`)
    spell.run(uids[3], id, 1, null, null)
    ;['worker', 'contact', 'identifier', 'career_spell'].forEach((entity, part) =>
      told(entity, uids[part] ?? uids[0]),
    )
    search.run(id, `awa diarra${round}`, 'aw jar', `76000000 F${round}`, '', `diarra${round} awa`)
  })
  return (round) => all.immediate(round)
}

export async function saves(register: BenchRegister): Promise<Line> {
  const letters = (round: number) =>
    String(round).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
  const entry = (round: number) =>
    newWorker.parse({
      ...{ prenoms: 'Awa', nom: `Diarra ${letters(round)}`, sex: 'F', birth: '1985-03', corpsId: 1 },
      ...{ phones: ['76 00 00 00'], matricule: `B${round}` },
    })
  const pair = await measurePair(
    300,
    (round) => createWorker(register.context, entry(round)),
    bareInserts(register),
  )
  return {
    what: 'save an entry, durable',
    unit: 'ms',
    floorIs: 'bare inserts of the same rows in one transaction',
    pair,
  }
}
