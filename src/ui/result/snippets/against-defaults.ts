import { maskLines } from '../../../core/evidence/mask.ts'
import { planned } from '../../../core/plan.ts'
import { defaultsOf } from '../../../core/snippets/defaults.ts'
import { deployed } from '../../../core/snippets/document.ts'
import type { SnippetId } from '../../../core/snippets/index.ts'
import type { View } from '../../../state/view.ts'
import { type DiffLine, lineDiff } from './line-diff.ts'

/** What a file says other than Flink's or the JVM's defaults, line by line. Secrets are hidden. */
export function againstDefaults({ setting, after, formats, known }: View, id: SnippetId): readonly DiffLine[] {
  const snippet = formats.find((format) => format.id === id)
  if (!snippet) return []
  const unset = { ...setting, config: defaultsOf(setting), assumed: {}, jvm: {}, assumedJvm: {} }
  const budgets = (known?.engine.budgetsOf ?? planned)(unset)
  const write = (document: Parameters<typeof snippet.write>[0]) => maskLines(snippet.write(document).text)
  return lineDiff(write(deployed(unset, budgets)), write(deployed(setting, after)))
}
