import { printFlinkSize } from '../../bytes/flink.ts'
import { parseOperatorSize } from '../../bytes/operator.ts'
import { unquote } from '../clean.ts'
import { type Fact, OPERATOR, type ReadProblem } from '../evidence.ts'
import { type Hint, partReader } from '../reader.ts'

const PART = /^(\s{0,40})(jobManager|taskManager|job):\s*$/
const FIELD = /^(\s{1,60})(memory|parallelism):\s*["']?([\w.]{1,30}(?: ?[a-zA-Z]{1,9})?)["']?\s*(?:#.*)?$/
/** How many lines below its part a field may stand; a pod template may be longer, and then the rest is left. */
const FARTHEST = 60

const HINTS: readonly Hint[] = [
  { text: 'flinkdeployment', line: /^kind:/ },
  ...['jobmanager', 'taskmanager', 'job'].map(
    (text): Hint => ({ text, start: true, line: /^(?:jobManager|taskManager|job):$/, below: FARTHEST }),
  ),
]

/** Flink's Kubernetes operator: the sizes of a FlinkDeployment outside its `flinkConfiguration`. */
export const flinkDeployment = partReader(OPERATOR, HINTS, (view) => {
  if (!/kind: ?"?flink|flinkversion:|jobmanager: |taskmanager: /.test(view.lower)) return {}
  const facts: Fact[] = []
  const problems: ReadProblem[] = []
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
      const size = parseOperatorSize(value)
      const key = `${part.name.toLowerCase()}.memory.process.size`
      // as Flink reads it
      const read = size?.since17 ? `${size.bytes}b` : value
      if (size) facts.push({ name: 'config', value: { key, value: read }, line, reader: OPERATOR })
      if (!size || size.since17) {
        const problem = size ? 'operator-size-quantity' : 'operator-size-refused'
        const values = { key: `${part.name}.resource.memory`, value, read: size ? printFlinkSize(size.bytes) : '' }
        problems.push({ line, column: text.indexOf(value) + 1, problem, values })
      }
    } else if (field === 'parallelism' && part.name === 'job' && /^[1-9]\d{0,5}$/.test(value)) {
      facts.push({ name: 'parallelism', value: Number(value), line, reader: OPERATOR })
    }
  })
  return { facts, problems }
})
