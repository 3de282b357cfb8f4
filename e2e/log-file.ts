import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

export const MEGABYTE = 1 << 20

/** About a megabyte of a log in which nothing happens, 8,192 lines. */
export const block = (() => {
  const line = (index: number) =>
    `2026-03-24 03:${String(index % 60).padStart(2, '0')}:39,486 INFO  org.apache.flink.runtime.taskmanager.Task [] - Source (${index}/128) switched from DEPLOYING to RUNNING.\n`
  return Array.from({ length: 8192 }, (_, index) => line(index)).join('')
})()

/** A log on the disk of at least so many bytes, that begins and ends with something; gives its path and lines. */
export async function withLog(
  bytes: number,
  start: string,
  end: string,
  use: (path: string, lines: number) => Promise<void>,
) {
  await withFile(async (path) => {
    const file = createWriteStream(path)
    const blocks = Math.ceil(bytes / block.length)
    file.write(start)
    for (let at = 0; at < blocks; at++)
      if (!file.write(block)) await new Promise<void>((done) => file.once('drain', () => done()))
    file.end(end)
    await finished(file)
    await use(path, `${start}${end}`.split('\n').length + blocks * 8192)
  })
}

/** A file that is not read to its end while a test goes on: nothing but a length, 32 GiB, which takes no room on the disk. */
export const withEndlessFile = (use: (path: string) => Promise<void>) =>
  withFile(async (path) => {
    await truncate(path, 32 * 1024 * MEGABYTE)
    await use(path)
  })

/** An empty file of its own, which is gone afterwards. */
async function withFile(use: (path: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'memory-wizard-'))
  const path = join(folder, 'taskmanager.log')
  try {
    await writeFile(path, '')
    await use(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}
