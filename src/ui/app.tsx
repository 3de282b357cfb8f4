import { useEffect, useLayoutEffect } from 'react'
import { useInput } from '../state/input.ts'
import { setReady } from '../state/ready.ts'
import { useDerivedView, ViewContext } from '../state/view.ts'
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

export function App() {
  const view = useDerivedView()
  useDocument(view?.words.title)
  // after every render: the input's subscription has taken the mark away, whatever it was that changed
  const pending = usePending(({ count }) => count)
  useLayoutEffect(() => {
    setReady(view?.settled === true && pending === 0)
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
        <Answer />
      </main>
      <BottomBar />
      <DropTarget />
    </ViewContext>
  )
}
