// Finds a Chromium for the browser tests and, where there is none, installs one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, mayUseApt } from './apt.mjs'
import { run } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** What every start of the browser gets: no sandbox (tests may run as root), no graphics card, no traffic of its own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Whether the browser starts and shows a page: one without its system libraries, or a stub that only says
 * how to install one, does not.
 * @param {string} path
 */
function starts(path) {
  const args = ['--headless', ...BROWSER_ARGS, '--dump-dom', 'data:text/html,<p>it starts</p>']
  return spawnSync(path, args, { encoding: 'utf8', timeout: 60_000 }).stdout?.includes('it starts') ?? false
}

/**
 * Playwright's own browser. The package is loaded late: this module is also read before anything is installed.
 * @returns {Promise<string>}
 */
const ownBrowser = async () => (await import('@playwright/test')).chromium.executablePath()

/**
 * The path of a browser that starts: the one that `CHROMIUM` names, else one on the path or in its system's usual
 * place, else Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
  const candidates = [...(named ? [named] : []), ...onPath, ...PLACES, await ownBrowser()]
  return candidates.find((path) => isExecutable(path) && starts(path))
}

/** Downloads Playwright's browser; gives up early where its host cannot be reached, as behind a company's proxy. */
const installOwn = () =>
  run('npx', ['playwright', 'install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    timeoutSeconds: 300,
  })

/** What Playwright's browser needs of the system, where it was downloaded and does not start. */
async function installLibraries() {
  if (mayUseApt() && isExecutable(await ownBrowser())) await run('npx', ['playwright', 'install-deps', 'chromium'])
}

const installDebian = () => aptInstall(['chromium', 'fonts-noto-cjk'])

/**
 * A browser that starts, installed if need be. Rejects with what to do where none can be had.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const present = await findBrowser()
  if (present) return present
  for (const [what, install] of /** @type {const} */ ([
    ["Playwright's own", installOwn],
    ["the system libraries for Playwright's own", installLibraries],
    ["Debian's", installDebian],
  ])) {
    console.log(`No Chromium or Chrome that starts was found: installing ${what} …`)
    await install()
    const path = await findBrowser()
    if (path) return path
  }
  throw new Error('No browser: install Chromium or Chrome, or name one with CHROMIUM=/path/to/it, and run this again.')
}
