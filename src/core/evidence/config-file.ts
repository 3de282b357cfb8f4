import { readConfigYaml } from '../snippets/config-yaml-grammar.ts'
import { unquote } from './clean.ts'
import { isConfigRoot, isOptionKey } from './keys.ts'
import type { View } from './view.ts'

/** A text that is one configuration file of Flink, nothing before or after it. */
export interface ConfigFile {
  readonly format: 'flink-conf' | 'config-yaml'
  /** the file without what quoting or a container's prefix put before its lines */
  readonly text: string
}

const COMMENT = /^\s*(?:#|---\s*$|$)/
const ENTRY = /^(\s*)(["']?)([\w.-]+)\2\s*(?::(?=\s|$)|[:=](?=\S)| ?= ?(?=\S))\s*(.*)$/
const DOTTED = /^[a-z][\w-]*\.[\w.-]+$/
/** What a nested file may begin a section with, and manifests and compose files do not. */
const SECTION =
  /^(?!(?:services|version|spec|metadata|kind|data|volumes|networks|resources|limits|requests|image)$)[a-z][a-z0-9.-]*$/
const ITEM = /^\s+- |^\s*- \S/
/** Only YAML unwraps quotes and knows lists and maps: flink-conf.yaml would keep them as part of the value. */
const YAML_VALUE = /^["'[{]/

/** What a service of Docker Compose, or a part of a FlinkDeployment, of the same name holds. */
const SERVICE =
  /^\s{1,16}(?:image|build|command|environment|ports|depends_on|volumes|container_name|resources?|replicas|labels|podTemplate|hostname|scale|Image|Limits|Requests|Environment|Mounts|Ports?|State|Ready)\s?:/
export const isServicePart = (line: string): boolean => SERVICE.test(line)

/** In lines and characters; Flink's own files have about 300 lines. */
const LONGEST = 2_000
const LARGEST = 1_000_000

/**
 * The file that a text is as a whole, if it is one: then Flink's own grammar decides what it says. In prose, manifests
 * and logs options are looked for line by line instead.
 */
export function configFile(view: View): ConfigFile | undefined {
  const known = FILES.get(view)
  if (known) return known.file
  const file = find(view)
  FILES.set(view, { file })
  return file
}

/** several readers ask this of a text */
const FILES = new WeakMap<View, { readonly file: ConfigFile | undefined }>()

function find(view: View): ConfigFile | undefined {
  if (view.above !== undefined || view.raw.length > LONGEST || view.text.length > LARGEST) return undefined
  let nested = false
  let quoted = false
  let known = false
  for (const raw of view.raw) {
    const line = unquote(raw)
    if (isServicePart(line)) return undefined
    if (COMMENT.test(line) || (nested && ITEM.test(line))) continue
    const [, indent = '', , key = '', value = ''] = ENTRY.exec(line.slice(0, 2_000)) ?? []
    if (key === '') return undefined
    if (indent === '') {
      if (!isConfigRoot(key) && !(value === '' ? SECTION : DOTTED).test(key)) return undefined
      known ||= isConfigRoot(key) || isOptionKey(key)
      if (value === '' && !key.includes('.')) nested = true
    } else if (!nested) return undefined
    quoted ||= YAML_VALUE.test(value)
  }
  if (!known) return undefined
  const text = view.raw
    .map(unquote)
    .join('\n')
    .replace(/^\ufeff/, '')
  if (nested) return { format: 'config-yaml', text }
  if (!quoted) return { format: 'flink-conf', text }
  // quotes in a file that is no YAML: each line is read by itself
  const broken = readConfigYaml(text).problems.some(({ problem }) => problem === 'yaml-syntax')
  return broken ? undefined : { format: 'config-yaml', text }
}
