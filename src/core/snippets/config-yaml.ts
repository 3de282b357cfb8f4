import { atLeast } from './availability.ts'
import { comment, header, processesIn } from './header.ts'
import { inOrder } from './order.ts'
import { defineSnippet, type SnippetProblem } from './snippet.ts'
import { escapeUnprintable, writeKey, writeScalar } from './yaml-scalar.ts'

/** config.yaml, nested as Flink ships it, from 1.19 on. Written without a YAML library, which is too large to load first. */
export default defineSnippet({
  id: 'config-yaml',
  fileName: () => 'config.yaml',
  availableIn: (setting) => setting.process !== 'jvm' && atLeast(setting.flink, '1.19'),
  write: (document) => {
    const problems: { problem: SnippetProblem; key: string }[] = []
    const root = new Branch()
    for (const [key, value] of inOrder(document.config)) {
      if (key.length > LONGEST_KEY) problems.push({ problem: 'long-key', key })
      else root.set(key.split('.'), value)
    }
    const missing = problems.map(({ key }) => `cannot be written in this format: ${escapeUnprintable(key)}`)
    return { text: header(document, processesIn(document)) + comment(missing) + root.print('', ''), problems }
  },
})

/** A YAML key on the line of its value may have 1,024 characters, quotes and escapes included (six to one at most). */
const LONGEST_KEY = 1024 / 6 - 2

class Branch {
  private value: string | undefined
  private readonly children = new Map<string, Branch>()

  set(path: readonly string[], value: string): void {
    const [name, ...rest] = path
    if (name === undefined) {
      this.value = value
      return
    }
    const child = this.children.get(name) ?? new Branch()
    this.children.set(name, child)
    child.set(rest, value)
  }

  /**
   * A key that has a value and is the beginning of others too (`env.java.opts`, `env.java.opts.all`) cannot be a mapping;
   * the others then stand beside it with the dot in their names. Flink joins names by dots, so that it reads both.
   */
  print(indent: string, before: string): string {
    let text = ''
    for (const [segment, child] of this.children) {
      const name = before + segment
      if (child.value !== undefined) text += `${indent}${writeKey(name)}: ${writeScalar(child.value)}\n`
      if (child.children.size === 0) continue
      text +=
        child.value === undefined
          ? `${indent}${writeKey(name)}:\n${child.print(`${indent}  `, '')}`
          : child.print(indent, `${name}.`)
    }
    return text
  }
}
