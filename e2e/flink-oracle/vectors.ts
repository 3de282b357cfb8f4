import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { canonical } from './answers.ts'
import { boundaryCases, randomCases } from './cases.ts'
import { ERAS } from './eras.ts'
import { ask } from './flink.ts'

const RANDOM = 900

/** Asks every release the boundary cases and some random ones, and writes what the unit tests hold the model to. */
export async function writeVectors(here: string, seed: number): Promise<void> {
  const cases = [...boundaryCases(), ...randomCases(seed, RANDOM)]
  const directory = join(here, 'vectors')
  mkdirSync(directory, { recursive: true })
  const write = (name: string, lines: readonly string[]) => {
    const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
    writeFileSync(join(directory, `${name}.jsonl.gz`), packed)
    console.log(`${name}.jsonl.gz: ${lines.length} lines, ${packed.length} bytes`)
  }
  write(
    'cases',
    cases.map((each) => JSON.stringify(each)),
  )
  for (const era of ERAS) write(era.release, (await ask(here, era, cases)).map(canonical))
}
