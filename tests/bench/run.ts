// npm run bench: each figure at 14,114 workers with its floor, on one encrypted file, in one run. Nothing is asserted:
// a slow or busy machine slows the floor as well, and the ratio is what counts.
import { lists } from './listing.ts'
import { duplicates, printMatching } from './matching.ts'
import { pages, searches } from './reading.ts'
import { openBenchRegister } from './register.ts'
import { reports } from './reporting.ts'
import { memory, starts } from './running.ts'
import { saves } from './saving.ts'
import { type Line, print } from './table.ts'

const register = openBenchRegister()
const lines: Line[] = []
try {
  lines.push(
    await searches(register),
    await pages(register),
    ...(await lists(register)),
    ...(await reports(register)),
    ...(await duplicates(register)),
    await saves(register),
  )
  lines.push(await starts(register), await memory(register))
} finally {
  register.remove()
}
print(lines)
printMatching()
