import { rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { block, withEndlessFile, withLog } from './log-file.ts'
import { expect, test, type Wizard } from './page.ts'

const METASPACE = 'java.lang.OutOfMemoryError: Metaspace\n'
const HEAP = 'java.lang.OutOfMemoryError: Java heap space\n'
/** A file in the hands of a person who drops it onto the page. */
const drop = async (wizard: Wizard, name: string, content: Uint8Array) => {
  await wizard.page.evaluate(
    ([name_, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0))
      Object.assign(window, { held: new File([bytes], name_ ?? '') })
    },
    [name, Buffer.from(content).toString('base64')],
  )
  await wizard.drop()
}

const chooser = (wizard: Wizard) => wizard.page.locator('input[type=file]')
const opening = (wizard: Wizard) => wizard.page.getByRole('progressbar')
const problem = (wizard: Wizard, id: string) => wizard.page.locator(`[data-file-problem="${id}"]`)

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const members = (...texts: string[]) => Buffer.concat(texts.map((text) => gzipSync(text)))

for (const [kind, name, content] of [
  ['a plain file', 'a.log', Buffer.from(METASPACE)],
  ['a gzip file', 'a.log.gz', gzipSync(METASPACE)],
  ['a gzip file by another name', 'a.log', gzipSync(METASPACE)],
  ['a gzip file of several members', 'a.gz', members('INFO one\n', 'INFO two\n', METASPACE)],
  ['a UTF-16 file', 'a.txt', utf16(METASPACE)],
  ['a gzip file of UTF-16', 'a.txt.gz', gzipSync(utf16(METASPACE))],
] as const) {
  test(`${kind} that is dropped is read as if pasted`, async ({ wizard }) => {
    await drop(wizard, name, content)
    await expect(wizard.finding('jvm-metaspace')).toBeVisible()
    await wizard.settled()
    await expect(wizard.evidence).toHaveValue(new RegExp(`${METASPACE.trim()}\n$`))
  })
}

test('a file too long for the box is shown by its name and its lines, and its findings quote them', async ({
  page,
  wizard,
}) => {
  const text = `${block}${METASPACE}`
  await drop(wizard, 'tm.log.gz', members(text.slice(0, 700_001), text.slice(700_001)))
  await expect(wizard.finding('jvm-metaspace').locator('[data-line="8193"]')).toContainText('Metaspace')
  await wizard.settled()
  await expect(page.locator('[data-file="tm.log.gz"]')).toHaveAttribute('data-lines', '8194')
  await expect(wizard.evidence).toHaveValue('')
  // nothing of it is kept
  expect(
    await page.evaluate(() => `${JSON.stringify({ ...localStorage, ...sessionStorage })} ${location.href}`),
  ).not.toMatch(/tm\.log|Metaspace/)
  await page.locator('[data-file] [data-action=remove]').click()
  await wizard.settled()
  await expect(page.locator('[data-finding], [data-file]')).toHaveCount(0)
})

for (const [kind, name, content, id] of [
  ['a gzip file that ends early', 'a.gz', gzipSync(block).subarray(0, 5000), 'damaged-gzip'],
  ['a zip file', 'a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'packed-otherwise'],
] as const) {
  test(`${kind} is refused in words, and what was there stays`, async ({ wizard }) => {
    await wizard.paste(HEAP)
    await drop(wizard, name, content)
    await expect(problem(wizard, id)).toContainText(name)
    await wizard.settled()
    await expect(wizard.finding('jvm-heap')).toBeVisible()
    await expect(wizard.evidence).toHaveValue(HEAP)
    await wizard.paste(METASPACE)
    await expect(problem(wizard, id)).toHaveCount(0)
  })
}

test('a file that is gone when it is read is refused in words', async ({ wizard }) => {
  await withLog(1, '', METASPACE, async (path) => {
    await wizard.page.evaluate(() => {
      document.querySelector('input[type=file]')?.addEventListener(
        'change',
        ({ target }) => {
          Object.assign(window, { held: (target as HTMLInputElement).files?.[0] })
        },
        { capture: true },
      )
    })
    await chooser(wizard).setInputFiles(path)
    await wizard.settled()
    await rm(path)
  })
  await wizard.drop()
  await expect(problem(wizard, 'unreadable')).toContainText('taskmanager.log')
  await wizard.settled()
})

test('Cancel keeps what was there, and the report with it', async ({ page, wizard }) => {
  await wizard.paste(HEAP)
  await withEndlessFile(async (path) => {
    await chooser(wizard).setInputFiles(path)
    await expect(opening(wizard)).toBeVisible()
    await expect(page.locator('html[data-ready]')).toHaveCount(0)
    await page.locator('[data-action=cancel]').click()
    await wizard.settled()
    await expect(opening(wizard)).toHaveCount(0)
    await expect(wizard.evidence).toHaveValue(HEAP)
    await expect(wizard.finding('jvm-heap')).toBeVisible()
  })
})

test('a paste overtakes a file that is being read, and so does another file', async ({ wizard }) => {
  await withEndlessFile(async (path) => {
    await chooser(wizard).setInputFiles(path)
    await expect(opening(wizard)).toBeVisible()
    await wizard.evidence.fill(HEAP)
    await wizard.settled()
    await expect(wizard.finding('jvm-heap')).toBeVisible()
    await expect(opening(wizard)).toHaveCount(0)
    await chooser(wizard).setInputFiles(path)
    await expect(opening(wizard)).toBeVisible()
    await drop(wizard, 'other.log', Buffer.from('java.lang.OutOfMemoryError: GC overhead limit exceeded\n'))
    await expect(wizard.finding('jvm-gc-overhead')).toBeVisible()
    await wizard.settled()
    await expect(wizard.finding('jvm-metaspace')).toHaveCount(0)
  })
})
