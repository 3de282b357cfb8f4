import { bytes } from '../../bytes/bytes.ts'
import { roundedSize } from '../../failures/wordings/size.ts'
import type { Fact } from '../evidence.ts'
import type { Reader } from '../reader.ts'

/** Kubernetes quantities: `Mi` is binary, `M` decimal. */
function quantity(text: string): bigint | undefined {
  const decimal = /^(\d{1,15})([kMGT])$/.exec(text)
  if (!decimal) return /^\d{1,15}[KMGT]i$/.test(text) || /^\d{4,15}$/.test(text) ? roundedSize(text) : undefined
  return BigInt(decimal[1] ?? 0) * 1000n ** BigInt(' kMGT'.indexOf(decimal[2] ?? ' '))
}

const MEMORY = /^["']?memory["']? ?: ?["']?(\d{1,15}(?:[KMGT]i|[kMGT])?)["']?,?$/
const DOCKER = /\bdocker run\b.{0,400}?(?:-m|--memory)[ =](\d{1,10}[bkmg])\b/i

/** The memory limit of a container: `kubectl describe`, pod manifests, `docker run`. */
export const containerStatus: Reader = {
  id: 'container-status',
  read(view) {
    if (!/limits|docker run/.test(view.lower)) return {}
    const facts: Fact[] = []
    const reader = 'container-status'
    let limits = 0
    view.lines.forEach((text, index) => {
      const line = index + 1
      if (/^["']?limits["']? ?:/i.test(text)) limits = line
      if (/^["']?requests["']? ?:/i.test(text)) limits = 0
      const memory = limits > 0 && line - limits <= 4 ? MEMORY.exec(text) : null
      const inline = /^["']?limits["']? ?: ?\{.{0,80}?memory["']? ?: ?["']?(\d{1,15}[KMGT]i?)/i.exec(text)
      const size = memory?.[1] ?? inline?.[1]
      const docker = size === undefined && text.length < 5_000 ? DOCKER.exec(text) : null
      const found = size !== undefined ? quantity(size) : roundedSize(docker?.[1])
      if (found !== undefined) {
        facts.push({ name: 'containerBytes', value: bytes(found), line, reader })
        facts.push({ name: 'deployment', value: 'container', line, reader })
      }
    })
    return { facts }
  },
}
