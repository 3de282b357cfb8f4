import { useMemo } from 'react'
import { create } from 'zustand'
import { deployed } from '../../core/snippets/document.ts'
import { SNIPPETS, type SnippetId } from '../../core/snippets/index.ts'
import type { SnippetText } from '../../core/snippets/snippet.ts'
import { useView, type View } from '../../state/view.ts'
import { adviceKey } from './advice-key.ts'

export interface ShownSnippet extends SnippetText {
  readonly id: SnippetId
  readonly fileName: string
  /** the same file before anything was applied */
  readonly before: string
}

/** The tab that a person has chosen; it need not exist for another version. */
export const useChosenSnippet = create<{ readonly chosen?: SnippetId | 'changes' }>()(() => ({}))

function write({ report, setting, after, applied }: View): readonly ShownSnippet[] {
  const now = deployed(setting, after, applied && { before: report.setting, why: adviceKey(applied) })
  const was = applied ? deployed(report.setting, report.budgets) : now
  return SNIPPETS.filter(({ availableIn }) => availableIn(setting)).map((snippet) => {
    const written = snippet.write(now)
    const before = applied ? snippet.write(was).text : written.text
    return { ...written, id: snippet.id, fileName: snippet.fileName(setting), before }
  })
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
