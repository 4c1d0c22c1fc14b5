import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importsHandlers } from '#backend/features/imports/imports.handlers.ts'
import type { WriteContext } from '#backend/context.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { openTestRegister, type TestRegister } from '#tests/helpers/open-test-register.ts'

/** A register, a folder for lists, and the routes of the import as a window calls them. */
export interface ImportKit {
  readonly register: TestRegister
  readonly folder: string
  readonly write: (name: string, content: string | Buffer) => { path: string }
  readonly preview: (file: { path: string }, options?: Options) => ReturnType<typeof previewOf>
  readonly apply: (file: { path: string }, options?: Options) => ReturnType<typeof applyOf>
  readonly rows: <Row>(sql: string) => Row[]
  readonly close: () => void
}

type Options = Partial<Omit<Parameters<typeof previewOf>[1], 'file'>> & {
  readonly fileHash?: string
  readonly context?: Partial<WriteContext>
}

const previewOf = async (
  context: WriteContext,
  input: Parameters<(typeof importsHandlers)['imports.previewFacilities']>[1],
) => importsHandlers['imports.previewFacilities'](context, input)
const applyOf = async (
  context: WriteContext,
  input: Parameters<(typeof importsHandlers)['imports.applyFacilities']>[1],
) => importsHandlers['imports.applyFacilities'](context, input)

export function openImportKit(country: 'zz' | 'ml' = 'zz'): ImportKit {
  const register = openTestRegister({ country })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'effectif-import-'))
  return {
    register,
    folder,
    write: (name, content) => {
      const file = path.join(folder, name)
      writeFileSync(file, content)
      return { path: file }
    },
    preview: (file, { context = {}, ...options } = {}) =>
      previewOf({ ...register.context(), ...context }, { file, createPlaces: false, ...options }),
    apply: (file, { context = {}, ...options } = {}) =>
      applyOf({ ...register.context(), ...context }, { file, createPlaces: false, ...options }),
    // Tests name the columns that they select.
    rows: (sql) => register.db.sqlite.prepare(sql).all() as never,
    close: () => {
      register.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The code and facts of the refusal that a call answers. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; data: Record<string, unknown> }> {
  try {
    await call
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, data: error.data }
    throw error
  }
  throw new Error('nothing was refused')
}
