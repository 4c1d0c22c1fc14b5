import { describeError } from '#electron/base/describe-error.ts'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import logger from 'electron-log/node'

/** Lines for support: codes, routes, durations; never what a person typed or a record holds. */
export interface ShellLog {
  readonly info: (text: string) => void
  readonly warn: (text: string) => void
  readonly error: (text: string) => void
}

const MAX_BYTES = 1024 * 1024

/** Opens the log: `effectif.log` and one older file, a megabyte each. */
export function openLog(logsDir: string): ShellLog {
  const log = logger.create({ logId: 'effectif' })
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => path.join(logsDir, 'effectif.log')
  log.transports.file.maxSize = MAX_BYTES
  // A line goes to the system's cache at once: the lines before an exit are the ones that matter.
  log.transports.file.sync = true
  return {
    info: (text) => log.info(text),
    warn: (text) => log.warn(text),
    error: (text) => log.error(text),
  }
}

/** Logs an unexpected error under a short number that the person can quote; answers the number. */
export function logIncident(log: ShellLog, where: string, error: unknown): string {
  const incident = randomUUID().slice(0, 8)
  log.error(`incident ${incident} in ${where}: ${describeError(error)}`)
  return incident
}

/** Errors that nobody caught go to the log instead of a dialog full of code. */
export function logStrayErrors(log: ShellLog): void {
  process.on('uncaughtException', (error) => logIncident(log, 'shell', error))
  process.on('unhandledRejection', (error) => logIncident(log, 'shell', error))
}
