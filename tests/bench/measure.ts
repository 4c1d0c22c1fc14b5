/** Milliseconds of repeated runs, sorted. */
export interface Sample {
  readonly p50: number
  readonly p95: number
}

export interface Pair {
  readonly ours: Sample
  readonly floor: Sample
  /** Median of ours over median of the floor. */
  readonly ratio: number
}

function sampleOf(times: readonly number[]): Sample {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

async function time(run: (round: number) => unknown, round: number): Promise<number> {
  const start = performance.now()
  const result = await run(round)
  const elapsed = performance.now() - start
  // What a run opened is closed when its time is taken.
  if (typeof result === 'object' && result !== null && Symbol.asyncDispose in result) {
    await (result as AsyncDisposable)[Symbol.asyncDispose]()
  }
  return elapsed
}

/**
 * Runs ours and the floor in turn, so that a machine that slows down slows both, each first as often as the other,
 * so that neither finds warm what the other paid for. The first tenth only warms up.
 */
export async function measurePair(
  rounds: number,
  ours: (round: number) => unknown,
  floor: (round: number) => unknown,
): Promise<Pair> {
  const times = { ours: [] as number[], floor: [] as number[] }
  const warmUp = Math.max(1, Math.floor(rounds / 10))
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const first = round % 2 === 0
    const before = first ? await time(ours, round) : await time(floor, round)
    const after = first ? await time(floor, round) : await time(ours, round)
    if (round < warmUp) continue
    times.ours.push(first ? before : after)
    times.floor.push(first ? after : before)
  }
  const [a, b] = [sampleOf(times.ours), sampleOf(times.floor)]
  return { ours: a, floor: b, ratio: a.p50 / b.p50 }
}
