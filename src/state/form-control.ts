import type { createFormControl } from 'react-hook-form'
import { create } from 'zustand'
import { atFirstUse } from './first-use.ts'
import { useReading } from './reading.ts'

/** Owns what is typed into the fields of the form, by their names. */
export type FormControl = ReturnType<typeof createFormControl<Record<string, string>>>

/** A page that nobody has touched has nothing in its fields; what is typed before the control is there is answered all the same. */
export const useFormControl = create<{ readonly control?: FormControl }>()(() => ({}))

async function loadFormControl() {
  try {
    const { createFormControl } = await import('react-hook-form')
    const control = createFormControl<Record<string, string>>()
    // it gives values, and not defaults, from the first subscription on
    control.subscribe({ formState: {}, callback: () => {} })
    useFormControl.setState({ control })
  } catch {
    useReading.setState({ failed: true })
  }
}

/** Loads the control when the page is used. Called once, when the page starts. */
export const startFormControl = () => atFirstUse(() => void loadFormControl())
