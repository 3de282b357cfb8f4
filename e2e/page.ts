import { test as base, expect } from '@playwright/test'
import { serve } from '../scripts/serve.mjs'
import { watchPrivacy, watchProblems } from './watch.ts'
import { Wizard } from './wizard.ts'

export interface WorkerFixtures {
  /** whether the page is the single file, opened from the disk */
  readonly single: boolean
  /** where the page is: this worker serves the production build at a free loopback port of its own; or the single file */
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
  single: [false, { option: true, scope: 'worker' }],
  origin: [
    async ({ single }, use) => {
      if (single) return use(new URL('../dist/single/memory-wizard.html', import.meta.url).href)
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
