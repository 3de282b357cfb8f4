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
