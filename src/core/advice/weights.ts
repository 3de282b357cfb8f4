import type { FlinkMinor } from '../flink/versions/minors.ts'

/**
 * The default of taskmanager.memory.managed.consumer-weights, newest first; 1.10 and 1.11 have none:
 * `TaskManagerOptions.MANAGED_MEMORY_CONSUMER_WEIGHTS`.
 */
export const CONSUMER_WEIGHTS: readonly { readonly from: FlinkMinor; readonly weights: string }[] = [
  { from: '1.13', weights: 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30' },
  { from: '1.12', weights: 'DATAPROC:70,PYTHON:30' },
]

const parse = (text: string): ReadonlyMap<string, bigint> =>
  new Map(
    [...text.matchAll(/([A-Za-z_]{1,40})["']?\s?[:=]\s?["']?(\d{1,9})(?!\d)/g)].map(([, name = '', weight = '0']) => [
      name.toUpperCase(),
      BigInt(weight),
    ]),
  )

/** DATAPROC's weight is that of the two kinds that took its place, up to 1.20: ManagedMemoryUtils. */
const OLD_NAME: Readonly<Record<string, string>> = { OPERATOR: 'DATAPROC', STATE_BACKEND: 'DATAPROC' }

/** Weights as written, completed: each kind that has none, or 0, gets its default. Without any written, the defaults. */
export function completeWeights(written: string | undefined, defaults: string): string {
  const own = parse(written ?? '')
  return [...parse(defaults)]
    .map(([consumer, standard]) => {
      const set = own.get(consumer) || own.get(OLD_NAME[consumer] ?? '')
      return `${consumer}:${set || standard}`
    })
    .join(',')
}
