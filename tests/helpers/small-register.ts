import type { WriteContext } from '#backend/context.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import {
  corps,
  facility,
  facilityPlace,
  fonction,
  listItem,
  orgUnit,
  orgUnitParent,
  setting,
} from '#backend/db/schema/index.ts'
import { type Door, write } from '#backend/db/write.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'
import { cause, openBareRegister, removeFolder, temporaryFolder } from './bare-register.ts'

/** A register with two districts, three facilities, two corps and the code lists that persons need. */
export interface SmallRegister {
  db: WriteDb
  readonly dataDir: string
  readonly north: number
  readonly south: number
  readonly clinic: number
  readonly hospital: number
  readonly southClinic: number
  readonly nurse: number
  readonly doctor: number
  readonly head: number
  readonly context: (scope?: Scope) => WriteContext
  /** Every row of every logged table and of the log, to prove that nothing changed. */
  readonly snapshot: () => string
  readonly close: () => void
}

function item(
  door: Door,
  list: string,
  code: string,
  attributes: Record<string, unknown> = {},
  sortOrder = 0,
): void {
  door.insert(listItem, { list, code, labelFr: code, labelEn: code, attributes, sortOrder, source: 'test' })
}

function profession(door: Door, code: string, sortOrder: number): number {
  const labels = { labelFr: `${code} (fr)`, labelEn: `${code} (en)`, abbreviation: code.slice(0, 2) }
  return door.insert(corps, {
    code,
    ...labels,
    isco08: '2221',
    whoGroup: 'nurses',
    sortOrder,
    source: 'test',
  }).id
}

function unit(door: Door, name: string): number {
  const key = name.toLowerCase()
  return door.insert(orgUnit, { key, level: 'district', name, folded: key, aliases: [], source: 'test' }).id
}

function place(door: Door, name: string, unitId: number): number {
  const words = {
    name,
    folded: name.toLowerCase(),
    aliases: [],
    codes: {},
    source: 'test',
    ownerOffice: 'office-1',
  }
  const { id } = door.insert(facility, words)
  door.insert(facilityPlace, { facilityId: id, unitId, source: 'test' })
  return id
}

function fill(door: Door) {
  item(door, 'posting_kind', 'base', { role: 'base' })
  item(door, 'posting_kind', 'mission', { role: 'none' }, 1)
  item(door, 'contact_kind', 'mobile', { phone: true })
  item(door, 'identifier_type', 'matricule')
  item(door, 'identifier_type', 'national', { pattern: '^\\d{14}[A-Z]$' }, 1)
  item(door, 'statut', 'civil-servant')
  item(door, 'statut', 'contract', {}, 1)
  item(door, 'reason', 'transfer', { kind: 'transfer' })
  item(door, 'reason', 'recruitment', { kind: 'start' }, 1)
  item(door, 'reason', 'retirement', { kind: 'departure' }, 2)
  door.insert(setting, { name: 'phonePrefix', value: '+999' })
  door.insert(setting, { name: 'staffNumber', value: 'matricule' })
  door.insert(setting, { name: 'nationalId', value: 'national' })
  const [country, north, south] = [unit(door, 'Pays'), unit(door, 'Nord'), unit(door, 'Sud')]
  for (const unitId of [north, south]) {
    door.insert(orgUnitParent, { unitId, parentId: country, tree: 'health', source: 'test' })
  }
  return {
    ...{ north, south },
    clinic: place(door, 'Centre A', north),
    hospital: place(door, 'Hôpital B', north),
    southClinic: place(door, 'Centre C', south),
    nurse: profession(door, 'nurse', 0),
    doctor: profession(door, 'doctor', 1),
    head: door.insert(fonction, { code: 'head', labelFr: 'Chef', labelEn: 'Head', sortOrder: 0 }).id,
  }
}

/** Opens a small register in a folder of its own; `today` is 2026-03-31. */
export function openSmallRegister(): SmallRegister {
  const dataDir = temporaryFolder()
  const db = openBareRegister(dataDir)
  const known = write(db, cause, fill)
  const register: SmallRegister = {
    ...{ db, dataDir, ...known },
    context: (scope = EVERYWHERE) => ({
      ...{ db: register.db, scope, today: cause.today, locale: 'fr', countryDir: '', user: cause.user },
      cause: (extra = {}) => ({ ...cause, ...extra }),
      progress: () => {},
      checkCancelled: () => {},
    }),
    snapshot: () => {
      const tables = [
        'worker',
        'contact',
        'identifier',
        'career_spell',
        'posting',
        'act',
        'act_line',
        'change_log',
      ]
      return JSON.stringify(
        [...tables, 'service_segment', 'worker_search'].map((name) =>
          register.db.sqlite.prepare(`select * from ${name}`).all(),
        ),
      )
    },
    close: () => {
      register.db.sqlite.close()
      removeFolder(dataDir)
    },
  }
  return register
}

/** The code and facts of the AppError that `run` throws. */
export function refusal(run: () => unknown): { code: string; data: Record<string, unknown> } {
  try {
    run()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'data' in error) {
      return { code: String(error.code), data: error.data as Record<string, unknown> }
    }
    throw error
  }
  throw new Error('nothing was refused')
}
