import type { Finding } from './failures/finding.ts'
import type { FlinkMinor } from './flink/versions/minors.ts'
import type { Config, Process } from './setting.ts'

/** The total sizes of the configuration that Flink ships (flink-conf.yaml of 1.10 to 1.18, config.yaml since 1.19). */
const SHIPPED = { tm: '1728m', jm: '1600m', jmOf110: '1024m' } as const

/** The keys that settle the size of each process; any of them makes the shipped total superfluous. */
const SIZED = {
  tm: [
    'taskmanager.memory.process.size',
    'taskmanager.memory.flink.size',
    'taskmanager.heap.size',
    'taskmanager.heap.mb',
  ],
  jm: [
    'jobmanager.memory.process.size',
    'jobmanager.memory.flink.size',
    'jobmanager.memory.heap.size',
    'jobmanager.heap.size',
    'jobmanager.heap.mb',
  ],
} as const

/** Flink's shipped total for each process whose size nobody set; none for one whose missing size is the failure. */
export function shippedSize(flink: FlinkMinor, process: Process, config: Config, root: Finding | undefined): Config {
  const assumed: Record<string, string> = {}
  const missing = root?.failure === 'flink-config-missing' ? process : undefined
  const set = (keys: readonly string[]) => keys.some((key) => config[key] !== undefined)
  const fineGrained = set(['taskmanager.memory.task.heap.size']) && set(['taskmanager.memory.managed.size'])
  const both = Object.keys(config).some((key) => key.startsWith('jobmanager.'))
  if (process === 'tm' && missing !== 'tm' && !fineGrained && !set(SIZED.tm)) {
    assumed['taskmanager.memory.process.size'] = SHIPPED.tm
  }
  if ((process === 'jm' || both) && process !== 'jvm' && missing !== 'jm' && !set(SIZED.jm)) {
    if (flink === '1.10') assumed['jobmanager.heap.size'] = SHIPPED.jmOf110
    else assumed['jobmanager.memory.process.size'] = SHIPPED.jm
  }
  return assumed
}
