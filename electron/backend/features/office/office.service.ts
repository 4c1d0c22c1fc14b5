import type { CallContext, WriteContext } from '#backend/context.ts'
import { office } from '#backend/db/schema/index.ts'
import { readSetting, readText } from '#backend/db/settings.ts'
import { write } from '#backend/db/write.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { letterheadFrom } from '#shared/domain/letterhead.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { countFacilities, countWorkers, findOwnOffice } from './office.queries.ts'

/** What every page wants to know of the register that is open. */
export function officeState({ scope, db, today }: Pick<CallContext, 'scope' | 'db' | 'today'>): OfficeState {
  const own = findOwnOffice(db)
  const name = own?.name ?? ''
  return {
    office: name,
    country: own?.country ?? '',
    demo: readSetting(db, 'demo') === true,
    today,
    workers: countWorkers(scope, db),
    facilities: countFacilities(db),
    phonePrefix: readText(db, 'phonePrefix'),
    currency: readText(db, 'currency'),
    letterhead: letterheadFrom(readSetting(db, 'letterhead'), name),
  }
}

/**
 * Gives the office another name.
 * @throws AppError NOT_FOUND {entity: office}
 */
export function renameOffice({ db, cause }: Pick<WriteContext, 'db' | 'cause'>, name: string): void {
  write(db, cause(), (door) => {
    const own = findOwnOffice(db)
    if (!own) throw new AppError('NOT_FOUND', { entity: 'office' })
    door.update(office, own.id, { name })
  })
}
