import { parseFlinkSize } from '../../bytes/flink.ts'
import { parseKubernetesSize } from '../../bytes/kubernetes.ts'
import { unquote } from '../clean.ts'
import { type Fact, OPERATOR } from '../evidence.ts'
import type { Reader } from '../reader.ts'

const PART = /^(\s{0,40})(jobManager|taskManager|job):\s*$/
const FIELD = /^(\s{1,60})(memory|parallelism):\s*["']?([\w.]{1,30}(?: ?[a-zA-Z]{1,9})?)["']?\s*(?:#.*)?$/
/** How many lines below its part a field may stand; a pod template may be longer, and then the rest is left. */
const FARTHEST = 60

/** A size as the operator takes it: by Flink's grammar, else as a quantity of Kubernetes. As Flink reads it. */
function sizeIn(text: string): string | undefined {
  if (typeof parseFlinkSize(text) === 'bigint') return text
  const quantity = parseKubernetesSize(text)
  return quantity === undefined ? undefined : `${quantity}b`
}

/** Flink's Kubernetes operator: the sizes of a FlinkDeployment outside its `flinkConfiguration`. */
export const flinkDeployment: Reader = {
  id: OPERATOR,
  read(view) {
    if (!/kind: ?"?flink|flinkversion:|jobmanager: |taskmanager: /.test(view.lower)) return {}
    const facts: Fact[] = []
    let part: { readonly name: string; readonly indent: number; readonly line: number } | undefined
    let resource = -1
    view.raw.forEach((raw, index) => {
      if (raw.length > 400) return
      const text = unquote(raw)
      const line = index + 1
      if (/^\s*kind:\s*["']?FlinkDeployment/.test(text)) {
        facts.push({ name: 'deployment', value: 'container', line, reader: OPERATOR })
      }
      const depth = text.search(/\S/)
      const begins = PART.exec(text)
      if (begins) {
        part = { name: begins[2] ?? '', indent: depth, line }
        resource = -1
        return
      }
      if (!part || depth < 0) return
      if (depth <= part.indent || line - part.line > FARTHEST) {
        part = undefined
        return
      }
      if (/^\s*resource:\s*$/.test(text)) resource = depth
      else if (resource >= 0 && depth <= resource) resource = -1
      const [, , field, value = ''] = FIELD.exec(text) ?? []
      if (field === 'memory' && resource >= 0 && part.name !== 'job') {
        const size = sizeIn(value)
        const key = `${part.name.toLowerCase()}.memory.process.size`
        if (size !== undefined) facts.push({ name: 'config', value: { key, value: size }, line, reader: OPERATOR })
      } else if (field === 'parallelism' && part.name === 'job' && /^[1-9]\d{0,5}$/.test(value)) {
        facts.push({ name: 'parallelism', value: Number(value), line, reader: OPERATOR })
      }
    })
    return { facts }
  },
}
