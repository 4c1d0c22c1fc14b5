import type { AnyRoute, Contract, OutputOf, ParsedInputOf } from '#shared/contract/route.ts'
import type { CallContext, WriteContext } from './context.ts'

type ContextOf<R extends AnyRoute> = R['kind'] extends 'write' ? WriteContext : CallContext

/** The handler of one route; reads get a connection that can't write. */
export type HandlerOf<R extends AnyRoute> = (
  context: ContextOf<R>,
  input: ParsedInputOf<R>,
) => OutputOf<R> | Promise<OutputOf<R>>

/** One handler for each route of a contract: a missing or an extra one does not compile. */
export type HandlersFor<C extends Contract> = { readonly [Name in keyof C]: HandlerOf<C[Name]> }
