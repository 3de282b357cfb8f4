import { unquote } from '../evidence/clean.ts'
import { configFile } from '../evidence/config-file.ts'
import { view } from '../evidence/view.ts'

/** A text that is a configuration file, whole, so that it can be changed in place. */
export interface PastedFile {
  readonly format: 'flink-conf' | 'config-yaml' | 'flink-deployment'
  /** as given, but for a byte order mark and for what quoting or a container's prefix put before its lines */
  readonly text: string
}

/** In characters; a longer text is a log, or is read elsewhere and never here as a whole. */
const LONGEST = 200_000
const MANIFEST = /^kind:[ \t]*["']?FlinkDeployment["']?[ \t]*\r?$/m
/** what a manifest begins with, after comments and the mark of a document */
const BEGINNING = /^(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*(?:apiVersion|kind|metadata|spec):/

/** Where a ConfigMap has Flink's file, as text below its name. */
const IN_CONFIG_MAP = /^([ \t]+)["']?(flink-conf|config)\.yaml["']?:[ \t]*\|[-+]?[ \t]*\r?\n/gm

/** The one configuration file in a ConfigMap, without its indentation there. */
function fileInConfigMap(manifest: string): PastedFile | undefined {
  const [found, second] = manifest.matchAll(IN_CONFIG_MAP)
  if (!found || second || !/^kind:[ \t]*["']?ConfigMap/m.test(manifest)) return undefined
  const [head, outer = '', name] = found
  const lines = manifest.slice(found.index + head.length).split('\n')
  const end = lines.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= outer.length)
  const block = end < 0 ? lines : lines.slice(0, end)
  while (block.at(-1)?.trim() === '') block.pop()
  const indent = Math.min(...block.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  const text = block.map((line) => `${line.slice(indent)}\n`).join('')
  return { format: name === 'config' ? 'config-yaml' : 'flink-conf', text }
}

/** The file that a text is, or that the ConfigMap holds that it is; nothing for a log, for prose, and for anything large. Plain text in, nothing kept. */
export function pastedFile(text: string): PastedFile | undefined {
  if (text.length > LONGEST) return undefined
  const given = text.replace(/^\ufeff/, '')
  const lines = given.split('\n')
  const inner = lines.map(unquote)
  const plain = inner.every((line, at) => line === lines[at]) ? given : inner.join('\n')
  if (BEGINNING.test(plain)) {
    return MANIFEST.test(plain) ? { format: 'flink-deployment', text: plain } : fileInConfigMap(plain)
  }
  const file = configFile(view(text))
  return file && { format: file.format, text: plain }
}
