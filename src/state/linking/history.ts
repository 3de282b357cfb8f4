import { create } from 'zustand'
import { permalinkOf } from '../address-of.ts'
import { hasInput } from '../first-use.ts'
import { useShown } from '../shown.ts'
import type { View } from '../view.ts'
import type { Facts } from './facts.ts'

/** A configuration that somebody had on the screen: a permalink, and its total in bytes. Nothing else is kept of it. */
export interface Kept {
  readonly link: string
  readonly total?: string
}

const KEY = 'memory-wizard-history'
/** So many are kept, the last one first. */
const MOST = 10

const isKept = (value: unknown): value is Kept => {
  if (typeof value !== 'object' || value === null) return false
  const { link, total }: { link?: unknown; total?: unknown } = value
  return typeof link === 'string' && (total === undefined || (typeof total === 'string' && /^\d{1,19}$/.test(total)))
}

/** What the storage holds, as far as it is ours; another tab may have written it a moment ago. */
function stored(): readonly Kept[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value.filter(isKept).slice(0, MOST) : []
  } catch {
    return []
  }
}

export const useHistory = create<{ readonly kept: readonly Kept[] }>()(() => ({ kept: stored() }))

function keep(kept: readonly Kept[]) {
  useHistory.setState({ kept })
  try {
    if (kept.length > 0) localStorage.setItem(KEY, JSON.stringify(kept))
    else localStorage.removeItem(KEY)
  } catch {
    // no storage, or it is full: the list lasts as long as the page
  }
}

/** What is there already, also where the storage is blocked. */
function all(): readonly Kept[] {
  const here = useHistory.getState().kept
  const there = stored()
  return there.length > 0 ? there : here
}

const totalOf = ({ after: [first] }: View): string | undefined =>
  first?.before.ok ? `${first.before.budget.total}` : undefined

/** What of a screen can be kept; `undefined` of a page that nobody has touched. */
export function keptOf(view: View, facts: Facts): Kept | undefined {
  if (!hasInput(facts)) return undefined
  const total = totalOf(view)
  return { link: permalinkOf(view, facts.answers), ...(total !== undefined && { total }) }
}

/** What was on the screen as the list was cleared: that comes back into it only as something else. */
let cleared: string | undefined

function rememberCleared() {
  const { view } = useShown.getState()
  cleared = view && permalinkOf(view)
}

/** Puts it in the first place, once. */
export function record(kept: Kept) {
  if (kept.link !== cleared) keep([kept, ...all().filter(({ link }) => link !== kept.link)].slice(0, MOST))
}

export function clearHistory() {
  rememberCleared()
  keep([])
}

/** Follows what other tabs keep and clear. */
export function followHistory() {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEY && key !== null) return
    if (newValue === null) rememberCleared()
    useHistory.setState({ kept: stored() })
  })
}
