import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

const FILE = 'memory-wizard.html'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const text = (path: string) => readFileSync(here(path), 'utf8')
const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

const POLICY = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")[^"]*/
const PROGRAM = /<script type="module"[^>]*>([\s\S]*?)<\/script>/
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/

/** What the page loads from files beside it, in the file itself; what is for a server only is left out. */
const withoutFiles: Plugin = {
  name: 'without-files',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace(/\s*<!--[\s\S]*?-->/g, '')
        .replace(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
        .replace('./icon.svg', `data:image/svg+xml,${encodeURIComponent(text('public/icon.svg'))}`)
        .replace('/src/main.tsx', '/src/single.ts')
        .replace('<script src="./theme.js">', () => `<script>${text('public/theme.js')}`),
  },
}

/**
 * The program packed, because it is 1.5 MB and what goes round by mail should be less than 1; and a policy that allows
 * these very scripts and this style, and no connection at all.
 */
const packed: Plugin = {
  name: 'packed',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') this.error('there is no index.html')
    const html = page.source.toString()
    const program = PROGRAM.exec(html)?.[1]
    const style = STYLE.exec(html)?.[1]
    if (program === undefined || style === undefined) this.error('the program or the style is not in index.html')
    const unpack = text('scripts/unpack.js')
    const policy = [
      "default-src 'none'",
      `script-src ${[text('public/theme.js'), unpack, program].map(hash).join(' ')}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      'worker-src blob:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ')
    const data = gzipSync(program, { level: 9 }).toString('base64')
    delete bundle['index.html']
    this.emitFile({
      type: 'asset',
      fileName: FILE,
      source: html
        .replace(POLICY, (_, before) => before + policy)
        .replace(PROGRAM, '')
        .replace(
          '</body>',
          () => `<script type="text/plain" id="packed">${data}</script>\n<script>${unpack}</script>\n</body>`,
        ),
    })
  },
}

/** The page in one file that works from a disk: `dist/single/memory-wizard.html`. */
export const single: UserConfig = {
  plugins: [react(), withoutFiles, viteSingleFile({ useRecommendedBuildConfig: false }), packed],
  publicDir: false,
  base: './',
  resolve: { alias: [{ find: /^\.\/start-worker\.ts$/, replacement: here('src/worker/start-inline-worker.ts') }] },
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: false,
    cssCodeSplit: false,
    outDir: 'dist/single',
    // a page from a disk may start a worker only as a classic script, which its own program is then, too
    // where a part lies is asked only to preload it, and nothing is
    rolldownOptions: { output: { codeSplitting: false, format: 'iife' }, checks: { emptyImportMeta: false } },
  },
}
