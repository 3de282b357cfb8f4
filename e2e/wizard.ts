import type { Locator, Page } from '@playwright/test'

/** A table row's sizes in bytes, as texts; empty where a refused configuration has none. */
export interface Row {
  readonly component: string
  readonly before: string
  readonly after: string
}

/** The page by its contract: roles, and the attributes that do not change with the language. */
export class Wizard {
  readonly page: Page
  readonly evidence: Locator

  constructor(page: Page) {
    this.page = page
    this.evidence = page.locator('textarea#evidence')
  }

  /** At an address below the page's own: a fragment. */
  async open(address = '') {
    await this.page.goto(address)
    await this.settled()
  }

  /** Until the report on screen belongs to the input on screen. */
  async settled(timeout?: number) {
    await this.page.locator('html[data-ready]').waitFor({ state: 'attached', ...(timeout ? { timeout } : {}) })
  }

  /** Pastes as a person does: from the clipboard, by the keyboard. */
  async paste(text: string) {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await this.evidence.focus()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.press('ControlOrMeta+V')
    await this.settled()
  }

  /** Has a file in hand: its content is in the page, and nothing has been dropped yet. */
  async hold(name: string, content: string) {
    await this.page.evaluate(
      ([fileName = '', fileContent = '']) =>
        Object.assign(window, { held: new File([fileContent], fileName, { type: 'text/plain' }) }),
      [name, content],
    )
  }

  /** Drops the file in hand onto the page, away from the paste box. */
  async drop() {
    await this.page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(Reflect.get(window, 'held'))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
      }
    })
  }

  finding(failure: string) {
    return this.page.locator(`[data-finding="${failure}"]`)
  }

  /** The first alternative, or the first whose id has `id` in it. */
  alternative(id?: string) {
    return this.page.locator(id ? `[data-advice*="${id}"]` : '[data-advice]').first()
  }

  field(key: string) {
    return this.page.locator(`[name="${key}"]`)
  }

  snippet(id: string) {
    return this.page.locator(`[data-snippet="${id}"]`)
  }

  /** Brings a snippet to the front, where snippets are tabs. */
  async showSnippet(id: string) {
    const tab = this.page.locator(`[data-snippet-tab="${id}"]`)
    if (await tab.count()) await tab.click()
    await this.snippet(id).waitFor()
  }

  /** Presses a snippet's Copy and gives what the clipboard holds then. */
  async copySnippet(id: string): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText('nothing was copied'))
    await this.page.locator(`[data-snippet-panel="${id}"] [data-action=copy]`).click()
    await this.page.waitForFunction(async () => (await navigator.clipboard.readText()) !== 'nothing was copied')
    return this.clipboard()
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  rows(): Promise<Row[]> {
    return this.page.locator('[data-component]').evaluateAll((rows) =>
      rows.map((row) => ({
        component: row.getAttribute('data-component') ?? '',
        before: row.getAttribute('data-before') ?? '',
        after: row.getAttribute('data-after') ?? '',
      })),
    )
  }

  /** The shapes of the first process's bar: where each part begins and how long it is, in pixels. */
  async bar(which: 'before' | 'after'): Promise<string[]> {
    const bars = this.page.locator(`[data-bar=${which}]`)
    if ((await bars.count()) === 0) return []
    return bars.first().evaluate((bar) =>
      [...bar.querySelectorAll('path, rect')]
        .map((part) => part.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' ')),
    )
  }
}
