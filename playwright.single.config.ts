import { defineConfig } from '@playwright/test'
import type { WorkerFixtures } from './e2e/page.ts'
import page from './playwright.config.ts'

/**
 * The browser tests once more, on the single file (`npm run build:single`), opened from the disk: all but those of what it
 * has not (a server, a service worker, files that load later, and what that does to the length of tasks) and those that open no page or watch the tests themselves.
 */
export default defineConfig<object, Pick<WorkerFixtures, 'single'>>({
  ...page,
  outputDir: 'test-results/single',
  reporter: [['list'], ['json', { outputFile: 'test-results/single.json' }]],
  testIgnore: ['server', 'offline', 'first-load', 'long-tasks', 'command', 'watch'].map((name) => `**/${name}.spec.ts`),
  use: { ...page.use, single: true },
})
