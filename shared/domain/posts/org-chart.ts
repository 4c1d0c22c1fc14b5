import type { Label } from '#shared/contract/reference.ts'

/** Somebody on a chart. */
export interface ChartPerson {
  readonly postingId: number
  readonly workerId: number
  readonly name: string
  readonly corps: Label | null
  readonly fonction: Label | null
  readonly service: string | null
  readonly postId: number | null
  readonly supervisorId: number | null
}

export interface ChartPost {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly frozen: boolean
  readonly reportsToId: number | null
  /** Somebody outside what the caller may see fills it. */
  readonly heldUnseen: boolean
}

/** A box: a post with who fills it, a person without one, or a service. */
export type ChartNode =
  | {
      readonly kind: 'post'
      readonly key: string
      readonly post: ChartPost
      readonly persons: readonly ChartPerson[]
      readonly under: readonly ChartNode[]
    }
  | {
      readonly kind: 'person'
      readonly key: string
      readonly person: ChartPerson
      readonly under: readonly ChartNode[]
    }
  | {
      readonly kind: 'service'
      readonly key: string
      /** Null: no service is stated. */
      readonly service: string | null
      readonly under: readonly ChartNode[]
    }

export type OrgChart = readonly ChartNode[]

/**
 * A facility's chart: posts under the post they report to, people without a post under their supervisor, the others by
 * service, then by function. Who reports round in a circle stands at the top: nobody is lost.
 */
export function orgChart(posts: readonly ChartPost[], persons: readonly ChartPerson[]): OrgChart {
  const known = new Set(posts.map(({ id }) => id))
  const holders = persons.filter(({ postId }) => postId !== null && known.has(postId))
  const free = persons.filter((person) => !holders.includes(person))
  const placed = new Set<string>()
  const homeOf = supervisorHomes(holders, free)

  const freeUnder = (home: string): ChartNode[] =>
    byFonction(free.filter((person) => homeOf(person) === home)).flatMap(personNode)

  function personNode(person: ChartPerson): ChartNode[] {
    const key = personKey(person)
    if (placed.has(key)) return []
    placed.add(key)
    return [{ kind: 'person', key, person, under: freeUnder(key) }]
  }

  function postNode(post: ChartPost): ChartNode[] {
    const key = postKey(post.id)
    if (placed.has(key)) return []
    placed.add(key)
    const below = posts.filter(({ reportsToId }) => reportsToId === post.id).flatMap(postNode)
    const here = holders.filter(({ postId }) => postId === post.id)
    return [{ kind: 'post', key, post, persons: here, under: [...below, ...freeUnder(key)] }]
  }

  const tops = posts.filter(({ reportsToId }) => reportsToId === null || !known.has(reportsToId))
  const top = tops.flatMap(postNode)
  const circles = posts.flatMap(postNode)
  const services = servicesOf(free.filter((person) => homeOf(person) === null)).map(
    ([service, members]): ChartNode => ({
      ...{ kind: 'service', key: `service:${service ?? ''}`, service },
      under: byFonction(members).flatMap(personNode),
    }),
  )
  const lost = byFonction(free).flatMap(personNode)
  return [...top, ...circles, ...services, ...lost]
}

function postKey(id: number): string {
  return `post:${id}`
}

function personKey({ postingId }: ChartPerson): string {
  return `person:${postingId}`
}

/** The box under which somebody without a post stands; null: under her service. */
function supervisorHomes(
  holders: readonly ChartPerson[],
  free: readonly ChartPerson[],
): (person: ChartPerson) => string | null {
  const homes = new Map<number, string>()
  for (const person of free) homes.set(person.workerId, personKey(person))
  // A supervisor who fills a post leads from there.
  for (const { workerId, postId } of holders) if (postId !== null) homes.set(workerId, postKey(postId))
  return ({ supervisorId, workerId }) =>
    supervisorId === null || supervisorId === workerId ? null : (homes.get(supervisorId) ?? null)
}

/** People by service, those without one last. */
function servicesOf(persons: readonly ChartPerson[]): [string | null, ChartPerson[]][] {
  const services = new Map<string | null, ChartPerson[]>()
  for (const person of persons)
    services.set(person.service, [...(services.get(person.service) ?? []), person])
  return [...services].sort(([one], [other]) =>
    one === null || other === null ? Number(one === null) - Number(other === null) : one.localeCompare(other),
  )
}

/** Those with a function first, by its name, then by theirs. */
function byFonction(persons: readonly ChartPerson[]): ChartPerson[] {
  const rank = ({ fonction, name }: ChartPerson) => `${fonction === null ? '1' : `0${fonction.fr}`} ${name}`
  return [...persons].sort((one, other) => rank(one).localeCompare(rank(other)))
}
