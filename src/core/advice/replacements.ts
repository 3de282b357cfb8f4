import { bytes, MIB } from '../bytes/bytes.ts'
import { printFlinkSize } from '../bytes/flink.ts'
import type { OptionType } from '../flink/options/option.ts'
import { ceilMib } from './round.ts'

const UNIT_POWER: Readonly<Record<string, bigint>> = { b: 0n, k: 1n, m: 2n, g: 3n, t: 4n, p: 5n }

/** What a person is likely to have meant, best first; each is readable, whether it fits is checked later. */
export function replacements(type: OptionType, value: string): readonly string[] {
  if (type === 'boolean') return booleans(value)
  if (type === 'fraction') return fractions(value)
  if (type === 'memory') return sizes(value)
  const number = Number.parseFloat(value.replace(',', '.'))
  return Number.isFinite(number) && number >= 1 ? [`${type === 'integer' ? Math.ceil(number) : number}`] : []
}

function booleans(value: string): readonly string[] {
  if (/^\s*(yes|on|1|y|enabled?)\s*$/i.test(value)) return ['true']
  return /^\s*(no|off|0|n|disabled?)\s*$/i.test(value) ? ['false'] : []
}

function fractions(value: string): readonly string[] {
  const number = Number.parseFloat(value.replace(',', '.').replace('%', ''))
  // 40 and 40% are a share of a hundred, -0.1 a slip of the sign
  const share = Math.abs(number) > 1 || value.includes('%') ? Math.abs(number) / 100 : Math.abs(number)
  return share > 0 && share < 1 ? [`${Math.round(share * 1000) / 1000}`] : []
}

/** A decimal or an unknown unit in whole MiB, rounded up: `1.5g` is `1536m`, `2Gi` is `2g`. */
function sizes(value: string): readonly string[] {
  const match = /^\s*-?\s*["']?([\d_ ]*\d)?(?:[.,](\d+))?\s*([a-z]?)[a-z\s]*["']?\s*$/i.exec(value)
  const [, whole = '', decimals = '', unit = ''] = match ?? []
  if (match === null || (whole === '' && decimals === '')) return []
  const power = UNIT_POWER[unit.toLowerCase()]
  if (power === undefined && unit !== '') return []
  // a bare decimal such as 1024.4 was written for the unit of the first options, mebibytes
  const scale = unit === '' && decimals !== '' ? MIB : 1024n ** (power ?? 0n)
  const digits = BigInt(`${whole.replace(/[_ ]/g, '')}${decimals}`)
  const size = (digits * scale) / 10n ** BigInt(decimals.length)
  if (size > 2n ** 50n) return []
  return [printFlinkSize(size >= MIB ? ceilMib(size) : bytes(size))]
}
