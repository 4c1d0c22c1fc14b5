export { type CountAsked, countWorkers, type ListAsked, listWorkers } from './list.ts'
export { awaitedOf, postingAt } from './on-day.ts'
export { type RowsAsked, workerRows } from './rows.ts'
