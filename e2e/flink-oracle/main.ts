// What the scripts here need, bundled in one: they are plain Node and load it.
export { oracle } from './oracle.ts'
export { seedOf } from './seed.ts'
export { writeVectors } from './vectors.ts'
