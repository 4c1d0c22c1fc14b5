import { Textarea } from '@mantine/core'
import { useState } from 'react'

interface TypedProps<Value> {
  readonly label: string
  readonly description?: string
  readonly value: Value
  readonly write: (value: Value) => string
  readonly read: (text: string) => Value
  readonly onChange: (value: Value) => void
}

/** Several lines that stand for a list: what is typed stays as it is typed, also where the list does not need it. */
export function Typed<Value>({ label, description, value, write, read, onChange }: TypedProps<Value>) {
  const [text, setText] = useState(() => write(value))
  // Changed from elsewhere: another template, or given up.
  const shown = JSON.stringify(read(text)) === JSON.stringify(value) ? text : write(value)
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      maxRows={16}
      value={shown}
      onChange={(event) => {
        setText(event.currentTarget.value)
        onChange(read(event.currentTarget.value))
      }}
    />
  )
}
