import path from 'node:path'
import { startBackend } from '#backend/client.ts'
import type { BackendRouteName, RouteInput, RouteOutput } from '#shared/contract/index.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** Calls one route by its contract; throws where it is refused. */
export type CallRoute = <Name extends BackendRouteName>(
  route: Name,
  input: RouteInput<Name>,
) => Promise<RouteOutput<Name>>

/** Opens the register of a folder with the built backend, as a script does, and closes it after `use`. */
export async function onRegister<Result>(
  dataDir: string,
  use: (call: CallRoute) => Promise<Result>,
): Promise<Result> {
  const backend = await startBackend({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    threadFile: path.join(root, 'dist/backend/thread.js'),
  })
  const call: CallRoute = async (route, input) => {
    const envelope = await backend.call(route, input)
    if (!envelope.ok) throw new Error(`${route}: ${JSON.stringify(envelope.error)}`)
    // The backend answers what the contract says of the route.
    return envelope.value as RouteOutput<typeof route>
  }
  try {
    return await use(call)
  } finally {
    await backend.close()
  }
}
