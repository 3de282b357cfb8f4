import { createContext, use, useDeferredValue, useEffect, useMemo } from 'react'
import type { Alternative } from '../core/advice/alternative.ts'
import { NO_EVIDENCE } from '../core/evidence/evidence.ts'
import { planned } from '../core/plan.ts'
import type { ProcessBudget, Report } from '../core/report.ts'
import type { OwnFile } from '../core/rewrite/rewritten.ts'
import type { Answers, Setting } from '../core/setting.ts'
import { settle } from '../core/settle.ts'
import type { Knowledge } from '../i18n/catalog.ts'
import type { Printer } from '../i18n/print.ts'
import type { Words } from '../i18n/words.ts'
import { useFiles } from './files.ts'
import { hasInput } from './first-use.ts'
import { useFormControl } from './form-control.ts'
import { type Format, useFormats } from './formats.ts'
import { useHeld } from './held.ts'
import { hasEvidence, useInput } from './input.ts'
import { type Engine, loadEngine, useReading } from './reading.ts'
import { loadKnowledge, useTexts } from './texts.ts'

/** Everything on the screen, derived from the facts. */
export interface View {
  readonly report: Report
  /** the alternative that is applied, if it is still among the report's */
  readonly applied?: Alternative
  /** the setting and budgets with it; the report's own where nothing is applied */
  readonly setting: Setting
  readonly after: readonly ProcessBudget[]
  /** loaded with the first text, the first refused configuration, or the first JVM application */
  readonly known?: { readonly knowledge: Knowledge; readonly engine: Engine }
  /** the configuration file that the text is, to be changed in place */
  readonly own?: OwnFile
  /** what files can be written in; all of them once a person has given anything */
  readonly formats: readonly Format[]
  readonly words: Words
  readonly print: Printer
  readonly failed: boolean
}

/** The report of a form alone: no text, so nothing to read and nothing to diagnose. */
function plan(answers: Answers): Report {
  const setting = settle(NO_EVIDENCE, [], answers)
  return { evidence: NO_EVIDENCE, setting, findings: [], budgets: planned(setting), alternatives: [] }
}

/** The budgets of new answers at once, with the advice of the old ones: finding out what to do about them takes longer. */
function atOnce(report: Report, answers: Answers, budgetsOf = planned): Report {
  const setting = settle(report.evidence, report.findings, answers)
  return { ...report, setting, budgets: budgetsOf(setting) }
}

/** a JVM application's model is part of the engine */
const isJvm = ({ setting }: Report) => setting.process === 'jvm'
const isRefused = ({ budgets }: Report) => budgets.some(({ before }) => !before.ok)

/**
 * Derives the view, and loads what it lacks. `undefined` until the first language is there. `settled`: whether it belongs to
 * the input, and nothing is still being read or loaded; apart, because it changes where nothing is drawn anew.
 */
export function useDerivedView(): { readonly view: View | undefined; readonly settled: boolean } {
  const text = useInput((input) => input.text)
  const file = useInput((input) => input.file)
  const link = useInput((input) => input.link)
  const opening = useFiles((files) => files.opening !== undefined)
  const held = useHeld(({ answers }) => answers !== undefined)
  const answers = useInput((input) => input.answers)
  const appliedId = useInput((input) => input.applied)
  const language = useInput((input) => input.language)
  const { text: readText, file: readFile, linked: readLink, evidence: read, engine, failed } = useReading()
  const { words, print, knowledge, language: shown } = useTexts()
  // what was read waits for the words, so that the answer comes as one and nothing moves twice
  const evidence = knowledge ? read : NO_EVIDENCE
  const { formats, complete: hasFormats } = useFormats()
  const hasControl = useFormControl(({ control }) => control !== undefined)

  // while a key is being answered these are the answers before it; what an applied change makes of them waits for no one
  const before = useDeferredValue(answers)
  const advised = appliedId === undefined ? before : answers
  const complete = useMemo(() => {
    const planned = evidence === NO_EVIDENCE ? plan(advised) : undefined
    return engine && (!planned || isRefused(planned) || isJvm(planned))
      ? engine.report(evidence, advised)
      : (planned ?? plan(advised))
  }, [evidence, advised, engine])
  const report = useMemo(
    () => (advised === answers ? complete : atOnce(complete, answers, engine?.budgetsOf)),
    [complete, advised, answers, engine],
  )

  const applied = report.alternatives.find(({ id }) => id === appliedId)
  const changed = useMemo(() => {
    if (!applied || !engine) return { setting: report.setting, after: report.budgets }
    const setting = engine.settingWith(report.setting, applied)
    return { setting, after: engine.budgetsOf(setting) }
  }, [report, applied, engine])

  const needsKnowledge = hasEvidence({ text, file, link }) || isRefused(report) || isJvm(report)
  const lacksKnowledge = needsKnowledge && (!engine || !knowledge)
  useEffect(() => {
    if (!lacksKnowledge || failed) return
    void loadEngine()
    void loadKnowledge()
  }, [lacksKnowledge, failed])

  const own = useMemo(() => engine?.ownFile(readText, evidence), [engine, readText, evidence])
  const lacks = lacksKnowledge || (!(hasFormats && hasControl) && hasInput({ text, file, link, answers }))
  const isRead = !opening && !held && readText === text && readFile === file && readLink === link?.linked
  const settled = advised === answers && isRead && shown === language && !lacks
  const view = useMemo(() => {
    if (!words || !print) return undefined
    const known = engine && knowledge && { engine, knowledge }
    return {
      report,
      ...changed,
      formats,
      words,
      print,
      failed,
      ...(applied && { applied }),
      ...(known && { known }),
      ...(own && { own }),
    }
  }, [report, changed, applied, formats, words, print, knowledge, engine, own, failed])
  return { view, settled }
}

/** Whether the view belongs to the input. */
export const SettledContext = createContext(false)
export const useSettled = () => use(SettledContext)

export const ViewContext = createContext<View | undefined>(undefined)

/** The view, for every component below the provider. */
export function useView(): View {
  const view = use(ViewContext)
  if (!view) throw new Error('no view above this component')
  return view
}

/** The page's words, and how the language prints figures. */
export const useWords = () => useView().words
