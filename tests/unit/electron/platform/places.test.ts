import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findRegisterPlace, isNetworkPlace } from '#electron/platform/places.ts'

const everywhere = () => true
const userData = path.resolve('/home/awa/.config/Effectif')

describe('findRegisterPlace', () => {
  it('shares one register between the users of a Windows PC', () => {
    const env = { ProgramData: 'D:\\ProgramData' }
    expect(findRegisterPlace({ platform: 'win32', env, userData, canWrite: everywhere })).toEqual({
      dataDir: 'D:\\ProgramData\\Effectif',
      shellDir: userData,
    })
  })

  it('uses the shared Linux folder only where it takes files', () => {
    const place = (writable: boolean) =>
      findRegisterPlace({ platform: 'linux', env: {}, userData, canWrite: () => writable }).dataDir
    expect(place(true)).toBe('/var/lib/effectif')
    expect(place(false)).toBe(path.join(userData, 'register'))
  })

  it('keeps the shell folder of a named register apart, so that two registers can be open at once', () => {
    const env = { EFFECTIF_DATA: '/data/one' }
    expect(findRegisterPlace({ platform: 'linux', env, userData, canWrite: everywhere })).toEqual({
      dataDir: path.resolve('/data/one'),
      shellDir: path.resolve('/data/one/shell'),
    })
  })

  it('keeps the shell folder elsewhere when the named place is read-only', () => {
    const shellOf = (dataDir: string) =>
      findRegisterPlace({
        platform: 'linux',
        env: { EFFECTIF_DATA: dataDir },
        userData,
        canWrite: () => false,
      }).shellDir
    expect(path.dirname(shellOf('/media/cd'))).toBe(userData)
    expect(shellOf('/media/cd')).not.toBe(shellOf('/media/other'))
  })

  it('takes an empty EFFECTIF_DATA for none', () => {
    const env = { EFFECTIF_DATA: '' }
    expect(findRegisterPlace({ platform: 'linux', env, userData, canWrite: () => false }).shellDir).toBe(
      userData,
    )
  })
})

describe('isNetworkPlace', () => {
  it.each(['\\\\server\\share\\Effectif', '//server/share'])('knows %s for a network share', (folder) => {
    expect(isNetworkPlace(folder, null)).toBe(true)
  })

  it('knows network file systems by their number', () => {
    expect(isNetworkPlace('/mnt/share', 0x6969)).toBe(true)
    expect(isNetworkPlace('/mnt/share', 0xfe534d42)).toBe(true)
  })

  it.each(['C:\\ProgramData\\Effectif', '/var/lib/effectif', '\\\\?\\C:\\Effectif', '\\\\.\\C:\\Effectif'])(
    'takes %s for a place on this PC',
    (folder) => expect(isNetworkPlace(folder, 0xef53)).toBe(false),
  )
})
