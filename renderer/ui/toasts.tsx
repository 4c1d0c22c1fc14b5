import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { translator } from '#shared/i18n/index.ts'
import { locales } from '#shared/i18n/locale.ts'

interface ToastAction {
  readonly label: string
  readonly run: () => void
}

/** How long an action is offered, in milliseconds. */
const OFFERED = 12_000
const SHOWN = 5000

/** Takes away what was said so far. */
export function clearToasts(): void {
  notifications.clean()
}

/** Says that something was done; with an action, offers to undo it or to go on. Answers how to take it away. */
export function toastDone(message: string, action?: ToastAction): () => void {
  const id = notifications.show({
    message:
      action === undefined ? (
        message
      ) : (
        <WithAction message={message} action={action} close={() => notifications.hide(id)} />
      ),
    autoClose: action === undefined ? SHOWN : OFFERED,
    color: 'accent',
    closeButtonProps: closing(),
  })
  return () => notifications.hide(id)
}

/** Says that something failed; stays until it is closed. */
export function toastFailure({
  message,
  remedy,
}: {
  readonly message: string
  readonly remedy: string
}): void {
  notifications.show({
    ...{ title: message, message: remedy, color: 'red.9', autoClose: false, role: 'alert' },
    closeButtonProps: closing(),
  })
}

/** What the cross says to who can't see it, in the language of the page. */
function closing() {
  const locale = locales.find((one) => one === document.documentElement.lang) ?? locales[0]
  return { 'aria-label': translator(locale, 'common')('close') }
}

function WithAction({ message, action, close }: { message: string; action: ToastAction; close: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          close()
          action.run()
        }}
      >
        {action.label}
      </Button>
    </Group>
  )
}
