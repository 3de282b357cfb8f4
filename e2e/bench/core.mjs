// The core as a program gets it: bundled for production, not the modules that a test runner wraps.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = new URL('../../', import.meta.url)

/**
 * Bundles a TypeScript file of the project and loads it.
 * @param {string} entry from the project's root, e.g. `src/core/tune.ts`
 * @returns {Promise<any>} its exports
 */
export async function loadCore(entry) {
  const name = `${entry.replaceAll(/\W+/g, '-')}.mjs`
  const outDir = fileURLToPath(new URL('.cache/bench/', root))
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(entry, root)),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  return import(new URL(`.cache/bench/${name}`, root).href)
}
