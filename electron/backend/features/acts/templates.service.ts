import type { WriteContext } from '#backend/context.ts'
import { letterTemplate, visa } from '#backend/db/schema/index.ts'
import { write } from '#backend/db/write.ts'
import type { templateInput } from '#shared/contract/acts.ts'
import type { Act } from '#shared/contract/history.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { z } from 'zod'
import { findTemplates, findVisas } from './acts.queries.ts'

type Context = Pick<WriteContext, 'db' | 'cause'>

/** Where the office's own words come from. */
const OWN = 'office'

/** @throws AppError NOT_FOUND {entity: letter_template, id} */
export function saveTemplate(
  { db, cause }: Context,
  { id, label, body, hidden }: z.output<typeof templateInput>,
): Act {
  return write(db, cause(), (door) => {
    if (!findTemplates(db).some((template) => template.id === id))
      throw new AppError('NOT_FOUND', { entity: 'letter_template', id })
    door.update(letterTemplate, id, { labelFr: label.fr, labelEn: label.en, body, hidden })
    return { act: door.act }
  })
}

export interface VisaInput {
  readonly textFr: string
  readonly textEn: string
  readonly kinds: string[]
  readonly from: string | null
  readonly to: string | null
  readonly hidden: boolean
}

/** A text more, after all others. @throws AppError INVALID_INPUT {field: to} */
export function addVisa({ db, cause }: Context, entry: VisaInput): Act {
  checkDays(entry)
  return write(db, cause(), (door) => {
    const sortOrder = Math.max(0, ...findVisas(db).map((row) => row.sortOrder)) + 1
    door.insert(visa, { ...columns(entry), code: `${OWN}-${sortOrder}`, sortOrder, source: OWN })
    return { act: door.act }
  })
}

/** @throws AppError NOT_FOUND {entity: visa, id}; INVALID_INPUT {field: to} */
export function saveVisa({ db, cause }: Context, { id, ...entry }: VisaInput & { readonly id: number }): Act {
  checkDays(entry)
  return write(db, cause(), (door) => {
    if (!findVisas(db).some((row) => row.id === id)) throw new AppError('NOT_FOUND', { entity: 'visa', id })
    door.update(visa, id, columns(entry))
    return { act: door.act }
  })
}

function columns({ from, to, ...entry }: VisaInput) {
  return { ...entry, fromDay: from, toDay: to }
}

function checkDays({ from, to }: VisaInput): void {
  if (from !== null && to !== null && to < from)
    throw new AppError('INVALID_INPUT', {
      field: 'to',
      issues: [{ path: 'to', message: 'ends_before_start' }],
    })
}
