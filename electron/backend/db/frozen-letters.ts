import type { ReadDb } from './connection.ts'
import { statement } from './statement.ts'

const frozen = statement<{ act: Buffer }, { id: number }>(
  `select x.id from change_log l join act_text x on x.uid = l.uid where l.act = @act and x.pdf is not null limit 1`,
)

/** Whether an act of the log wrote a letter that is signed by now: that is corrected by a corrigendum, never undone. */
export function wroteSignedLetter(db: ReadDb, act: string): boolean {
  return frozen.get(db, { act: Buffer.from(act, 'hex') }) !== undefined
}
