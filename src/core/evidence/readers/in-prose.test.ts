import { describe, expect, test } from 'vitest'
import { tune } from '../../tune.ts'
import { read } from '../read.ts'

const SIZE = 'taskmanager.memory.process.size'
const said = (text: string): Record<string, string> =>
  Object.fromEntries(
    read(text).facts.flatMap((fact) => (fact.name === 'config' ? [[fact.value.key, fact.value.value]] : [])),
  )

describe('a sentence that states an option', () => {
  test.each([
    ['English', `We run with ${SIZE}=4g and it dies.`, '4g'],
    ['a blank on each side', `The cluster has ${SIZE} = 4096m, nothing else is set.`, '4096m'],
    ['in words', `Our ${SIZE} is 4g.`, '4g'],
    ['in brackets', `A TaskManager of 4 GB (${SIZE}: 4g) is killed.`, '4g'],
    ['as code', `I have set \`${SIZE}=4g\` in the image.`, '4g'],
    ['Chinese', `我们设置了${SIZE}=4g，还是报错`, '4g'],
  ])('%s', (_, text, value) => expect(said(text)).toEqual({ [SIZE]: value }))

  test.each([
    ['what was before', `I changed it from ${SIZE}=2g, which was too small`],
    ['what it is not', `It runs without ${SIZE}=2g as well`],
    ['a comment', `x: y\n# we had tried ${SIZE}=2g here\nand gave up`],
    ['a name that only ends like it', `see my.own.${SIZE}=2g for that`],
    ['no size', `Use ${SIZE}=large and see`],
    ['a share', `The ${SIZE} is 4% of it`],
  ])('is not %s', (_, text) => expect(said(text)).toEqual({}))

  test.each([
    ['below it', `I run with ${SIZE}=4g now:\n\n- ${SIZE}: 2g\n`],
    ['above it', `- ${SIZE}: 2g\n\nI run with ${SIZE}=4g now\n`],
  ])('counts less than a configuration %s', (_, text) => {
    expect(tune({ text, answers: {} }).setting.config[SIZE]).toBe('2g')
  })
})
