import type { z } from 'zod'
import type { Permission } from '#shared/domain/permissions.ts'

/** Carries a route's answer type; there is no value behind it. */
export interface OutputType<Output> {
  readonly phantom?: Output
}

/** Names the answer type of a route: `output: type<WorkerPage>()`. */
export function type<Output>(): OutputType<Output> {
  return {}
}

/**
 * One route of the contract.
 * `kind` drives the change log and cache invalidation; `needs` is checked in the backend;
 * `long` routes run on the read-only thread, report progress and can be cancelled.
 */
export interface Route<Input extends z.ZodType, Output> {
  readonly kind: 'read' | 'write'
  readonly needs: Permission
  readonly input: Input
  readonly output: OutputType<Output>
  readonly long?: true
  /** A write that changes nothing any screen shows: windows are not told to read again. */
  readonly silent?: true
}

export type AnyRoute = Route<z.ZodType, unknown>
export type Contract = Readonly<Record<string, AnyRoute>>

export type InputOf<R extends AnyRoute> = z.input<R['input']>
export type ParsedInputOf<R extends AnyRoute> = z.output<R['input']>
export type OutputOf<R extends AnyRoute> = R['output'] extends OutputType<infer Output> ? Output : never

/** Progress of a long call: `done` of `total` steps, total null while unknown. */
export interface Progress {
  readonly done: number
  readonly total: number | null
}
