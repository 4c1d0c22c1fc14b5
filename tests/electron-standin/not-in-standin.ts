import { fail } from './control.ts'

/** Something of Electron that the stand-in does not have: loud, where doing nothing would look like success. */
export class NotInStandin extends Error {
  constructor(api: string) {
    super(`NotInStandin: ${api}`)
    this.name = 'NotInStandin'
    // The shell catches and logs errors; a test must hear of this one all the same.
    fail(this.message)
  }
}

/** What the language and Node ask of any object, which says nothing about Electron. */
const ASKED_OF_ALL: ReadonlySet<string | symbol> = new Set([
  'then',
  'toJSON',
  'constructor',
  'domain',
  'nodeType',
])

/** The object, throwing NotInStandin for every member that it lacks. `mayUse` can refuse methods that it has. */
export function covered<Part extends object>(
  name: string,
  part: Part,
  mayUse?: (member: string) => void,
): Part {
  return new Proxy(part, {
    get(target, member, receiver) {
      if (typeof member === 'symbol' || ASKED_OF_ALL.has(member)) return Reflect.get(target, member, receiver)
      if (!(member in target) && !member.startsWith('_')) throw new NotInStandin(`${name}.${member}`)
      if (!Object.hasOwn(target, member)) mayUse?.(member)
      return Reflect.get(target, member, receiver)
    },
  })
}

/** A whole part of Electron that the stand-in does not have. */
export function uncovered(name: string): never {
  const refuse = (how: string) => {
    throw new NotInStandin(`${name}${how}`)
  }
  const nothing = function nothing() {}
  // Any use at all throws, so its type is the one that fits everywhere.
  return new Proxy(nothing, {
    get: (_target, member) =>
      typeof member === 'symbol' || ASKED_OF_ALL.has(member) ? undefined : refuse(`.${member}`),
    apply: () => refuse('()'),
    construct: () => refuse('()'),
  }) as never
}
