import { defineConfig } from '@playwright/test'
import type { WorkerFixtures } from './e2e/page.ts'
import page from './playwright.config.ts'

/** What the single file has not: a server, a service worker, files that load later, and what that does to the length of tasks. */
const LACKING = ['server', 'offline', 'first-load', 'long-tasks']
/** Those that open no page, that watch the tests themselves, and those of markup and looks, which are the same. */
const NEEDLESS = ['command', 'watch', 'accessible', 'pictured']

/** The browser tests once more, on the single file (`npm run build:single`), opened from the disk: nearly all of them. */
export default defineConfig<object, Pick<WorkerFixtures, 'single'>>({
  ...page,
  outputDir: 'test-results/single',
  reporter: [['list'], ['json', { outputFile: 'test-results/single.json' }]],
  testIgnore: [...LACKING, ...NEEDLESS].map((name) => `**/${name}.spec.ts`),
  use: { ...page.use, single: true },
})
