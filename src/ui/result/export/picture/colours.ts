import { type Colours, TOKENS } from './shapes.ts'

/** The page's colours as the light theme has them, whatever the page shows: a picture brings its own ground along. */
export function lightColours(): Colours {
  const probe = document.createElement('i')
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  const pairs = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`
    return [token, getComputedStyle(probe).color] as const
  })
  probe.remove()
  // the cast: each token of the list has its pair, which `fromEntries` does not tell
  return Object.fromEntries(pairs) as Colours
}
