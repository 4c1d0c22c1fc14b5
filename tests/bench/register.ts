import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { WriteContext } from '#backend/context.ts'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { readText } from '#backend/db/settings.ts'
import { fillDemonstration } from '#backend/features/country/demonstration/demonstration.service.ts'
import { openRegister } from '#backend/register.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'

export const root = path.resolve(import.meta.dirname, '../..')
export const TODAY = '2026-11-23'

export interface BenchRegister {
  readonly db: WriteDb
  readonly dataDir: string
  readonly context: WriteContext
  readonly remove: () => void
}

/** The demonstration register at full size, on an encrypted file of its own. */
export function openBenchRegister(total?: number): BenchRegister {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'effectif-bench-'))
  const resourcesDir = path.join(root, 'resources')
  const db = openRegister({ dataDir, resourcesDir, country: null, today: TODAY })
  registerCancel(db, new CancelFlag(new SharedArrayBuffer(4)))
  const [device, office] = [readText(db, 'device'), readText(db, 'officeUid')]
  const cause = (extra = {}) => ({ user: 'bench', today: TODAY, device, office, ...extra })
  const context: WriteContext = {
    ...{ db, cause, scope: EVERYWHERE, today: TODAY, locale: 'fr', user: 'bench' },
    countryDir: path.join(resourcesDir, 'country'),
    progress: () => {},
    checkCancelled: () => {},
  }
  fillDemonstration(context, { total })
  db.sqlite.exec('analyze')
  return {
    ...{ db, dataDir, context },
    remove: () => {
      db.sqlite.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
