import { useEffect } from 'react'
import type { Failure } from '../../core/failures/failure.ts'
import type { FailureId } from '../../core/failures/index.ts'
import { useInput } from '../../state/input.ts'
import { loadEngine } from '../../state/reading.ts'
import { loadKnowledge } from '../../state/texts.ts'
import { useView } from '../../state/view.ts'
import { usePendingWhile } from '../pending.ts'
import { ExitCodesPage } from './exit-codes-page.tsx'
import { FailurePage } from './failure-page.tsx'
import { FaqBar } from './faq-bar.tsx'
import { FaqIndex } from './faq-index.tsx'
import './faq.css'

/** Whatever is pasted, dropped or chosen as an example is answered by the wizard. */
function useWizardForTexts() {
  useEffect(() => {
    const unsubscribe = useInput.subscribe(({ text, file }, before) => {
      const isOther = text !== before.text || file !== before.file
      // on the way back to the wizard the text may change as well
      if (isOther && location.hash.startsWith('#/faq')) location.hash = '/'
    })
    return () => {
      unsubscribe()
      document.getElementById('answer')?.focus({ preventScroll: true })
    }
  }, [])
}

/** The pages that can be read without pasting anything; `path` says which. */
export default function Faq({ path }: { readonly path: string }) {
  const { known, failed, words } = useView()
  const isKnown = known !== undefined
  useWizardForTexts()
  useEffect(() => {
    if (isKnown) return
    void loadEngine()
    void loadKnowledge()
  }, [isKnown])
  const isLoading = !known && !failed
  usePendingWhile(isLoading)
  if (isLoading) return null
  const failures: readonly Failure<FailureId>[] = known?.engine.FAILURES ?? []
  const failure = failures.find(({ id }) => id === path)
  return (
    <main className="faq">
      <FaqBar isIndex={path === ''} />
      {!known && <p role="alert">{words.evidence.failed}</p>}
      {known && failure && <FailurePage key={path} failure={failure} known={known} />}
      {known && path === 'exit-codes' && <ExitCodesPage />}
      {known && !failure && path !== 'exit-codes' && <FaqIndex isMissing={path !== ''} knowledge={known.knowledge} />}
    </main>
  )
}
