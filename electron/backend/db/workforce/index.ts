export { type CountAsked, countWorkers, type ListAsked, listWorkers } from './list.ts'
export { type RowsAsked, workerRows } from './rows.ts'
