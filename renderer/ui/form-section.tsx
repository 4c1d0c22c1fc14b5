import { type ReactNode, useId } from 'react'
import classes from './form-section.module.css'

interface FormSectionProps {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** A numbered block of the paper sheet: title left, fields right. */
export function FormSection({ title, description, children }: FormSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {description === undefined ? null : <p className={classes.description}>{description}</p>}
      </div>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}

/** Fields side by side, equal shares unless `columns` says otherwise (a CSS track list). */
export function FieldRow({ columns, children }: { readonly columns?: string; readonly children: ReactNode }) {
  return (
    <div className={classes.row} style={columns === undefined ? {} : { gridTemplateColumns: columns }}>
      {children}
    </div>
  )
}
