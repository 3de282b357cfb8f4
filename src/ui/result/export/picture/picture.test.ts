import { expect, test } from 'vitest'
import { applied } from '../../../../core/advice/apply.ts'
import { budgetsOf } from '../../../../core/budgets.ts'
import type { Answers } from '../../../../core/setting.ts'
import { tune } from '../../../../core/tune.ts'
import words from '../../../../i18n/en/page.ts'
import { createPrinter } from '../../../../i18n/print.ts'
import { layOut } from './layout.ts'
import { type Colours, TOKENS } from './shapes.ts'
import { toSvg } from './svg.ts'

// the cast: each token of the list has its pair, which `fromEntries` does not tell
const COLOURS = Object.fromEntries(TOKENS.map((token, at) => [token, `#${at}`])) as Colours

function picture(text: string, answers: Answers = {}, title = 'Title') {
  const { setting, alternatives, budgets } = tune({ text, answers })
  const [alternative] = alternatives
  const [budget] = budgets
  if (!budget) throw new Error('no budget')
  const [after] = alternative ? budgetsOf(applied(setting, alternative)) : []
  const { process, before } = budget
  const pictured = {
    title,
    subtitle: 'Subtitle',
    footer: 'Footer',
    process,
    before,
    ...(after && { after: after.before }),
  }
  return layOut(pictured, { words, print: createPrinter('en'), setting, measure: (said) => said.length * 7 })
}

const CASES: readonly (readonly [string, string, Answers])[] = [
  ['a plan', '', { process: 'tm' }],
  ['a change', 'java.lang.OutOfMemoryError: Direct buffer memory', { process: 'tm' }],
  ['a JobManager', '', { process: 'jm' }],
  ['a JVM in a container', '', { process: 'jvm', jvm: { '-Xmx': '1g' } }],
  ['a part too thin to see', '', { process: 'tm', config: { 'taskmanager.memory.process.size': '512g' } }],
  [
    'too much for its total',
    '',
    { process: 'tm', config: { 'taskmanager.memory.process.size': '1g', 'taskmanager.memory.managed.size': '2g' } },
  ],
]

test.each(CASES)('the picture of %s stays on its sheet, and its legend has every figure', (_, text, answers) => {
  const { width, height, shapes } = picture(text, answers)
  for (const shape of shapes) {
    if (shape.is === 'box') {
      expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.01)
      expect(shape.y + shape.height).toBeLessThanOrEqual(height)
      expect(Math.min(shape.x, shape.y, shape.width)).toBeGreaterThanOrEqual(0)
    }
    if (shape.is === 'text') {
      expect(shape.text).not.toMatch(/undefined|NaN/)
      expect(shape.y).toBeLessThan(height)
    }
  }
  const said = shapes.flatMap((shape) => (shape.is === 'text' ? [shape.text] : []))
  expect(said).toContain('Footer')
  expect(said.filter((each) => /\d (?:MiB|GiB|KiB|B)$/.test(each)).length).toBeGreaterThan(3)
})

test('words are text in the document, whatever they are', () => {
  const svg = toSvg(picture('', {}, `<script>alert(1)</script> & "\u0007`), COLOURS)
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;')
  expect(svg).not.toContain('<script')
  expect(svg).not.toContain('\u0007')
})
