import { useMemo } from 'react'
import { lintText } from '../../../core/lint/lint.ts'
import type { LintProblem } from '../../../core/lint/problem.ts'
import { LANGUAGES, type Language } from '../../../i18n/languages.ts'
import type { LintWords } from '../../../i18n/lint-words.ts'
import { useReading } from '../../../state/reading.ts'
import { useView } from '../../../state/view.ts'
import { loadedBy } from '../../loaded.ts'
import { LONGEST_LINTED } from './longest-linted.ts'

const useWords = loadedBy((language: Language) => LANGUAGES[language].lint())

/** What a language says of configurations; undefined until it is there. */
export const useLintWords = (language: Language): LintWords | undefined => useWords(language)?.default

const NONE: readonly LintProblem[] = []

/**
 * What is wrong with the configuration in the text, for the version on the screen, but for what another card says: what
 * cannot be read, and what Flink refuses. Longer texts, and files that the page does not hold, are logs.
 */
export function useLint(): { readonly text: string; readonly problems: readonly LintProblem[] } {
  const { report } = useView()
  const { text, evidence: read } = useReading()
  const { evidence, setting, findings } = report
  const { flink, deployment, origins } = setting
  const flinkKnown = origins.flink?.from !== 'assumed'
  const isMissing = findings.some(({ role, failure }) => role === 'root' && failure === 'flink-config-missing')
  // while a text is being read the report is still that of the one before
  const isRead = read === evidence && text !== '' && text.length <= LONGEST_LINTED
  const problems = useMemo(
    () => (isRead ? lintText(text, evidence, { flink, deployment, flinkKnown }) : NONE),
    [isRead, text, evidence, flink, deployment, flinkKnown],
  )
  const said = new Set<string>(evidence.problems.map(({ problem, line }) => `${problem} ${line}`))
  return {
    text,
    problems: problems.filter(
      ({ rule, line }) => !said.has(`${rule} ${line}`) && rule !== 'refused' && !(isMissing && rule === 'no-total'),
    ),
  }
}
