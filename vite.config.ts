import { builtinModules } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { single } from './vite.single.ts'

/** The policy forbids the inline scripts of Vite's development server, so it is left out there and only there. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html, context) =>
    context.server ? html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '') : html,
}

/**
 * Keeps the whole page for visits without a network, the parts that load later too. A newer version waits until a person
 * loads it (`src/state/new-version.ts`).
 */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{css,html,js,png,svg,webmanifest}'],
    globIgnores: ['cli/**', 'single/**'],
    // the one page is `./`; every other address is a file
    navigateFallback: null,
    ignoreURLParametersMatching: [/./],
    // in a file of its own it would be loaded in a way that a strict policy stops, without a word
    inlineWorkboxRuntime: true,
  },
})

/** The page, into `dist/`. */
const page: UserConfig = {
  plugins: [react(), withoutPolicy, offline],
  // addresses in the built page are relative, so that it also works below a path
  base: './',
  build: {
    target: 'es2022',
    // these know `light-dark()`; without it the bundler would write every colour twice
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // every browser of the target preloads modules by itself
    modulePreload: { polyfill: false },
    outDir: 'dist',
    rolldownOptions: {
      output: {
        // What every visit loads (all that `main.tsx` imports, without an `import()` between) is one file: split by who
        // else imports it, it would compress worse.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
}

/** The command, into `dist/cli/`: one file for Node, with everything that it needs inside. */
const command: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true, external: [...builtinModules] },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist/cli',
    rolldownOptions: {
      output: { entryFileNames: 'memwiz.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
}

export default defineConfig(({ mode }) => {
  if (mode === 'command') return command
  return mode === 'single' ? single : page
})
