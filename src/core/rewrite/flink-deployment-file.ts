import { isMap, type YAMLMap } from 'yaml'
import type { Change } from '../advice/alternative.ts'
import { PROCESS_SIZE } from '../snippets/container-size.ts'
import { quoted, quotedKey } from '../snippets/yaml-quoted.ts'
import { resolvePlain } from '../snippets/yaml-scalar.ts'
import { removeAll, rootsOf } from './config-yaml-file.ts'
import { addOption, type Place, type Spelling, setOption } from './yaml-file.ts'
import { lineStart } from './yaml-tree.ts'

/** what YAML 1.1, which Kubernetes reads, takes for a text as well */
const PLAIN = /^(?!(?:y|n|yes|no|on|off)$)[A-Za-z0-9][\w.-]*$/i
const SPELLING: Spelling = {
  key: quotedKey,
  value: (text) =>
    PLAIN.test(text) && resolvePlain(text).type === 'string' && !/^[\d_]+$/.test(text) ? text : quoted(text),
}
const QUOTED: Spelling = { key: quotedKey, value: quoted }
const MEMORY: Readonly<Record<string, string>> = {
  [PROCESS_SIZE.jm]: 'jobManager.resource.memory',
  [PROCESS_SIZE.tm]: 'taskManager.resource.memory',
}
const CONFIGURATION = 'flinkConfiguration'

const below = (map: YAMLMap | undefined, name: string): YAMLMap | undefined => {
  const value = map?.get(name, true)
  return isMap(value) ? value : undefined
}

/**
 * A manifest with its first FlinkDeployment changed: the options in `flinkConfiguration`, a process's total in
 * `resource.memory` where that is what counts. Only their lines; other documents stay as they are.
 */
export function changeFlinkDeployment(text: string, change: Change): string {
  const spec = (of: string) =>
    below(
      rootsOf(of).find((root) => root.get('kind') === 'FlinkDeployment'),
      'spec',
    )
  const inSpec = (of: string): Place | undefined => {
    const map = spec(of)
    return map && { text: of, map, spelling: SPELLING }
  }
  const inConfiguration = (of: string): Place | undefined => {
    const map = below(spec(of), CONFIGURATION)
    return map && { text: of, map, spelling: QUOTED }
  }
  let now = text
  for (const [key, value] of Object.entries(change)) {
    const memory = MEMORY[key]
    if (value === null) {
      if (memory) now = removeAll(now, inSpec, memory, 1)
      now = removeAll(now, inConfiguration, key, 0)
      continue
    }
    const deployment = inSpec(now)
    const resized = deployment && memory && setOption(deployment, memory, value)
    const configuration = inConfiguration(now)
    if (resized) now = resized
    else if (configuration) now = setOption(configuration, key, value) ?? addOption(configuration, key, value)
    else if (deployment) now = withConfiguration(deployment, key, value)
  }
  return now
}

/** A `spec` without any configuration gets one, two columns deeper than itself. */
function withConfiguration(place: Place, key: string, value: string): string {
  const [start] = place.map.range ?? [0]
  const indent = ' '.repeat(start - lineStart(place.text, start) + 2)
  const spelling: Spelling = { key: quotedKey, value: (text) => text }
  return addOption({ ...place, spelling }, CONFIGURATION, `\n${indent}${quotedKey(key)}: ${quoted(value)}`)
}
