import type { Finding } from './failures/finding.ts'
import type { FlinkMinor } from './flink/versions/minors.ts'
import type { Config, FlinkProcess, Process, Setting } from './setting.ts'

/** The totals of the configuration that Flink ships (flink-conf.yaml, config.yaml), and the Flink memory that they come to. */
export const SHIPPED: Readonly<Record<FlinkProcess, { readonly process: string; readonly flink: string }>> = {
  tm: { process: '1728m', flink: '1280m' },
  jm: { process: '1600m', flink: '1152m' },
}
/** The heap of a JobManager that 1.10 ships, which has no total. */
const SHIPPED_HEAP = '1024m'

/** What totals are set by, before and since 1.11. */
export const TOTALS: Readonly<Record<FlinkProcess, readonly string[]>> = {
  tm: [
    'taskmanager.memory.process.size',
    'taskmanager.memory.flink.size',
    'taskmanager.heap.size',
    'taskmanager.heap.mb',
  ],
  jm: ['jobmanager.memory.process.size', 'jobmanager.memory.flink.size', 'jobmanager.heap.size', 'jobmanager.heap.mb'],
}

const isOf = (process: Process, key: string) => key.startsWith(process === 'jm' ? 'jobmanager.' : 'taskmanager.')

/** Of what is assumed the part of the setting's process, and that of the other, which is not to be written for its sake. */
export function assumedOf({ assumed, process }: Pick<Setting, 'assumed' | 'process'>) {
  const of = (isOwn: boolean): Config =>
    Object.fromEntries(Object.entries(assumed).filter(([key]) => isOf(process, key) === isOwn))
  return { own: of(true), others: of(false) }
}

/** Flink's shipped total for each process whose size nobody set; none for one whose missing size is the failure. */
export function shippedSize(flink: FlinkMinor, process: Process, config: Config, root: Finding | undefined): Config {
  const assumed: Record<string, string> = {}
  const missing = root?.failure === 'flink-config-missing' ? process : undefined
  const set = (keys: readonly string[]) => keys.some((key) => config[key] !== undefined)
  const fineGrained = set(['taskmanager.memory.task.heap.size']) && set(['taskmanager.memory.managed.size'])
  const both = Object.keys(config).some((key) => key.startsWith('jobmanager.'))
  if (process === 'tm' && missing !== 'tm' && !fineGrained && !set(TOTALS.tm)) {
    assumed['taskmanager.memory.process.size'] = SHIPPED.tm.process
  }
  if (
    (process === 'jm' || both) &&
    process !== 'jvm' &&
    missing !== 'jm' &&
    !set([...TOTALS.jm, 'jobmanager.memory.heap.size'])
  ) {
    if (flink === '1.10') assumed['jobmanager.heap.size'] = SHIPPED_HEAP
    else assumed['jobmanager.memory.process.size'] = SHIPPED.jm.process
  }
  return assumed
}
