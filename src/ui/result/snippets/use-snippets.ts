import { useMemo } from 'react'
import { create } from 'zustand'
import type { Alternative } from '../../../core/advice/alternative.ts'
import type { Evidence } from '../../../core/evidence/evidence.ts'
import { deployed } from '../../../core/snippets/document.ts'
import type { SnippetId } from '../../../core/snippets/index.ts'
import { offered } from '../../../core/snippets/relevance.ts'
import type { SnippetText } from '../../../core/snippets/snippet.ts'
import { adviceKey } from '../../../i18n/advice-key.ts'
import { useView, type View } from '../../../state/view.ts'

export interface ShownSnippet extends SnippetText {
  readonly id: SnippetId
  /** the tab's: the format's own name, else the file's */
  readonly name: string
  readonly fileName: string
  /** whether it is the person's own file, changed */
  readonly isOwn: boolean
  /** the file that the person has, where this is that file changed; else the same file before anything was applied */
  readonly before: string
  /** `text` and `before` with the values of secrets hidden; line by line the same otherwise */
  readonly hidden: { readonly text: string; readonly before: string }
}

/** The tab that a person has chosen; it need not exist for another version. And the text whose secrets they want to see. */
export const useChosenSnippet = create<{ readonly chosen?: SnippetId | 'changes'; readonly revealed?: Evidence }>()(
  () => ({}),
)

export const reveal = (revealed: Evidence) => useChosenSnippet.setState({ revealed })

/** Whether the secrets of the text on the screen are shown; of another text they are hidden again. */
export function useReveals(): boolean {
  const { report } = useView()
  return useChosenSnippet(({ revealed }) => revealed === report.evidence)
}

function write({ report, setting, after, applied, formats, words, own, known }: View): readonly ShownSnippet[] {
  const now = deployed(setting, after, applied && { before: report.setting, why: adviceKey(applied) })
  const was = applied ? deployed(report.setting, report.budgets) : now
  return offered(formats, setting, own?.file.format).map((snippet) => {
    const { id } = snippet
    const mine = own && known?.engine.rewritten(known.engine.rewriting(own, report.setting, applied, now), id)
    const written = mine ?? snippet.write(now)
    const before = mine?.before ?? (applied ? snippet.write(was).text : written.text)
    // a form holds no secrets; a pasted text may, in its variables too where it is the person's own file
    const hide = (mine ? known?.engine.withoutSecrets : known?.engine.maskLines) ?? ((text: string) => text)
    const fileName = snippet.fileName(setting)
    return {
      ...written,
      id,
      name: words.snippets.names[id] ?? snippet.name ?? fileName,
      fileName,
      isOwn: mine !== undefined,
      before,
      hidden: { text: hide(written.text), before: hide(before) },
    }
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
