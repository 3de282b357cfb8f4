import type { Change } from '../alternative.ts'
import { type Refused, sizeIn, standard } from '../variable.ts'
import type { Ground } from './ground.ts'

/** What gives way within a total, in the order in which it hurts least, and what each keeps so that a process still starts. */
const YIELDING: readonly { readonly key: RegExp; readonly keeps: string }[] = [
  { key: /\.managed\.size$/, keeps: '0m' },
  { key: /\.memory\.network\.min$/, keeps: '8m' },
  { key: /\.jvm-overhead\.min$/, keeps: '32m' },
  { key: /\.task\.off-heap\.size$/, keeps: '0m' },
  { key: /\.framework\.off-heap\.size$/, keeps: '32m' },
  { key: /jobmanager\.memory\.off-heap\.size$/, keeps: '32m' },
  { key: /\.framework\.heap\.size$/, keeps: '64m' },
  { key: /\.jvm-metaspace\.size$/, keeps: '96m' },
]

/**
 * A repair of more than two options, for a total too small for its parts: they give way until it holds them, and what
 * hurts most is given back first.
 */
export function squeezed(ground: Ground, accepts: (change: Change) => boolean): Change | undefined {
  let change: Change = {}
  const options = new Set(ground.options.values())
  for (const { key: pattern, keeps } of YIELDING) {
    const option = [...options].find(({ key }) => pattern.test(key))
    if (option === undefined || ground.fixed.includes(option.key)) continue
    const now = sizeIn(ground.config, option.key) ?? standard(option)
    if (now !== undefined && now <= (sizeIn({ keeps }, 'keeps') ?? 0n)) continue
    change = { [option.key]: keeps, ...change }
    if (accepts(change)) return tidied(ground, change, accepts)
  }
  return undefined
}

/**
 * Repairs of more than two options, for many contradictions at once: what is in conflict goes back to Flink's defaults,
 * or all but the total does, and each comes back that may; where that is not enough, the total grows too.
 */
export function reset(ground: Ground, accepts: (change: Change) => boolean): readonly Change[] {
  const { config, counting, fixed, options } = ground
  const others = [...options.keys()].filter((key) => key in config && key !== counting && !fixed.includes(key))
  const none = (keys: readonly string[]): Change => Object.fromEntries(keys.map((key) => [key, null]))
  const total = counting === undefined || fixed.includes(counting) ? undefined : ground.gridOf(counting)
  return [defaults(ground), none(others), none(others.toReversed())].flatMap((change) => {
    if (accepts(change)) return Object.keys(change).length > 0 ? [tidied(ground, change, accepts)] : []
    if (total === undefined) return []
    for (let grown = 64; grown <= 65_536; grown *= 2) {
      const raised = { ...change, [total.key]: total.print(Math.floor(total.now) + grown) }
      if (accepts(raised)) return [tidied(ground, raised, accepts)]
    }
    return []
  })
}

/** What is in conflict goes back to Flink's defaults, key by key, the total last. */
function defaults({ config, counting, fixed, refused, derive }: Ground): Change {
  let change: Change = {}
  let now: Refused = refused
  for (;;) {
    const gone: Change = change
    const drop = now.keys.find((key) => key in config && key !== counting && !(key in gone) && !fixed.includes(key))
    if (drop === undefined) return change
    change = { ...change, [drop]: null }
    const then = derive(change)
    if (then.ok) return change
    now = then
  }
}

/** A change with each option moved no farther than it must, and none that need not be moved. */
function tidied(ground: Ground, change: Change, accepts: (change: Change) => boolean): Change {
  let kept = change
  for (const [key, text] of Object.entries(change)) {
    const { [key]: _, ...others } = kept
    if (Object.keys(others).length > 0 && accepts(others)) kept = others
    else if (text !== null)
      kept = { ...kept, [key]: nearer(ground, key, text, (to) => accepts({ ...kept, [key]: to })) }
  }
  return kept
}

/** A size, or a number of MiB or buffers, moved back towards where it stood, while it is accepted. */
function nearer({ gridOf }: Ground, key: string, text: string, accepts: (text: string) => boolean): string {
  const grid = gridOf(key)
  // as the grid prints it: whole MiB, or a plain number
  const moved = /^(\d+)m?$/.exec(text)?.[1]
  if (grid === undefined || moved === undefined) return text
  let far = Number(moved)
  let near = far > grid.now ? Math.floor(grid.now) : Math.ceil(grid.now)
  while (Math.abs(far - near) > 1) {
    const middle = Math.floor((far + near) / 2)
    if (accepts(grid.print(middle))) far = middle
    else near = middle
  }
  return grid.print(far)
}
