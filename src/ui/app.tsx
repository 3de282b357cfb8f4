import { useDeferredValue, useEffect, useLayoutEffect } from 'react'
import { useInput } from '../state/input.ts'
import { setReady } from '../state/ready.ts'
import { useDerivedView, type View, ViewContext } from '../state/view.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { usePending } from './pending.tsx'
import { Answer } from './result/answer.tsx'
import { DropTarget } from './wizard/drop-target.tsx'
import { PasteBox } from './wizard/paste-box.tsx'
import { ProcessForm } from './wizard/process-form.tsx'

/** The language and theme of the document follow the input. */
function useDocument(title: string | undefined) {
  const language = useInput((input) => input.language)
  const theme = useInput((input) => input.theme)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [language, theme])
  useEffect(() => {
    if (title) document.title = title
  }, [title])
}

/**
 * The view for what may follow a moment after the bars, so that they keep up with the keys: advice, files, links. It is
 * late only where nothing but the form has changed.
 */
function useLaterView(view: View | undefined) {
  const later = useDeferredValue(view)
  const isSame = <T,>(of: (one: View) => T) => later && view && of(later) === of(view)
  return isSame(({ report }) => report.evidence) && isSame(({ applied }) => applied?.id) && isSame(({ words }) => words)
    ? later
    : view
}

export function App() {
  const view = useDerivedView()
  const later = useLaterView(view)
  useDocument(view?.words.title)
  // after every render: the input's subscription has taken the mark away, whatever it was that changed
  const pending = usePending(({ count }) => count)
  useLayoutEffect(() => {
    setReady(view?.settled === true && pending === 0 && later === view)
  })
  if (!view) return null
  return (
    <ViewContext value={view}>
      <Header />
      <main className="layout">
        <div className="asking">
          <PasteBox />
          <ProcessForm />
        </div>
        <Answer later={later} />
      </main>
      <BottomBar />
      <DropTarget />
    </ViewContext>
  )
}
