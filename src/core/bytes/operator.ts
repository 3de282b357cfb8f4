import { type Bytes, bytes } from './bytes.ts'
import { parseFlinkSize } from './flink.ts'

/** `io.fabric8.kubernetes.api.model.Quantity`, after the operator has put the text into capitals and taken a `B` away. */
const QUANTITY = /^(\d+)(?:([KMGTPE])(i)|(P)|E(\d{1,3}))$/
const POWERS = 'KMGTPE'
/** Flink counts a size in a `long`. */
const LIMIT = 2n ** 63n

/** A size as Flink's Kubernetes operator reads it, and whether releases before 1.7 refuse it. */
export interface OperatorSize {
  readonly bytes: Bytes
  readonly since17: boolean
}

/**
 * Reads `resource.memory` of a FlinkDeployment: by Flink's grammar (`2048m`, `2g`; `2G` too is binary), which is all that
 * the operator knows up to 1.6.1, and from 1.7.0 on else as a quantity of Kubernetes in any case (`2Gi`, `2gi`, `2GiB`).
 * A size that both read is the same. Undefined for what each release refuses, fractions among it: `1.5Gi` becomes
 * `1610612736.0`, which Flink does not read. (`FlinkConfigBuilder.setResource` and `.parseResourceMemoryString`,
 * `DefaultValidator` 0.1.0 to 1.15.0; the 1.7.0 class was asked, with the `Quantity` of fabric8 6.8.1 and 7.3.1.)
 */
export function parseOperatorSize(text: string): OperatorSize | undefined {
  const flinks = parseFlinkSize(text)
  if (typeof flinks === 'bigint') return { bytes: flinks, since17: false }
  const quantity = text.replace(/\s/g, '').toUpperCase().replace(/B$/, '').replace(/I$/, 'i')
  const [, digits, binary, , peta, exponent] = QUANTITY.exec(quantity) ?? []
  if (digits === undefined || digits.length > 20) return undefined
  const factor = binary
    ? 2n ** BigInt(10 * (POWERS.indexOf(binary) + 1))
    : 10n ** (peta ? 15n : BigInt(Math.min(Number(exponent), 40)))
  const size = BigInt(digits) * factor
  return size < LIMIT ? { bytes: bytes(size), since17: true } : undefined
}
