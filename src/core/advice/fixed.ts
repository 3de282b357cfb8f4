import { MIB } from '../bytes/bytes.ts'
import { containerOf } from '../flink/container-limit.ts'
import type { Derivation } from '../flink/derivation.ts'
import type { Config, Setting } from '../setting.ts'
import { type Accepted, overlay, sizeOf } from './apply.ts'
import { keysOf, legacyKeys, totalKeys } from './keys.ts'
import type { Tried } from './pin.ts'
import { replacements } from './replacements.ts'
import { distance } from './round.ts'
import { sizeIn } from './variable.ts'

/** By how many bytes a change goes beyond what the person said is fixed; absent where it stays within. */
export function exceeds(setting: Setting, before: Derivation, tried: Tried): bigint | undefined {
  for (const fixed of setting.fixed) {
    const over =
      fixed === 'total'
        ? beyondTotal(setting, before, tried)
        : fixed === 'container'
          ? beyondContainer(setting, before, tried)
          : movesKey(setting, before, tried, fixed)
    if (over !== undefined) return over
  }
  return undefined
}

/** The options that carry the size that a person sets; for a JVM application the heap. */
const sizeKeys = (setting: Setting): readonly string[] => {
  if (setting.process === 'jvm') return ['-Xmx', '-XX:MaxHeapSize', '-XX:MaxRAMPercentage']
  const totals = totalKeys(setting.process)
  return [totals.process, totals.flink, ...legacyKeys(setting.flink, setting.process, setting.deployment).keys]
}

function beyondTotal(setting: Setting, before: Derivation, tried: Tried): bigint | undefined {
  if (setting.process === 'jvm') {
    const moved = before.ok ? sizeOf(tried.after, 'heap') - sizeOf(before, 'heap') : 0n
    return distance(moved, 0n) < MIB ? undefined : distance(moved, 0n)
  }
  const now = { ...setting.assumed, ...setting.config }
  const then = tried.setting.config
  // the same size in another unit is the same size, and so is what was meant by one that cannot be read
  const meant = (text = '') => replacements('memory', text)
  const same = (key: string) =>
    now[key] === then[key] ||
    (sizeIn(now, key) === undefined
      ? meant(now[key]).includes(then[key] ?? '')
      : sizeIn(now, key) === sizeIn(then, key))
  const keys = sizeKeys(setting)
  const grown = before.ok ? tried.after.budget.total - before.budget.total : grownBy(now, then, keys)
  if (keys.every(same)) {
    // a total that nobody set follows from the parts, and is fixed as what they come to; rounding may move it
    const derived = !keys.some((key) => key in now)
    return derived && grown >= MIB ? grown : undefined
  }
  return grown > 0n ? grown : 0n
}

/** By how much the first of the totals grows; 0 where it shrinks or goes away. */
function grownBy(now: Config, then: Config, keys: readonly string[]): bigint {
  const key = keys.find((candidate) => candidate in now)
  const grown = key === undefined ? 0n : (sizeIn(then, key) ?? 0n) - (sizeIn(now, key) ?? 0n)
  return grown > 0n ? grown : 0n
}

function beyondContainer(setting: Setting, before: Derivation, tried: Tried): bigint | undefined {
  const room = (derivation: Accepted) =>
    setting.process === 'jvm' ? derivation.budget.total : containerOf(derivation.budget)
  const limit = setting.containerBytes ?? (before.ok ? room(before) : undefined)
  if (limit === undefined) return beyondTotal(setting, before, tried)
  const used = room(tried.after)
  const was = before.ok ? room(before) : limit
  if (tried.setting.containerBytes !== setting.containerBytes) return used > limit ? used - limit : 0n
  // a setting that is beyond its container already must at least not grow
  return used > limit && used > was ? used - limit : undefined
}

function movesKey(setting: Setting, before: Derivation, tried: Tried, key: string): bigint | undefined {
  const now = overlay({ ...setting.assumed, ...setting.config }, setting.jvm)[key]
  const then = overlay(tried.setting.config, tried.setting.jvm)[key]
  if (now !== then) return 0n
  if (setting.process === 'jvm' || !before.ok) return undefined
  for (const { component, bytes: size } of before.budget.parts) {
    const keys = keysOf(setting.flink, setting.process, component)
    if (!Object.values(keys).includes(key)) continue
    const moved = distance(sizeOf(tried.after, component), size)
    if (moved >= MIB) return moved
  }
  return undefined
}
