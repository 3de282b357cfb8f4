import { MEGABYTE, withLog } from './log-file.ts'
import { expect, test } from './page.ts'

/**
 * The longest that the page's own thread may be busy at once while a file is read, in milliseconds. It is meant to be 50;
 * a machine that does other things as well may take a few times as long. Reading in that thread would take a second.
 */
const LONGEST_TASK = 250

// a recording takes its pictures of the page in the page's own thread
test.use({ trace: 'off' })

test('60 MB are read while no task of the page takes long', async ({ page, wizard }) => {
  test.slow()
  // a warm page: its chunks are there
  await wizard.paste('java.lang.OutOfMemoryError: Java heap space\n')
  await withLog(60 * MEGABYTE, 'INFO begins\n', 'java.lang.OutOfMemoryError: Metaspace\n', async (path, lines) => {
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      })
      Object.assign(window, { tasks })
    })
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(wizard.finding('jvm-metaspace').locator(`[data-line="${lines - 1}"]`)).toBeVisible({
      timeout: 60_000,
    })
    await wizard.settled()
    const tasks: number[] = await page.evaluate(() => Reflect.get(window, 'tasks'))
    console.log(`long tasks: ${JSON.stringify(tasks)}`)
    expect(Math.max(0, ...tasks)).toBeLessThanOrEqual(LONGEST_TASK)
    await expect(page.locator('[data-file="taskmanager.log"]')).toHaveAttribute('data-lines', `${lines}`)
  })
})
