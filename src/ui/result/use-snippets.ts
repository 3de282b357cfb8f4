import { useMemo } from 'react'
import { create } from 'zustand'
import type { Alternative } from '../../core/advice/alternative.ts'
import { deployed } from '../../core/snippets/document.ts'
import type { SnippetId } from '../../core/snippets/index.ts'
import { offered } from '../../core/snippets/relevance.ts'
import type { SnippetText } from '../../core/snippets/snippet.ts'
import { adviceKey } from '../../i18n/advice-key.ts'
import { useView, type View } from '../../state/view.ts'

export interface ShownSnippet extends SnippetText {
  readonly id: SnippetId
  /** the tab's: the format's own name, else the file's */
  readonly name: string
  readonly fileName: string
  /** the same file before anything was applied */
  readonly before: string
}

/** The tab that a person has chosen; it need not exist for another version. */
export const useChosenSnippet = create<{ readonly chosen?: SnippetId | 'changes' }>()(() => ({}))

function write({ report, setting, after, applied, formats, words }: View): readonly ShownSnippet[] {
  const now = deployed(setting, after, applied && { before: report.setting, why: adviceKey(applied) })
  const was = applied ? deployed(report.setting, report.budgets) : now
  return offered(formats, setting).map((snippet) => {
    const { id } = snippet
    const written = snippet.write(now)
    const before = applied ? snippet.write(was).text : written.text
    const fileName = snippet.fileName(setting)
    return { ...written, id, name: words.snippets.names[id] ?? snippet.name ?? fileName, fileName, before }
  })
}

/** The file in front as it would be with an alternative, before that is applied. */
export function useSnippetWith(): (alternative: Alternative) => ShownSnippet | undefined {
  const view = useView()
  const shown = useShownSnippet()
  return (alternative) => {
    const { engine } = view.known ?? {}
    if (!engine) return undefined
    const setting = engine.settingWith(view.report.setting, alternative)
    const snippets = write({ ...view, setting, after: engine.budgetsOf(setting), applied: alternative })
    return snippets.find(({ id }) => id === shown?.id)
  }
}

const written = new WeakMap<View, readonly ShownSnippet[]>()

/** The files to copy, as they would be now. Written once for each view, however many ask. */
export function useSnippets(): readonly ShownSnippet[] {
  const view = useView()
  return useMemo(() => {
    const kept = written.get(view) ?? write(view)
    written.set(view, kept)
    return kept
  }, [view])
}

/** The file in front. */
export function useShownSnippet(): ShownSnippet | undefined {
  const snippets = useSnippets()
  const chosen = useChosenSnippet((state) => state.chosen)
  return snippets.find(({ id }) => id === chosen) ?? snippets[0]
}
