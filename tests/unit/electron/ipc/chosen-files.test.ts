import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { chosenFileFields, createChosenFiles, resolveChosenFiles } from '#electron/ipc/chosen-files.ts'
import { chosenFile } from '#shared/contract/files.ts'
import { backendContract } from '#shared/contract/index.ts'
import type { AnyRoute } from '#shared/contract/route.ts'

const route: AnyRoute = {
  kind: 'read',
  needs: 'import.run',
  input: z.object({
    file: chosenFile,
    other: chosenFile.optional(),
    destination: chosenFile,
    note: z.string(),
  }),
  output: {},
}

/** Every schema inside a schema, at any depth. */
function schemasIn(schema: unknown, seen = new Set<unknown>()): Set<unknown> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return seen
  seen.add(schema)
  const inner = schema instanceof z.ZodType ? Object.values(schema.def) : Object.values(schema)
  for (const part of inner) schemasIn(part, seen)
  return seen
}

describe('chosen files', () => {
  it('puts paths in the place of tokens, and touches nothing else', () => {
    const files = createChosenFiles()
    const file = files.remember(1, 'read', '/home/awa/liste.csv')
    const destination = files.remember(1, 'write', '/home/awa/rejets.csv')
    const input = { file: { path: file }, destination: { path: destination }, note: file }
    const resolved = resolveChosenFiles(route, input, (purpose, token) => files.pathOf(1, purpose, token))
    expect(resolved).toEqual({
      file: { path: '/home/awa/liste.csv' },
      destination: { path: '/home/awa/rejets.csv' },
      note: file,
    })
  })

  it.each(['/etc/passwd', 'C:\\Windows\\win.ini', '', '__proto__'])(
    'refuses the path %j that a page made up',
    (path) => {
      const files = createChosenFiles()
      const resolve = () =>
        resolveChosenFiles(route, { file: { path } }, (purpose, token) => files.pathOf(1, purpose, token))
      expect(resolve).toThrow('FILE_CHOICE_EXPIRED')
    },
  )

  it('refuses to write over a file that was chosen to be read', () => {
    const files = createChosenFiles()
    const token = files.remember(1, 'read', '/home/awa/liste.csv')
    const resolve = () =>
      resolveChosenFiles(route, { destination: { path: token } }, (purpose, sent) =>
        files.pathOf(1, purpose, sent),
      )
    expect(resolve).toThrow('FILE_CHOICE_EXPIRED')
  })

  it('refuses another window, and a window that was closed', () => {
    const files = createChosenFiles()
    const token = files.remember(1, 'read', '/home/awa/liste.csv')
    expect(() => files.pathOf(2, 'read', token)).toThrow('FILE_CHOICE_EXPIRED')
    files.forgetOwner(1)
    expect(() => files.pathOf(1, 'read', token)).toThrow('FILE_CHOICE_EXPIRED')
  })

  it('knows every chosen file of the contract: none is nested where a page could send a path of its own', () => {
    for (const [name, each] of Object.entries<AnyRoute>(backendContract)) {
      const inside = schemasIn(each.input).has(chosenFile)
      expect([name, chosenFileFields(each).length > 0]).toEqual([name, inside])
    }
    expect(chosenFileFields(backendContract['reports.export'])).toEqual(['destination'])
    expect(chosenFileFields(route)).toEqual(['file', 'other', 'destination'])
  })
})
