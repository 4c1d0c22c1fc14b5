import type { ReactNode } from 'react'
import classes from './mark.module.css'

/** A word that qualifies another: "proposé", "à vérifier". Told by the word, not by colour alone. */
export function Mark({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'caution' | 'alarm'
  readonly children: ReactNode
}) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  )
}

/** The keys that do what stands beside: "Ctrl+K". */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={classes.keys}>{keys}</kbd>
}
