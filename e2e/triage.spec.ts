import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './page.ts'

const METASPACE = `taskmanager.memory.process.size: 4g
2024-05-01 10:00:00,000 ERROR org.apache.flink.runtime.taskexecutor.TaskExecutor [] - FATAL
java.lang.OutOfMemoryError: Metaspace
`
const KILLED = `taskmanager.memory.process.size: 4g
Container is running beyond physical memory limits. Current usage: 4.5 GB of 4 GB physical memory used; 7 GB of 20 GB virtual memory used. Killing container. TaskManager
`

test('one question at a time: an answer reorders the alternatives, is kept in the link, and can be changed', async ({
  page,
  wizard,
}) => {
  await wizard.paste(METASPACE)
  await page.locator('fieldset[data-question=process] [data-choice=taskmanager]').click()
  await wizard.settled()
  await expect(page.locator('#process')).toHaveValue('tm')
  const question = page.locator('fieldset[data-question=metaspace-history]')
  await expect(question).toBeVisible()
  await expect(page.locator('fieldset[data-question]')).toHaveCount(1)
  await expect(page.locator('[data-advice]').first()).toHaveAttribute('data-advice', 'jvm-metaspace/raise-total')

  await question.locator('[data-choice=redeployment]').press('Enter')
  await wizard.settled()
  await expect(page.locator('[data-advice]').first()).toHaveAttribute('data-advice', 'jvm-metaspace/stop-leak')
  const answered = page.locator('li[data-question=metaspace-history]')
  await expect(answered).toHaveAttribute('data-answer', 'redeployment')
  // the button that was pressed is gone: the keyboard goes on beside it
  await expect(page.locator('#triage')).toBeFocused()

  await page.locator('[data-action=share]').click()
  await expect.poll(() => wizard.clipboard()).toContain('triage=metaspace-history.redeployment')

  await answered.locator('[data-action=change-answer]').click()
  await expect(question.locator('[data-choice=redeployment]')).toHaveAttribute('aria-pressed', 'true')
  await question.locator('[data-choice=first-deployment]').click()
  await wizard.settled()
  await expect(page.locator('[data-advice]').first()).toHaveAttribute('data-advice', 'jvm-metaspace/raise-total')
  await expect(wizard.alternative('stop-leak')).toHaveCount(0)
})

test('who does not know is asked the next question, and loses no alternative', async ({ page, wizard }) => {
  await wizard.paste(KILLED)
  const advice = () => page.locator('[data-advice]').evaluateAll((cards) => cards.map((card) => card.dataset.advice))
  const before = await advice()
  // the text states the limit and the size: that is not asked
  await expect(page.locator('fieldset[data-question=container-state]')).toBeVisible()
  for (const question of ['container-state', 'container-python', 'container-native']) {
    await page.locator(`fieldset[data-question=${question}] [data-choice=unknown]`).click()
    await wizard.settled()
  }
  await expect(page.locator('fieldset[data-question]')).toHaveCount(0)
  expect(await advice()).toEqual(before)
  await expect(page.locator('li[data-question=container-limit]')).toHaveAttribute('data-answer', 'not-smaller')
})

test('an answer that a field of the form holds fills that field', async ({ page, wizard }) => {
  await wizard.paste(KILLED)
  await page.locator('fieldset[data-question=container-state] [data-choice=rocksdb]').click()
  await wizard.settled()
  await expect(page.locator('#stateBackend')).toHaveValue('rocksdb')
  await expect(wizard.alternative('raise-managed')).toBeVisible()
})

for (const language of ['en', 'zh']) {
  test(`a question is accessible, ${language}`, async ({ page, wizard }) => {
    await page.locator('#language').selectOption(language)
    await wizard.paste(KILLED)
    await expect(page.locator('fieldset[data-question]')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('.triage').analyze()
    expect(violations).toEqual([])
  })
}
