import type { Config, Setting } from './setting.ts'

/** Backends that keep their state in managed memory: RocksDB, and ForSt from 2.0. */
export const usesManaged = (backend: string): boolean => /rocksdb|forst/i.test(backend)

/** Whether a configuration tells of a job that uses managed memory besides its state: of a batch, or in Python. */
const usesManagedBeside = (config: Config): boolean =>
  config['execution.runtime-mode']?.trim().toUpperCase() === 'BATCH' ||
  Object.keys(config).some((key) => key.startsWith('python.'))

/** What is known of whether a process needs its managed memory. */
export function managedUse({ stateBackend, managedTask, config }: Setting): 'needed' | 'idle' | 'unknown' {
  const isManaged = stateBackend !== undefined && usesManaged(stateBackend)
  if (isManaged || managedTask !== undefined || usesManagedBeside(config)) return 'needed'
  return stateBackend === undefined ? 'unknown' : 'idle'
}
