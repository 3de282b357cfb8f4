import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from './scripts/browser.mjs'

// `npm test` has found one already and names it, so that each worker need not look again
const browser = process.env.CHROMIUM ?? (await findBrowser())

/** The browser tests: on the production build in `dist/`, which each worker serves itself (e2e/journeys/journey.ts). */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: '{testDir}/states/pictures/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...(browser === undefined ? {} : { launchOptions: { executablePath: browser, args: BROWSER_ARGS } }),
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // what it keeps is fetched after each first screen, which would slow every test; `offline.spec.ts` has it
    serviceWorkers: 'block',
    locale: 'en-US',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
