import { expect, it } from 'vitest'
import { optionsOf } from '../core/flink/options/index.ts'
import { FLINK_MINORS } from '../core/flink/versions/minors.ts'
import { fieldsOf } from './fields.ts'

/** Not of the memory model, and asked for all the same: `CoreOptions.DEFAULT_PARALLELISM`, all releases. */
const BESIDES = ['parallelism.default']

it.each(FLINK_MINORS.flatMap((flink) => (['tm', 'jm'] as const).map((process) => [flink, process] as const)))(
  'Flink %s, %s: the form has every option that the model reads, once, and no other',
  (flink, process) => {
    const keys = fieldsOf(process, flink).map(({ key }) => key)
    const read = optionsOf(flink, process).map(({ key }) => key)
    expect(keys.filter((key) => !BESIDES.includes(key)).sort()).toEqual(read.sort())
  },
)
