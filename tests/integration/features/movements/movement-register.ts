import { recordMovement } from '#backend/features/movements/record.service.ts'
import { createWorker } from '#backend/features/workers/workers.service.ts'
import {
  contract,
  facilityState,
  listItem,
  normGroup,
  normGroupMember,
  normLine,
  normSet,
  salary,
} from '#backend/db/schema/index.ts'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import { type Door, write } from '#backend/db/write.ts'
import { movementEntry } from '#shared/contract/movements.ts'
import { newWorker } from '#shared/contract/workers.ts'
import { cause } from '#tests/helpers/bare-register.ts'
import { openSmallRegister, type SmallRegister } from '#tests/helpers/small-register.ts'

/** Codes that a country might give its movements: none is a word of the program. */
const LISTS: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>> = {
  posting_kind: {
    'k-trip': { role: 'none', movement: 'mission' },
    'k-round': { role: 'partial', movement: 'rotation' },
    'k-acting': { role: 'none', movement: 'interim' },
  },
  position: {
    'p-service': { available: true, budget: true },
    'p-lent': { available: false, budget: true, host: true, movement: 'secondment' },
    'p-fled': { available: false, budget: true, host: true, movement: 'displacement' },
    'p-rest': { available: false, budget: true, movement: 'position' },
    'p-out': { available: false, budget: true, movement: 'suspension' },
    'p-leave': { available: false, budget: true, movement: 'leave' },
  },
  reason: {
    'r-back': { kind: 'start', movement: 'return' },
    'r-age': { kind: 'departure', movement: 'retirement' },
    'r-dead': { kind: 'departure', movement: 'death' },
    'r-quit': { kind: 'departure' },
  },
  presence_state: { found: {}, missing: {} },
  contract_type: { permanent: {} },
}

function fill(door: Door, { clinic, hospital, nurse }: SmallRegister): void {
  for (const [list, codes] of Object.entries(LISTS)) {
    Object.entries(codes).forEach(([code, attributes], position) => {
      const labels = { labelFr: code, labelEn: code }
      door.insert(listItem, { list, code, ...labels, attributes, sortOrder: 10 + position, source: 'test' })
    })
  }
  for (const facilityId of [clinic, hospital]) {
    door.insert(facilityState, { facilityId, type: 'post', status: 'open' })
  }
  const set = { code: 'n', labelFr: 'Norme', labelEn: 'Norm', status: 'local', source: 'test' } as const
  const { id: setId } = door.insert(normSet, set)
  const labels = { labelFr: 'Infirmiers', labelEn: 'Nurses', abbreviation: 'N' }
  const { id: groupId } = door.insert(normGroup, { setId, code: 'nurses', ...labels, sortOrder: 0 })
  door.insert(normGroupMember, { groupId, corpsId: nurse, primary: true, sortOrder: 0 })
  door.insert(normLine, { setId, groupId, facilityType: 'post', minimum: 2, mandatory: true })
}

export interface MovementRegister extends SmallRegister {
  /** A nurse at the clinic since 2020, with a contract and a salary; her id. */
  readonly nurseAt: (name: string) => number
  readonly record: (
    movement: string,
    values: Record<string, unknown>,
  ) => { act: string; actId: number | null }
  readonly rows: (sql: string) => unknown[]
}

export function openMovementRegister(): MovementRegister {
  const register = openSmallRegister()
  registerCancel(register.db, new CancelFlag(new SharedArrayBuffer(4)))
  write(register.db, cause, (door) => fill(door, register))
  const { db } = register
  return {
    ...register,
    nurseAt: (name) => {
      const posting = { facilityId: register.clinic, start: '2020-01-01' }
      const person = { prenoms: name, nom: 'Traoré', birth: '1985', corpsId: register.nurse }
      const { id } = createWorker(register.context(), newWorker.parse({ ...person, posting }))
      write(db, cause, (door) => {
        door.insert(contract, { workerId: id, kind: 'permanent', start: '2020-01-01' })
        door.insert(salary, { workerId: id, amount: 100_000, currency: 'XOF', start: '2020-01-01' })
      })
      return id
    },
    record: (movement, values) =>
      recordMovement(register.context(), movementEntry.parse({ movement, ...values })),
    rows: (sql) => db.sqlite.prepare(sql).all(),
  }
}
