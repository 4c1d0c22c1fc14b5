import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { chosenFile } from '#shared/contract/files.ts'
import type { AnyRoute } from '#shared/contract/route.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** A path chosen to be read is never written to, and the other way round. */
export type FilePurpose = 'read' | 'write'

/** Paths that persons chose, under tokens; a token is good in the window that asked, for what was asked. */
export interface ChosenFiles {
  readonly remember: (owner: number, purpose: FilePurpose, path: string) => string
  /** @throws AppError FILE_CHOICE_EXPIRED. */
  readonly pathOf: (owner: number, purpose: FilePurpose, token: string) => string
  readonly forgetOwner: (owner: number) => void
}

export function createChosenFiles(): ChosenFiles {
  const chosen = new Map<
    string,
    { readonly owner: number; readonly purpose: FilePurpose; readonly path: string }
  >()
  return {
    remember: (owner, purpose, path) => {
      const token = randomUUID()
      chosen.set(token, { owner, purpose, path })
      return token
    },
    pathOf: (owner, purpose, token) => {
      const found = chosen.get(token)
      if (found?.owner !== owner || found.purpose !== purpose) throw new AppError('FILE_CHOICE_EXPIRED')
      return found.path
    },
    forgetOwner: (owner) => {
      for (const [token, file] of chosen) if (file.owner === owner) chosen.delete(token)
    },
  }
}

const DESTINATION = 'destination'
const tokenField = z.object({ path: z.string() })

/**
 * A window's input with real paths in the place of its tokens, for every field that the route declares as
 * `chosenFile`: `destination` takes the tokens of save dialogs, all others those of open dialogs.
 */
export function resolveChosenFiles(
  route: AnyRoute,
  input: unknown,
  pathOf: (purpose: FilePurpose, token: string) => string,
): unknown {
  const fields = chosenFileFields(route)
  if (fields.length === 0 || typeof input !== 'object' || input === null) return input
  const resolved: Record<string, unknown> = { ...input }
  for (const field of fields) {
    const sent = tokenField.safeParse(resolved[field])
    // Anything else than a token is the backend's to refuse, by the route's own schema.
    if (sent.success) {
      resolved[field] = { path: pathOf(field === DESTINATION ? 'write' : 'read', sent.data.path) }
    }
  }
  return resolved
}

/** The fields of a route's input that hold a chosen file. */
export function chosenFileFields(route: AnyRoute): readonly string[] {
  if (!(route.input instanceof z.ZodObject)) return []
  return Object.entries(route.input.shape)
    .filter(([, field]) => bare(field) === chosenFile)
    .map(([name]) => name)
}

/** A field's schema without `optional`, `nullable` or `default` around it. */
function bare(field: unknown): unknown {
  const wraps =
    field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault
  return wraps ? bare(field.unwrap()) : field
}
