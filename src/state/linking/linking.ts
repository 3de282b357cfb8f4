import { addressWith, LONGEST_ADDRESS } from '../address-of.ts'
import { hasInput } from '../first-use.ts'
import { ofProcess, useInput } from '../input.ts'
import { isPermalink, readPermalink } from '../permalink/read.ts'
import { writePermalink } from '../permalink/write.ts'
import { useShown } from '../shown.ts'
import { remember, rememberedAnswers } from '../storage.ts'
import type { View } from '../view.ts'
import { changeOf, type Facts, factsNow, restore } from './facts.ts'
import { followHistory, type Kept, keptOf, record } from './history.ts'

/** So many entries of the browser's history keep their text; a longer way back leads to what the address says. */
const MOST = 50

/** An entry of the browser's history: what it stands for, as it came to the screen last, and its address. */
interface Entry {
  readonly facts: Facts
  /** what the list of earlier configurations keeps of it */
  readonly kept?: Kept | undefined
  /** absent where the facts are newer than what was on the screen */
  readonly address?: string | undefined
  /** what the change was one of that it began with */
  readonly run?: string | undefined
}
const entries = new Map<number, Entry>()
/** Numbers go on where those of an earlier visit ended, which the browser may still know. */
let last = Date.now()
let current = last
/** whether the input changes because an address was opened, which is no work of the person's */
let isOpening = false

const said = () => location.hash.slice(1)
const isFaq = () => location.hash.startsWith('#/faq')
/** The page's address without what follows `#`. */
const plainAddress = () => `${location.pathname}${location.search}`

function entryOf(state: unknown): number | undefined {
  const entry: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'entry') : undefined
  return typeof entry === 'number' ? entry : undefined
}

/** A browser may refuse what comes too often. */
function write(how: 'pushState' | 'replaceState', address: string) {
  try {
    history[how]({ entry: current }, '', address)
  } catch {
    // the address stays behind for a moment; the next change brings it up
  }
}

/** Where a state stands; without what follows `#` where nothing was given, or where that is too long. */
const addressFor = (kept: Kept | undefined): string =>
  kept && addressWith(kept.link).length < LONGEST_ADDRESS ? `${plainAddress()}#${kept.link}` : plainAddress()

/** The oldest entries lose their text first. */
function forgetOldest() {
  for (const entry of entries.keys()) {
    if (entries.size <= MOST) return
    if (entry !== current) entries.delete(entry)
  }
}

/** Keeps up with what has come to the screen: in a new entry, or in the present one while a change goes on. */
function follow(view: View) {
  const facts = factsNow()
  const kept = keptOf(view, facts)
  const before = entries.get(current)
  const change = before && changeOf(before.facts, facts)
  if (before?.kept && change?.isOther) record(before.kept)
  if (kept && change && facts.applied !== undefined && facts.applied !== before.facts.applied) record(kept)
  const unchanged = change ? undefined : before?.address
  // an address that was opened stays, also with what could not be taken of it, until something changes
  const opened = !before && isPermalink(said()) ? location.href : undefined
  const address = unchanged ?? opened ?? addressFor(kept)
  const isNew = change !== undefined && (change.run === undefined || change.run !== before?.run) && !isFaq()
  if (isNew) {
    last += 1
    current = last
  }
  if (!isFaq()) write(isNew ? 'pushState' : 'replaceState', address)
  entries.set(current, { facts, kept, address, run: isNew ? change.run : before?.run })
  forgetOldest()
}

/** Puts a state on the screen that was not the person's work here. */
function open(facts: Facts) {
  isOpening = true
  restore(facts)
  isOpening = false
}

const EMPTY: Facts = { text: '', file: undefined, link: undefined, answers: {}, applied: undefined }

/** The state that a permalink tells of; `undefined` where it is none. */
function factsOf(permalink: string): Facts | undefined {
  const link = readPermalink(permalink)
  if (!link) return undefined
  const { answers, linked, applied, problems } = link
  const hasMore = linked !== undefined || problems.length > 0
  return { ...EMPTY, answers, applied, link: hasMore ? { linked, problems } : undefined }
}

/**
 * What was given last, and left before it was on the screen, goes with the entry that is left: the way forward brings it
 * back, and it is read then.
 */
function keepUnread() {
  const left = entries.get(current)
  const facts = factsNow()
  if (left && (facts.opening || changeOf(left.facts, facts)))
    entries.set(current, { ...left, facts, address: undefined })
}

/** Another entry of the browser's history is on the screen, or another address was entered. */
function arrive() {
  const entry = entryOf(history.state)
  if (isFaq()) return
  const linked = entry === current ? undefined : factsOf(said())
  // the way back from the FAQ, or a place on this page: the state stays
  if (entry === current || (entry === undefined && !linked)) {
    write('replaceState', entries.get(current)?.address ?? location.href)
    return
  }
  keepUnread()
  if (entry === undefined) last += 1
  current = entry ?? last
  const known = entries.get(current)
  write('replaceState', location.href)
  if (!known) return open(linked ?? EMPTY)
  restore(known.facts)
  // what is read now is a step of its own again, so that the way back does not read it once more
  const { opening: _, ...facts } = known.facts
  entries.set(current, { ...known, facts })
}

/** The next visit may be of another failure. */
const rememberForm = () => remember({ answers: writePermalink({ answers: ofProcess(useInput.getState().answers) }) })

/** Opens a permalink as one more step: back leads to what is on the screen now. */
export function openPermalink(permalink: string) {
  const facts = factsOf(permalink)
  if (!facts) return
  keepUnread()
  restore(facts)
}

/** Puts what is on the screen into the history of configurations. */
export function recordShown() {
  const kept = entries.get(current)?.kept
  if (kept) record(kept)
}

/** Takes over the state of the address, else the last form, and keeps both up from then on. Called once. */
export function startLinking() {
  const linked = factsOf(said())
  const { view } = useShown.getState()
  if (linked) open(linked)
  else if (hasInput(useInput.getState())) rememberForm()
  else if (!view) {
    const answers = readPermalink(rememberedAnswers())?.answers
    if (answers) open({ ...EMPTY, answers })
  }
  current = entryOf(history.state) ?? current
  followHistory()
  // the page before anybody did anything; it may be a page of the FAQ, which is no address of the state
  const address = isFaq() ? plainAddress() : location.href
  if (view && !linked) entries.set(current, { facts: EMPTY, address })
  write('replaceState', location.href)

  useShown.subscribe(({ view: shown }) => shown && follow(shown))
  useInput.subscribe((input, before) => {
    if (input.answers !== before.answers && !isOpening) rememberForm()
  })
  window.addEventListener('popstate', arrive)
  window.addEventListener('hashchange', arrive)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') recordShown()
  })
  window.addEventListener('pagehide', recordShown)
}
