export { countWorkers, listWorkers } from './list.ts'
export { awaitedOf, postingAt } from './on-day.ts'
export { workerRows } from './rows.ts'
