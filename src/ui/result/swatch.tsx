import { LOOKS } from './looks.ts'

/** The colour and pattern of a part, as in the bars. */
export function Swatch({ component }: { readonly component: keyof typeof LOOKS }) {
  const { family, pattern } = LOOKS[component]
  return <i className={`swatch ${family} ${pattern}`} aria-hidden="true" />
}
