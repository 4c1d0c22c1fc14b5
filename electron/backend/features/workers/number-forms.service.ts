import { nationalIdType, staffNumberType } from '#backend/db/country-habits.ts'
import type { ReadDb } from '#backend/db/connection.ts'
import type { NumberForm } from '#shared/contract/workers.ts'
import { findNumberType } from '#backend/db/number-holders.ts'

/** How the numbers that the entry form asks for are called in this country, and how they look. */
export function numberForms(db: ReadDb): { staff: NumberForm | null; national: NumberForm | null } {
  return { staff: numberForm(db, staffNumberType(db)), national: numberForm(db, nationalIdType(db)) }
}

function numberForm(db: ReadDb, type: string): NumberForm | null {
  const row = findNumberType(db, type)
  return row && { type, label: { fr: row.fr, en: row.en }, pattern: row.pattern }
}
