import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { WriteContext } from '#backend/context.ts'
import { CancelFlag, registerCancel } from '#backend/db/cancel.ts'
import type { WriteDb } from '#backend/db/connection.ts'
import { readText } from '#backend/db/settings.ts'
import type { Cause } from '#backend/db/write.ts'
import { openRegister } from '#backend/register.ts'
import { EVERYWHERE, type Scope } from '#shared/domain/scope.ts'

export interface TestRegister {
  readonly db: WriteDb
  readonly dataDir: string
  readonly cause: (extra?: Partial<Cause>) => Cause
  readonly context: (scope?: Scope) => WriteContext
  readonly close: () => void
}

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A real encrypted register in a folder of its own, with the production migrations and a country pack. */
export function openTestRegister(options: { country?: 'zz' | 'ml'; today?: string } = {}): TestRegister {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'effectif-test-'))
  const country = options.country ?? 'zz'
  const today = options.today ?? '2026-03-31'
  const resourcesDir = path.join(ROOT, 'resources')
  const countryDir = path.join(ROOT, country === 'ml' ? 'resources/country' : 'tests/fixtures/country')
  const db = openRegister({ dataDir, resourcesDir, countryDir, country, today })
  registerCancel(db, new CancelFlag(new SharedArrayBuffer(4)))
  const device = readText(db, 'device')
  const office = readText(db, 'officeUid')
  const cause = (extra: Partial<Cause> = {}): Cause => ({ user: 'test', device, office, today, ...extra })
  return {
    db,
    dataDir,
    cause,
    context: (scope = EVERYWHERE) => ({
      ...{ db, scope, today, locale: 'fr', countryDir, user: 'test', cause },
      progress: () => {},
      checkCancelled: () => {},
    }),
    close: () => {
      db.sqlite.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
