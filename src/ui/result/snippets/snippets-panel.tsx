import type { KeyboardEvent } from 'react'
import { useView } from '../../../state/view.ts'
import { part } from '../../part.tsx'
import { SnippetPanel } from './snippet-panel.tsx'
import { useChosenSnippet, useShownSnippet, useSnippets } from './use-snippets.ts'

const ChangesView = part(() => import('./changes-view.tsx'))

/** The arrow keys go from tab to tab, as in every tab list. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (step === undefined) return
  const tabs: readonly HTMLElement[] = [...currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.findIndex((tab) => tab.matches(':focus'))
  const next = tabs[(at + step + tabs.length) % tabs.length]
  next?.focus()
  next?.click()
}

/** What to copy: a tab a format, and the changes. */
export function SnippetsPanel() {
  const { words, applied, setting } = useView()
  const snippets = useSnippets()
  const shown = useShownSnippet()
  const hasBefore = applied !== undefined || (shown?.isOwn === true && shown.text !== shown.before)
  const hasChanges = hasBefore || [setting.config, setting.jvm].some((options) => Object.keys(options).length > 0)
  const showsChanges = useChosenSnippet(({ chosen }) => chosen === 'changes') && hasChanges
  if (!shown) return null
  const tab = (id: Parameters<typeof choose>[0], name: string, isSelected: boolean) => (
    <button
      key={id}
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={isSelected}
      aria-controls={`panel-${id}`}
      tabIndex={isSelected ? 0 : -1}
      data-snippet-tab={id === 'changes' ? undefined : id}
      onClick={() => choose(id)}
    >
      {name}
    </button>
  )
  return (
    <section className="snippets">
      <h2 className="hidden">{words.snippets.heading}</h2>
      <div className="tabs" role="tablist" aria-label={words.snippets.heading} onKeyDown={moveFocus}>
        {snippets.map(({ id, name }) => tab(id, name, !showsChanges && id === shown.id))}
        {hasChanges && tab('changes', words.snippets.changes, showsChanges)}
      </div>
      {snippets.map((snippet) => (
        <SnippetPanel key={snippet.id} snippet={snippet} isShown={!showsChanges && snippet.id === shown.id} />
      ))}
      {hasChanges && <ChangesView snippet={shown} isShown={showsChanges} hasBefore={hasBefore} />}
    </section>
  )
}

const choose = (chosen: NonNullable<ReturnType<typeof useChosenSnippet.getState>['chosen']>) =>
  useChosenSnippet.setState({ chosen })
