import ScanWorker from './scan.ts?worker&inline'

/** In place of `start-worker.ts` in the single file, which has no other file to load a worker from. */
export const startWorker = (): Worker => new ScanWorker()
