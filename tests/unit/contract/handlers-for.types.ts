// Compiled, never run: each line marked @ts-expect-error must stay an error, or the contract has lost its teeth.
import { z } from 'zod'
import type { HandlersFor } from '#backend/handler-types.ts'
import type { RouteInput, RouteOutput } from '#shared/contract/index.ts'
import { type, type Route } from '#shared/contract/route.ts'

export const probe = {
  'probe.read': {
    kind: 'read',
    needs: 'office.read',
    input: z.object({ id: z.number() }),
    output: type<{ name: string }>(),
  },
  'probe.write': { kind: 'write', needs: 'office.write', input: z.object({}), output: type<null>() },
} as const satisfies Record<string, Route<z.ZodType, unknown>>

type Handlers = HandlersFor<typeof probe>

export const complete = {
  'probe.read': (context, input) => ({ name: `${context.today}${input.id.toFixed()}` }),
  'probe.write': (context) => {
    context.cause()
    return null
  },
} satisfies Handlers

export const missing = {
  'probe.read': () => ({ name: '' }),
  // @ts-expect-error a route without a handler does not compile
} satisfies Handlers

export const extra = {
  ...complete,
  // @ts-expect-error a handler without a route does not compile
  'probe.extra': () => null,
} satisfies Handlers

export const wrongAnswer = {
  ...complete,
  // @ts-expect-error an answer of another shape does not compile
  'probe.read': () => ({ title: '' }),
} satisfies Handlers

export const wrongField = {
  ...complete,
  // @ts-expect-error a field that the input does not have does not compile
  'probe.read': (_context, input) => ({ name: String(input.number) }),
} satisfies Handlers

export const writingRead = {
  ...complete,
  'probe.read': (context) => {
    // @ts-expect-error a read has no cause to write with
    const cause: unknown = context.cause
    return { name: typeof cause }
  },
} satisfies Handlers

export const unknownNeed: Route<z.ZodType, null> = {
  kind: 'read',
  // @ts-expect-error a permission that does not exist does not compile
  needs: 'office.destroy',
  input: z.object({}),
  output: type<null>(),
}

// @ts-expect-error the renderer can't call with a field of the wrong type
export const wrongInput: RouteInput<'workers.page'> = { id: '7' }

// @ts-expect-error the renderer can't read a field that no answer has
export type WrongOutput = RouteOutput<'workers.page'>['salary']
