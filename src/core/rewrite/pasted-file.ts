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

/** The file that a text is; nothing for a log, for prose, and for anything large. Plain text in, nothing kept. */
export function pastedFile(text: string): PastedFile | undefined {
  if (text.length > LONGEST) return undefined
  const given = text.replace(/^\ufeff/, '')
  const lines = given.split('\n')
  const inner = lines.map(unquote)
  const plain = inner.every((line, at) => line === lines[at]) ? given : inner.join('\n')
  if (MANIFEST.test(plain) && BEGINNING.test(plain)) return { format: 'flink-deployment', text: plain }
  const file = configFile(view(text))
  return file && { format: file.format, text: plain }
}
