import type { Pair } from './measure.ts'

/** One line of the table. */
export interface Line {
  readonly what: string
  readonly unit: 'ms' | 'MB'
  readonly floorIs: string
  readonly pair: Pair
}

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** Prints the table as Markdown. */
export function print(lines: readonly Line[]): void {
  console.log('\n| 14,114 workers, encrypted | median | p95 | floor | ratio | the floor is |')
  console.log('| --- | ---: | ---: | ---: | ---: | --- |')
  for (const { what, unit, floorIs, pair } of lines) {
    const { ours, floor, ratio } = pair
    const cells = [
      what,
      `${figure(ours.p50)} ${unit}`,
      figure(ours.p95),
      figure(floor.p50),
      ratio.toFixed(2),
      floorIs,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
