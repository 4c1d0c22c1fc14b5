import { z } from 'zod'
import { oneLine } from '#shared/domain/person-fields.ts'
import type { Act } from './history.ts'
import { type, type Route } from './route.ts'

/** A list that the office keeps: code lists, and corps and fonctions. */
export interface CodeList {
  /** `reason`, `diploma` …, or `corps`, `fonction`. */
  readonly list: string
  readonly values: number
  readonly hidden: number
}

export interface ListValue {
  readonly id: number
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly hidden: boolean
  readonly source: string
  /** Records that use it. */
  readonly uses: number
}

/** Where a value is used. */
export interface ValueUse {
  readonly entity: string
  readonly field: string
  readonly count: number
}

export interface SavedValue extends Act {
  readonly id: number
}

const id = z.number().int().positive()
const list = z.string().regex(/^[a-z][a-z_]*$/)
const label = oneLine(120).pipe(z.string().min(1, 'required'))

export const codeListsContract = {
  'codeLists.all': {
    kind: 'read',
    needs: 'reference.read',
    input: z.object({}),
    output: type<readonly CodeList[]>(),
  },
  'codeLists.values': {
    kind: 'read',
    needs: 'reference.read',
    input: z.object({ list }),
    output: type<readonly ListValue[]>(),
  },
  /** The code follows from the French label. Corps and fonctions come from the country's data: none is added here. */
  'codeLists.add': {
    kind: 'write',
    needs: 'list.write',
    input: z.object({ list, labelFr: label, labelEn: label }),
    output: type<SavedValue>(),
  },
  'codeLists.change': {
    kind: 'write',
    needs: 'list.write',
    input: z.object({ list, id, labelFr: label, labelEn: label, hidden: z.boolean() }),
    output: type<SavedValue>(),
  },
  /** All values of a list, in the order in which forms offer them. */
  'codeLists.order': {
    kind: 'write',
    needs: 'list.write',
    input: z.object({ list, ids: z.array(id).min(1).max(1000) }),
    output: type<SavedValue>(),
  },
  'codeLists.uses': {
    kind: 'read',
    needs: 'reference.read',
    input: z.object({ list, id }),
    output: type<readonly ValueUse[]>(),
  },
  /** Every record that uses one value then uses the other; the first is hidden. One act. */
  'codeLists.remap': {
    kind: 'write',
    needs: 'list.write',
    input: z.object({ list, from: id, to: id }),
    output: type<SavedValue & { readonly changed: number }>(),
  },
} as const satisfies Record<string, Route<z.ZodType, unknown>>
