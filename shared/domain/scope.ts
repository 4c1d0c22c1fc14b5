/**
 * What a person may see of other persons: the first argument of every query on them.
 * `areas` are the smallest org units of facilities; `all` until users with areas exist.
 */
export interface Scope {
  readonly areas: 'all' | readonly number[]
}

export const EVERYWHERE: Scope = { areas: 'all' }
