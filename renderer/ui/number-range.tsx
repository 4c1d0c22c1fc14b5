import { NumberInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import classes from './number-range.module.css'

export interface Range {
  readonly from: number | null
  readonly to: number | null
}

interface NumberRangeProps {
  readonly label: string
  /** Said after the second number: "ans". */
  readonly unit: string
  readonly value: Range
  readonly most: number
  readonly onChange: (value: Range) => void
}

/** From one whole number to another, both included; either may be left open. */
export function NumberRange({ label, unit, value, most, onChange }: NumberRangeProps) {
  const t = useTranslations('common.range')
  const id = useId()
  const crossed = value.from !== null && value.to !== null && value.from > value.to
  const end = (name: 'from' | 'to') => (
    <NumberInput
      aria-label={`${label} ${t(name)}`}
      aria-invalid={crossed}
      {...(crossed ? { 'aria-describedby': id } : {})}
      value={value[name] ?? ''}
      min={0}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={(typed) => onChange({ ...value, [name]: typeof typed === 'number' ? typed : null })}
    />
  )
  return (
    <fieldset className={classes.range}>
      <legend className={classes.label}>{label}</legend>
      <div className={classes.ends}>
        <span>{t('from')}</span>
        {end('from')}
        <span>{t('to')}</span>
        {end('to')}
        <span>{unit}</span>
      </div>
      {crossed ? (
        <p id={id} className={classes.error}>
          {t('crossed')}
        </p>
      ) : null}
    </fieldset>
  )
}
