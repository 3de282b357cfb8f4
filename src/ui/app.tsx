import { memo, useDeferredValue, useEffect, useLayoutEffect } from 'react'
import { useChart } from '../state/chart.ts'
import { useFaqPath } from '../state/faq-path.ts'
import { useInput } from '../state/input.ts'
import { usePending } from '../state/pending.ts'
import { setReady } from '../state/ready.ts'
import { useShown } from '../state/shown.ts'
import { SettledContext, useDerivedView, type View, ViewContext } from '../state/view.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Header } from './header.tsx'
import { HeldBudgets } from './held-view.tsx'
import { NewVersion } from './new-version.tsx'
import { nothing, part } from './part.tsx'
import { Answer } from './result/answer.tsx'
import { DropTarget } from './wizard/drop-target.tsx'
import { PasteBox } from './wizard/paste-box.tsx'
import { ProcessForm } from './wizard/process-form.tsx'

const HistoryPanel = memo(part(() => import('./sharing/history-panel.tsx').catch(nothing), false))
const Faq = part(() => import('./faq/faq.tsx'))

/** The language and theme of the document follow the input; a page of the FAQ has a title of its own. */
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

// drawn again for a new view only, not when a file begins to be read
const Top = memo(Header)
const Form = memo(ProcessForm)
const Answered = memo(Answer)
const Bottom = memo(BottomBar)

export function App() {
  const { view, settled } = useDerivedView()
  const later = useLaterView(view)
  const faqPath = useFaqPath()
  const isUsed = useChart((chart) => chart.wanted)
  const isWizard = faqPath === undefined
  useDocument(isWizard ? view?.words.title : undefined)
  // after every render: the input's subscription has taken the mark away, whatever it was that changed
  const pending = usePending(({ count }) => count)
  useLayoutEffect(() => {
    const isReady = view !== undefined && settled && pending === 0 && later === view
    setReady(isReady)
    if (isReady && useShown.getState().view !== view) useShown.setState({ view })
  })
  if (!view) return null
  return (
    <ViewContext value={view}>
      {/* once around all that shows a held slider, so that a frame derives its budgets once */}
      <HeldBudgets>
        <Top />
        {!isWizard && <Faq path={faqPath} />}
        {/* hidden, not gone: what was typed, folded out and scrolled to is there on the way back */}
        <main className="layout" hidden={!isWizard}>
          <div className="asking">
            <SettledContext value={settled}>
              <PasteBox />
            </SettledContext>
            <Form />
            {isUsed && <HistoryPanel />}
          </div>
          <Answered later={later} />
        </main>
        {isWizard && <Bottom />}
        <NewVersion />
        <DropTarget />
      </HeldBudgets>
    </ViewContext>
  )
}
