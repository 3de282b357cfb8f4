// What the scripts here need, bundled in one: they are plain Node and load it.
export { derive } from '../../src/core/flink/derive.ts'
export { modelAnswer } from './answers.ts'
export { randomCases } from './cases.ts'
export { ERAS } from './eras.ts'
export { run } from './flink.ts'
export { oracle } from './oracle.ts'
export { seedOf } from './seed.ts'
export { writeVectors } from './vectors.ts'
