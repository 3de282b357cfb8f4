import { expect, test } from './page.ts'

const MIB = 1n << 20n

test('a JVM application in a container has the budget that a JVM makes of it', async ({ page, wizard }) => {
  await page.locator('#process').selectOption('jvm')
  await page.locator('#jdk').selectOption('17')
  await wizard.field('containerBytes').fill('2Gi')
  await wizard.settled()
  const sizes = new Map((await wizard.rows()).map(({ component, before }) => [component, BigInt(before)]))
  // -XX:+PrintFlagsFinal of a JDK 17 on a machine of 2 GiB
  expect(sizes.get('heap')).toBe(512n * MIB)
  expect(sizes.get('codeCache')).toBe(240n * MIB)
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0n)).toBe(2048n * MIB)
  await page.reload()
  await wizard.settled()
  await expect(page.locator('[data-component=heap]')).toHaveAttribute('data-before', `${512n * MIB}`)
})

test('a kind of application fills in what nobody said, is in the permalink, and can be taken back', async ({
  page,
  wizard,
}) => {
  await page.locator('#process').selectOption('jvm')
  await wizard.field('containerBytes').fill('2Gi')
  await page.locator('#preset').selectOption('spring-tomcat')
  await wizard.settled()
  const direct = page.locator('[data-component=direct]')
  await expect(direct).toHaveAttribute('data-before', `${64n * MIB}`)
  await expect(page.locator('[data-component=threads]')).toHaveAttribute('data-before', `${240n * MIB}`)
  await expect(page.locator('#preset-note')).toContainText('-XX:MaxDirectMemorySize=64m')
  await wizard.field('-XX:MaxDirectMemorySize').fill('100m')
  await wizard.settled()
  await expect(direct).toHaveAttribute('data-before', `${100n * MIB}`)
  await expect(page.locator('[data-preset=spring-tomcat]')).toBeVisible()
  await wizard.field('-XX:MaxDirectMemorySize').fill('')
  await wizard.settled()
  await page.reload()
  await wizard.settled()
  await expect(page.locator('#preset')).toHaveValue('spring-tomcat')
  await page.locator('#preset').selectOption('')
  await wizard.settled()
  await expect(direct).toHaveAttribute('data-before', `${512n * MIB}`)
})

test('a container that is too small says how much it lacks, and what would fit instead', async ({ page, wizard }) => {
  await wizard.open('#v=1&process=jvm&jdk=17&containerBytes=1073741824&-Xmx=700m')
  const fit = page.locator('[data-panel=jvm-fit]')
  const need = BigInt((await fit.getAttribute('data-need')) ?? 0)
  const sum = (await wizard.rows()).reduce((total, { before }) => total + BigInt(before), 0n)
  expect(need).toBe(sum - (1n << 30n))
  await expect(fit.locator('[data-way=container]')).toBeVisible()
  await page.locator('#language').selectOption('zh')
  await wizard.settled()
  await expect(fit.locator('[data-way=heap]')).toContainText('MiB')
  await fit.locator('[data-way=heap] [data-action=take-way]').click()
  await wizard.settled()
  await expect(fit).toHaveCount(0)
})
