import { type ReactNode, useId } from 'react'
import classes from './facilities.module.css'

/** A titled part of a facility's page. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id} className={classes.partTitle}>
        {title}
      </h2>
      {children}
    </section>
  )
}
