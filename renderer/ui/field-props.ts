import type { ReactNode } from 'react'

/** What every field of the kit takes; the result of a Mantine form's getInputProps fits in. */
export interface FieldProps<Value> {
  readonly label: string
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly value?: Value
  readonly defaultValue?: Value
  readonly onChange?: (value: Value) => void
  readonly onBlur?: (event: React.FocusEvent<HTMLInputElement>) => void
  readonly onFocus?: (event: React.FocusEvent<HTMLInputElement>) => void
  /** Set by the form, to find the input of a refused field. */
  readonly 'data-path'?: string
}

/** The part of the props that goes to Mantine's input as it is. */
export function inputProps<Value>(props: FieldProps<Value>) {
  return {
    label: props.label,
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.error === undefined ? {} : { error: props.error }),
    ...(props['data-path'] === undefined ? {} : { 'data-path': props['data-path'] }),
    withAsterisk: props.required === true,
    'aria-required': props.required === true,
    disabled: props.disabled === true,
    autoFocus: props.autoFocus === true,
  }
}

/** Value and events for Mantine's Select; the whole text is marked on focus, so that typing replaces it. */
export function valueProps<Value>(props: FieldProps<Value>) {
  return {
    ...(props.value === undefined ? {} : { value: props.value }),
    ...(props.defaultValue === undefined ? {} : { defaultValue: props.defaultValue }),
    ...(props.onChange === undefined ? {} : { onChange: props.onChange }),
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
    onFocus: (event: React.FocusEvent<HTMLInputElement>) => {
      event.currentTarget.select()
      props.onFocus?.(event)
    },
  }
}
