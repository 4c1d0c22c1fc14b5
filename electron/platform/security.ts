import type { Session, WebContents } from 'electron'
import { isAllowedRequest, isOwnUrl } from './app-assets.ts'

/** Takes from a session every power that the pages don't need: permissions, devices, the network. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }))
}

/** Keeps a page where it was loaded: no foreign navigation, no new window, no embedded page. */
export function secureContents(contents: WebContents): void {
  const keepInside = (details: { readonly url: string; readonly preventDefault: () => void }) => {
    if (!isOwnUrl(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', keepInside)
  contents.on('will-redirect', keepInside)
  contents.on('will-frame-navigate', keepInside)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
