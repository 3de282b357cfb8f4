import { expect, test, type Wizard } from './page.ts'

const PROCESS_SIZE = 'taskmanager.memory.process.size'
const sliderOf = ({ page }: Wizard, key: string) => page.locator(`.field:has([name="${key}"]) input[type=range]`)

/** What the budget comes to, in MiB. */
const totalOf = async (wizard: Wizard) =>
  Number((await wizard.rows()).reduce((sum, { before }) => sum + BigInt(before), 0n) >> 20n)

test('an arrow key is a step of a slider; field, bars and file follow', async ({ page, wizard }) => {
  await wizard.field(PROCESS_SIZE).focus()
  const slider = sliderOf(wizard, PROCESS_SIZE)
  await expect(slider).toHaveAttribute('aria-valuetext', '1728m')
  // its lock comes first
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(slider).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await wizard.settled()
  await expect(wizard.field(PROCESS_SIZE)).toHaveValue('1760m')
  expect(await totalOf(wizard)).toBe(1760)
  await expect(wizard.snippet('config-yaml')).toContainText('1760m')
})

test('while a slider is dragged the bars follow each move, and the file when it is let go', async ({
  page,
  wizard,
}) => {
  await wizard.field(PROCESS_SIZE).fill('2g')
  await wizard.settled()
  const slider = sliderOf(wizard, PROCESS_SIZE)
  const box = await slider.boundingBox()
  if (!box) throw new Error('the slider is not on the page')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 4, y)
  await page.mouse.down()
  const seen = new Set<number>()
  for (const share of [0.4, 0.5, 0.6, 0.7]) {
    await page.mouse.move(box.x + box.width * share, y)
    const text = await wizard.field(PROCESS_SIZE).inputValue()
    const [, count, unit] = /^(\d+)([mg])$/.exec(text) ?? []
    const size = Number(count) * (unit === 'g' ? 1024 : 1)
    await expect.poll(() => totalOf(wizard)).toBe(size)
    seen.add(size)
  }
  expect(seen.size).toBe(4)
  await expect(page.locator('html')).not.toHaveAttribute('data-ready')
  await expect(wizard.snippet('config-yaml')).toContainText('2g')
  await page.mouse.up()
  await wizard.settled()
  await expect(wizard.snippet('config-yaml')).toContainText(await wizard.field(PROCESS_SIZE).inputValue())
})

// Firefox has no change event where a slider is let go at the place where it was taken
for (const [name, release] of [
  ['without a change event', 'mouseup'],
  ['out of the window', 'blur'],
] as const)
  test(`a slider that is let go ${name} is let go`, async ({ page, wizard }) => {
    await page.evaluate(() => {
      addEventListener('change', (event) => event.stopImmediatePropagation(), { capture: true })
    })
    await wizard.field(PROCESS_SIZE).focus()
    const slider = sliderOf(wizard, PROCESS_SIZE)
    const box = await slider.boundingBox()
    if (!box) throw new Error('the slider is not on the page')
    await wizard.settled()
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width / 4, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, y)
    await expect(page.locator('html')).not.toHaveAttribute('data-ready')
    if (release === 'blur') await page.evaluate(() => dispatchEvent(new Event('blur')))
    else await page.mouse.up()
    await wizard.settled()
    const text = await wizard.field(PROCESS_SIZE).inputValue()
    await expect(wizard.snippet('config-yaml')).toContainText(text)
    await page.mouse.up()
  })

test('a slider stands at what is typed, and beyond its end where that is more', async ({ wizard }) => {
  const slider = sliderOf(wizard, PROCESS_SIZE)
  for (const [text, shown] of [
    ['4g', '4g'],
    ['4097m', '4g'],
    ['256g', '256g'],
  ] as const) {
    await wizard.field(PROCESS_SIZE).fill(text)
    await wizard.settled()
    await expect(slider).toHaveAttribute('aria-valuetext', shown)
  }
})
