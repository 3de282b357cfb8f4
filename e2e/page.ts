import { test as base, expect } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { watchPrivacy, watchProblems } from './watch.ts'
import { Wizard } from './wizard.ts'

interface WorkerFixtures {
  /** where this worker serves the production build: its own free loopback port */
  readonly origin: string
}

interface Fixtures {
  readonly wizard: Wizard
  /** always on: an exception, a console error or a breach of the policy fails the test, wherever it happens */
  readonly problems: undefined
  /** always on: so does a request that is not for one of the page's own files */
  readonly privacy: undefined
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  origin: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const server = await serve({ port: 0 })
      await use(server.origin)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ origin }, use) => use(origin),
  problems: [
    async ({ context }, use) => {
      const problems = await watchProblems(context)
      await use(undefined)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
  privacy: [
    async ({ context, origin }, use) => {
      const breaches = watchPrivacy(context, origin)
      await use(undefined)
      expect(breaches).toEqual([])
    },
    { auto: true },
  ],
  wizard: async ({ page }, use) => {
    const wizard = new Wizard(page)
    await wizard.open()
    await use(wizard)
  },
})

export type { Row } from './wizard.ts'
export { expect, Wizard }
