import { expect, test, type Wizard } from './page.ts'

/** How long the page may leave a person without an answer, in milliseconds. */
const LONGEST_PAUSE = 500
/** Why the single file is not held to it: all that the page loads in parts begins in one task there. */
const ONE_PROGRAM = 'what is loaded later begins at once'
const MEGABYTE = 1 << 20

const binary = () => {
  let state = 42
  return Array.from({ length: MEGABYTE / 4 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return String.fromCharCode(state >>> 16)
  }).join('')
}

const TEXTS: Readonly<Record<string, () => string>> = {
  'a blank': () => '  \n\t\n ',
  'binary data': binary,
  'null characters': () => '\0'.repeat(1000),
  'right-to-left text': () => 'שגיאה: אין מספיק זיכרון\nخطأ: نفدت الذاكرة \u202ejava.lang.Error\u202c\n',
  'lone surrogates': () => '\ud800 \udc00 java \udfff\ud800',
  'a screenful of HTML': () =>
    '<html><body onload="alert(1)"><script>throw new Error("ran")</script><img src=x onerror="throw 1">'.repeat(50),
  'one long line': () => 'a'.repeat(MEGABYTE),
  'many brackets': () => '[{('.repeat(20_000),
  'a bare byte order mark': () => '\ufeff',
  'a YAML bomb': () =>
    `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`).join('\n')}\n`,
}

for (const [name, make] of Object.entries(TEXTS)) {
  test(`${name} is answered without an exception`, async ({ page, wizard }) => {
    // by script: a clipboard does not keep every one of these
    await setText(wizard, make())
    await wizard.settled()
    await expect(page.locator('[data-finding][data-role=root]')).toHaveCount(0)
    await expect(page.locator('[data-component]').first()).toBeAttached()
  })
}

test('an emptied box is the page without a text', async ({ page, wizard }) => {
  await wizard.paste('java.lang.OutOfMemoryError: Java heap space')
  await expect(wizard.finding('jvm-heap')).toBeVisible()
  await wizard.evidence.fill('')
  await wizard.settled()
  await expect(page.locator('[data-finding]')).toHaveCount(0)
})

/** Puts a text into the paste box in one input event. */
const setText = ({ page }: Wizard, text: string) =>
  page.evaluate((value) => {
    const box = document.querySelector<HTMLTextAreaElement>('#evidence')
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, value)
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, text)

/** A log of about 20 MB, with one failure in its last lines. */
const LARGE_LOG = (() => {
  const line = (index: number) =>
    `2026-03-24 03:${String(index % 60).padStart(2, '0')}:39,486 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source (${index}/128) switched from DEPLOYING to RUNNING.\n`
  const lines: string[] = []
  for (let size = 0, index = 0; size < 20 * MEGABYTE; index++) {
    const text = line(index)
    lines.push(text)
    size += text.length
  }
  lines.push('java.lang.OutOfMemoryError: Metaspace\n\tat java.lang.ClassLoader.defineClass1(Native Method)\n')
  return lines.join('')
})()

/** Counts the longest time in which the page's main thread answered nothing, from now on. */
const watchPauses = ({ page }: Wizard) =>
  page.evaluate(() => {
    const watch = { longest: 0 }
    let last = performance.now()
    const tick = () => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - last)
      last = now
      setTimeout(tick, 0)
    }
    tick()
    Object.assign(window, { watch })
  })

const longestPause = ({ page }: Wizard) => page.evaluate((): number => Reflect.get(window, 'watch').longest)

test('a file of 20 MB is read while the page goes on answering', async ({ wizard, single }) => {
  test.skip(single, ONE_PROGRAM)
  test.slow()
  // the text goes into the page first: handing it over is not the page's work
  await wizard.hold('taskmanager.log', LARGE_LOG)
  await watchPauses(wizard)
  await wizard.drop()
  await expect(wizard.finding('jvm-metaspace')).toBeVisible({ timeout: 60_000 })
  await wizard.settled(60_000)
  expect(await longestPause(wizard)).toBeLessThan(LONGEST_PAUSE)
})

/**
 * How long the browser by itself takes to hand over what was copied, in a text field that does nothing else with it. It
 * is one synchronous call (`getData`), a quarter of a second and more for 20 MB, which no page can cut short.
 */
async function handOver({ page }: Wizard): Promise<number> {
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'))
    field.addEventListener('paste', (event) => {
      event.stopPropagation()
      event.preventDefault()
      const began = performance.now()
      const { length } = event.clipboardData?.getData('text/plain') ?? ''
      Object.assign(window, { handOver: { took: performance.now() - began, length } })
    })
    field.focus()
  })
  await page.keyboard.press('ControlOrMeta+V')
  await page.waitForFunction(() => Reflect.has(window, 'handOver'))
  const { took, length } = await page.evaluate((): { took: number; length: number } => {
    document.body.querySelector(':scope > textarea')?.remove()
    return Reflect.get(window, 'handOver')
  })
  expect(length).toBe(LARGE_LOG.length)
  return took
}

test('20 MB that are pasted are read while the page goes on answering', async ({ wizard, single }) => {
  test.skip(single, ONE_PROGRAM)
  test.slow()
  await wizard.page.evaluate((log) => navigator.clipboard.writeText(log), LARGE_LOG)
  const browsers = await handOver(wizard)
  await wizard.evidence.focus()
  await watchPauses(wizard)
  await wizard.page.keyboard.press('ControlOrMeta+V')
  await expect(wizard.finding('jvm-metaspace')).toBeVisible({ timeout: 60_000 })
  await wizard.settled(60_000)
  // the page's own share of it: the rest is the browser's
  expect((await longestPause(wizard)) - browsers).toBeLessThan(LONGEST_PAUSE)
})

test('an unreadable configuration is answered with its line and column', async ({ page, wizard }) => {
  await page.locator('#flink-version').selectOption('2.3')
  await wizard.paste('taskmanager:\n  memory:\n    process:\n      size: 4g\n   flink: [1, 2\n')
  await expect(page.getByText(/line 5, column \d+/).first()).toBeVisible()
})

test('what a text has that nobody understood is counted', async ({ page, wizard }) => {
  await wizard.paste('hello\njava.lang.OutOfMemoryError: Metaspace\nworld')
  await expect(wizard.finding('jvm-metaspace')).toBeVisible()
  await expect(page.getByText('1 of 3 lines read')).toBeVisible()
})
