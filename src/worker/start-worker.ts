/** Starts the worker that reads large texts. The single file has another way (`start-inline-worker.ts`). */
export const startWorker = (): Worker => new Worker(new URL('./scan.ts', import.meta.url), { type: 'module' })
