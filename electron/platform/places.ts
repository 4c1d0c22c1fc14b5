import { createHash } from 'node:crypto'
import path from 'node:path'

export interface MachineFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the system gives this app for this person. */
  readonly userData: string
  /** Whether a folder is there, or can be made, and takes files. */
  readonly canWrite: (folder: string) => boolean
}

export interface RegisterPlace {
  /** The register's folder. */
  readonly dataDir: string
  /** The shell's own folder: window state, language, log, single-instance lock. */
  readonly shellDir: string
}

/** One register per PC, shared by its users; EFFECTIF_DATA names another, with a shell folder of its own. */
export function findRegisterPlace(machine: MachineFacts): RegisterPlace {
  const named = machine.env.EFFECTIF_DATA
  if (named !== undefined && named !== '') {
    const dataDir = path.resolve(named)
    const inside = path.join(dataDir, 'shell')
    // A register on a full or read-only disk must still get as far as the dialog that says so.
    const beside = path.join(
      machine.userData,
      createHash('sha256').update(dataDir).digest('hex').slice(0, 12),
    )
    return { dataDir, shellDir: machine.canWrite(inside) ? inside : beside }
  }
  if (machine.platform === 'win32') {
    const shared = machine.env.ProgramData ?? 'C:\\ProgramData'
    return { dataDir: path.win32.join(shared, 'Effectif'), shellDir: machine.userData }
  }
  const shared = '/var/lib/effectif'
  const own = path.join(machine.userData, 'register')
  return { dataDir: machine.canWrite(shared) ? shared : own, shellDir: machine.userData }
}

/** File-system numbers (statfs) of network shares on Linux: NFS, SMB 1 to 3, AFS, Ceph. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400])

/** True where a folder is known to be on a network. A mapped Windows drive letter can't be told from a local one. */
export function isNetworkPlace(folder: string, fileSystem: number | null): boolean {
  return /^[\\/]{2}[^\\/.?]/.test(folder) || (fileSystem !== null && NETWORK_FILE_SYSTEMS.has(fileSystem))
}
