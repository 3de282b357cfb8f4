import { read } from '../../src/core/evidence/read.ts'
import { diagnose } from '../../src/core/failures/diagnose.ts'
import { tune } from '../../src/core/tune.ts'
import { Wizard } from '../wizard.ts'
import type { Figures, Outcome } from './scenario.ts'
import type { Lab, Start } from './trial.ts'

/** What the page made of a log. */
export interface Consultation {
  /** the id of the root finding */
  readonly root?: string
  /** the figures that it should have told, and told otherwise or not at all */
  readonly wrongFigures: readonly string[]
  /** the id of the first alternative */
  readonly advice?: string
  /** what it names, as far as its card shows it */
  readonly figures: Figures
  /** the snippet as the button copied it, once the first alternative was applied; absent where that changes nothing */
  readonly file?: string
  /** whether it says that nothing within what is fixed is enough */
  readonly nothingFits: boolean
  /** whether the whole is larger then, by a MiB or more */
  readonly grows: boolean
  /** whether some part of the memory is of another size then, by a MiB or more */
  readonly movesMemory: boolean
}

const FINDING_MILLISECONDS = 60_000
const MIB = 2 ** 20
const UNMOVED = { figures: {}, nothingFits: false, grows: false, movesMemory: false } as const

/** Drops a log onto the page, as a person does, applies the first alternative and copies the configuration. */
export async function consult(
  { browser, origin }: Lab,
  { scenario: { answers, snippet, fixed: held }, version, fixed }: Start,
  { log, numbers }: Outcome,
): Promise<Consultation> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    const wizard = new Wizard(page)
    await wizard.open(origin)
    for (const [id, value] of Object.entries(answers(version))) await page.locator(`#${id}`).selectOption(value)
    await wizard.hold('process.log', log)
    await wizard.drop()
    const finding = page.locator('[data-finding][data-role=root]')
    await finding.waitFor({ timeout: FINDING_MILLISECONDS }).catch(() => undefined)
    await wizard.settled()
    if ((await finding.count()) === 0) return { wrongFigures: [], ...UNMOVED }
    if (fixed && held) {
      if (held.mib !== undefined) await wizard.field('containerBytes').fill(`${held.mib}Mi`)
      await page.locator(`[data-lock=${held.lock}]`).click()
      await wizard.settled()
    }
    const root = (await finding.getAttribute('data-finding')) ?? ''
    const alternative = wizard.alternative()
    const wrongFigures = wrongFiguresOf(log, numbers)
    const nothingFits = (await page.locator('[data-nothing-fits]').count()) > 0
    const unmoved = { root, wrongFigures, ...UNMOVED, nothingFits }
    if ((await alternative.count()) === 0) return unmoved
    const advice = (await alternative.getAttribute('data-advice')) ?? ''
    const figures = figuresOf(log, answers(version), advice, (await alternative.textContent()) ?? '')
    const apply = alternative.locator('[data-action=apply]')
    if ((await apply.count()) === 0) return { ...unmoved, advice, figures }
    const id = snippet(version)
    await wizard.showSnippet(id)
    const before = await wizard.copySnippet(id)
    await apply.click()
    await alternative.locator('[data-action=undo]').waitFor()
    await wizard.settled()
    await wizard.showSnippet(id)
    const file = await wizard.copySnippet(id)
    const rows = await wizard.rows()
    const moved = rows.map((row) => Number(row.after) - Number(row.before))
    return {
      ...unmoved,
      advice,
      figures,
      ...(file !== before && { file }),
      // a refused configuration has no sizes to grow from
      grows: moved.reduce((sum, by, index) => sum + (rows[index]?.before === '' ? 0 : by), 0) >= MIB,
      movesMemory: moved.some((by) => Math.abs(by) >= MIB),
    }
  } finally {
    await context.close()
  }
}

/** The figures as the failing program counted them, against those of the root finding. */
function wrongFiguresOf(log: string, numbers: Outcome['numbers']): readonly string[] {
  const root = diagnose(read(log)).find(({ role }) => role === 'root')
  return Object.entries(numbers)
    .filter(([name, value]) => String(root?.numbers[name]) !== value)
    .map(([name, value]) => `${name} is ${value}, not ${root?.numbers[name]}`)
}

/** The whole numbers of an alternative that its card shows: the core names them, the page words them. */
function figuresOf(log: string, answers: Readonly<Record<string, string>>, advice: string, shown: string): Figures {
  const { alternatives } = tune({ text: log, answers })
  const numbers = alternatives.find(({ id }) => id === advice)?.numbers ?? {}
  const digits = shown.replaceAll(',', '')
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) => (digits.includes(`${value}`) ? [[name, `${value}`]] : [])),
  )
}
