import { doubleDigits, doubleText } from '../java/double-text.ts'
import { numberFormat } from '../java/exception.ts'
import type { TaskManagerOptions } from './options/prepared.ts'
import type { Reading } from './reading.ts'
import type { Behaviour } from './versions/behaviour.ts'

/** What a TaskManager is handed besides memory: its CPU cores as Java prints them, and its slots from 1.13 on. */
export interface Handed {
  readonly cpuCores: string
  readonly slots: number
}

/** The cores are the number of slots where they are not set (`TaskExecutorProcessUtils.getCpuCores`). */
export function handed(reading: Reading, options: TaskManagerOptions, behaviour: Behaviour): Handed {
  const cores = reading.has(options.cpuCores) ? reading.double(options.cpuCores) : reading.integer(options.slots)
  if (cores <= 0) {
    reading.refuseConfiguration(
      `TaskExecutors need to be started with a positive number of CPU cores. Please configure ${options.cpuCores.key} accordingly.`,
      [reading.has(options.cpuCores) ? options.cpuCores : options.slots],
    )
  }
  if (!Number.isFinite(cores)) {
    const letter = Number.isNaN(cores) ? 'N' : 'I'
    const message = `Character ${letter} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`
    reading.refuse([numberFormat(message)], [options.cpuCores])
  }
  const slots = behaviour.handsOverSlots ? reading.integer(options.slots) : 0
  return { cpuCores: reading.refusal === undefined ? coresText(cores, behaviour.cpuDecimals) : '', slots }
}

function coresText(cores: number, decimals: number | null): string {
  if (decimals === null || Number.isInteger(cores)) return doubleText(cores)
  const { digits, exponent } = doubleDigits(cores)
  const kept = Math.max(0, exponent + decimals)
  return doubleText(Number(`0.${digits.slice(0, kept) || '0'}e${exponent}`))
}
