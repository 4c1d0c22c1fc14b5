import { z } from 'zod'
import type { ReadDb } from '#backend/db/connection.ts'
import { readSetting } from '#backend/db/settings.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Text } from '#shared/i18n/text.ts'
import { findUnit } from './districts.queries.ts'

const countryName = z.object({ fr: z.string(), en: z.string() }).catch({ fr: '', en: '' })

/**
 * The place that a report is about; null: the whole country.
 * @throws AppError UNKNOWN_PLACE {field: place}
 */
export function placeText(db: ReadDb, place: number | null): Text {
  if (place === null) {
    const country = countryName.parse(readSetting(db, 'countryName'))
    return { key: 'reports.scope.wholeCountry', values: { country } }
  }
  const unit = findUnit(db, place)
  if (!unit) throw new AppError('UNKNOWN_PLACE', { field: 'place' })
  return { key: 'reports.norms.district', values: { level: unit.level, name: unit.name } }
}
