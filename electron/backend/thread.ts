import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { describeError } from '#electron/base/describe-error.ts'
import { localDay } from '#shared/domain/days.ts'
import { EVERYWHERE } from '#shared/domain/scope.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { CallContext, WriteContext } from './context.ts'
import { CancelFlag, registerCancel } from './db/cancel.ts'
import type { ReadDb, WriteDb } from './db/connection.ts'
import { openForReading } from './db/open-database.ts'
import { readText } from './db/settings.ts'
import { dispatch, type Dispatcher } from './dispatch.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'
import { moveToDay, openRegister } from './register.ts'

// The parent passes exactly this; there is no other way to start the file.
const data = workerData as ThreadData
const port = parentPort
if (!port) throw new Error('thread.ts runs as a worker thread')
const post = (message: FromThread) => port.postMessage(message)
const today = () => data.today ?? localDay(new Date())
const flag = new CancelFlag(data.cancelMemory)
const onSlowStatement = (text: string, milliseconds: number) =>
  post({
    type: 'log',
    level: 'warn',
    text: `slow statement, ${milliseconds} ms: ${text.replace(/\s+/g, ' ').slice(0, 400)}`,
  })

const caller = { user: 'local', scope: EVERYWHERE, may: () => true }
let callId = 0

function contextOf(db: ReadDb): CallContext {
  return {
    db,
    scope: caller.scope,
    user: caller.user,
    today: today(),
    locale: data.locale,
    countryDir: data.countryDir ?? path.join(data.resourcesDir, 'country'),
    progress: (done, total) => post({ type: 'progress', id: callId, progress: { done, total } }),
    checkCancelled: () => flag.check(),
  }
}

/** Whose register this is and on which PC never changes while it is open. */
function writeContexts(db: WriteDb): () => WriteContext {
  const device = readText(db, 'device')
  const office = readText(db, 'officeUid')
  return () => ({
    ...contextOf(db),
    db,
    cause: (extra = {}) => ({ user: caller.user, device, office, today: today(), ...extra }),
  })
}

function open(): Dispatcher {
  const base = {
    caller,
    path: data.dataDir,
    logError: (incident: string, route: string, error: unknown) =>
      post({
        type: 'log',
        level: 'error',
        text: `incident ${incident} in ${route}: ${describeError(error)}`,
      }),
  }
  if (data.role === 'reader') {
    const db = openForReading({ dataDir: data.dataDir, onSlowStatement })
    registerCancel(db, flag)
    closing = () => db.sqlite.close()
    return { ...base, contextFor: () => contextOf(db) }
  }
  const db = openRegister({ ...data, today: today(), onSlowStatement })
  registerCancel(db, flag)
  closing = () => {
    db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    db.sqlite.close()
  }
  let day = today()
  const writeContext = writeContexts(db)
  const contextFor = () => {
    if (day !== today()) moveToDay(db, (day = today()))
    return writeContext()
  }
  return { ...base, contextFor }
}

let closing: () => void = () => {}

async function serve(dispatcher: Dispatcher, message: ToThread): Promise<void> {
  if (message.type === 'open') return
  if (message.type === 'close') {
    closing()
    post({ type: 'closed' })
    port?.close()
    return
  }
  callId = message.id
  flag.begin(message.id)
  post({ type: 'answer', id: message.id, envelope: await dispatch(dispatcher, message.route, message.input) })
}

function openAndServe(): void {
  try {
    const dispatcher = open()
    port?.on('message', (message: ToThread) => void serve(dispatcher, message))
    post({ type: 'ready' })
  } catch (error) {
    const refusal =
      error instanceof AppError ? error : new AppError('INTERNAL', { cause: describeError(error) })
    post({ type: 'refused', code: refusal.code, data: refusal.data })
    port?.close()
  }
}

// Loaded; the register is opened when the parent says so.
port.once('message', openAndServe)
