let address: string | undefined

/**
 * In place of `start-worker.ts` in the single file, which has no other file to load a worker from: its program once more,
 * which finds itself in a worker (`single.ts`).
 */
export function startWorker(): Worker {
  const program = document.getElementById('program')?.textContent ?? ''
  address ??= URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  return new Worker(address)
}
