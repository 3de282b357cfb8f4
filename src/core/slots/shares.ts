import { type Bytes, bytes } from '../bytes/bytes.ts'
import { age } from '../flink/versions/index.ts'
import type { FlinkMinor } from '../flink/versions/minors.ts'
import { parseInteger } from '../java/integer.ts'

/** What may take managed memory in a slot (`ManagedMemoryUseCase`; `operator` was `BATCH_OP` in 1.12). */
export const CONSUMERS = ['operator', 'stateBackend', 'python'] as const
export type Consumer = (typeof CONSUMERS)[number]

/** The name that a consumer has in the weights, and in 1.12, whose name newer releases read where the own one is not set. */
const NAMES: Readonly<Record<Consumer, { readonly own: string; readonly old: string }>> = {
  operator: { own: 'OPERATOR', old: 'DATAPROC' },
  stateBackend: { own: 'STATE_BACKEND', old: 'DATAPROC' },
  python: { own: 'PYTHON', old: 'PYTHON' },
}
const STANDARD: Readonly<Record<Consumer, number>> = { operator: 70, stateBackend: 70, python: 30 }

/** One consumer's part of a slot's managed memory. */
export interface Share {
  readonly consumer: Consumer
  /** the name under which its weight is set; absent before 1.12 */
  readonly name?: string
  /** absent before 1.12, 0 where weights are set and this consumer has none: a job that has it fails */
  readonly weight?: number
  /** what it gets beside the others that are there; 0 where it is not there */
  readonly bytes: Bytes
}

/** Weights as written, by name; undefined where Flink refuses them: no number, or below 0. */
function written(text: string): ReadonlyMap<string, number> | undefined {
  const pairs = text
    .split(',')
    .map((pair) => pair.split(':').map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2')))
  const weights = new Map<string, number>()
  for (const [name = '', value = '', ...more] of pairs) {
    const weight = parseInteger(value)
    if (name === '' || more.length > 0 || typeof weight !== 'number' || weight < 0) return undefined
    weights.set(name, weight)
  }
  return weights
}

/** `ManagedMemoryUtils.getFractionRoundedDown`: 16 decimal places, rounded down. */
function fraction(weight: number, total: number): number {
  const scaled = (BigInt(weight) * 10n ** 16n) / BigInt(total)
  return Number(`${scaled / 10n ** 16n}.${`${scaled % 10n ** 16n}`.padStart(16, '0')}`)
}

/**
 * How one slot's managed memory is divided among the consumers that are in it: `ManagedMemoryUtils.convertToFractionOfSlot`
 * and `MemoryManager.computeMemorySize`, 1.12 to 2.3. Before 1.12 nothing divides it: the state backend takes it whole.
 * Undefined where Flink refuses the weights.
 */
export function sharesOf(
  flink: FlinkMinor,
  managed: Bytes,
  weights: string | undefined,
  present: readonly Consumer[],
): readonly Share[] | undefined {
  if (age(flink) < age('1.12'))
    return CONSUMERS.map((consumer) => ({
      consumer,
      bytes: consumer === 'stateBackend' && present.includes(consumer) ? managed : bytes(0),
    }))
  const own = weights === undefined ? undefined : written(weights)
  if (weights !== undefined && own === undefined) return undefined
  const isOld = flink === '1.12'
  const weighed = CONSUMERS.map((consumer) => {
    const { own: name, old } = NAMES[consumer]
    const used = isOld || (own?.has(name) !== true && own?.has(old) === true) ? old : name
    return { consumer, name: used, weight: own === undefined ? STANDARD[consumer] : (own.get(used) ?? 0) }
  })
  const total = weighed.reduce((sum, { consumer, weight }) => sum + (present.includes(consumer) ? weight : 0), 0)
  return weighed.map(({ consumer, name, weight }) => ({
    consumer,
    name,
    weight,
    bytes:
      total > 0 && present.includes(consumer) ? bytes(Math.floor(Number(managed) * fraction(weight, total))) : bytes(0),
  }))
}
