import { bytes } from '../../bytes/bytes.ts'
import { parseKubernetesSize } from '../../bytes/kubernetes.ts'
import { roundedSize } from '../../failures/wordings/size.ts'
import type { Fact } from '../evidence.ts'
import type { Reader } from '../reader.ts'

/** A smaller limit is no container's: the figure belongs to something else. */
const LEAST = 4n * 1024n * 1024n

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
      const found = size !== undefined ? parseKubernetesSize(size) : roundedSize(docker?.[1])
      if (found !== undefined && found >= LEAST) {
        facts.push({ name: 'containerBytes', value: bytes(found), line, reader })
        facts.push({ name: 'deployment', value: 'container', line, reader })
      }
    })
    return { facts }
  },
}
