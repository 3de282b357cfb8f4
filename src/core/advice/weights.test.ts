import { describe, expect, it } from 'vitest'
import { completeWeights } from './weights.ts'

const NEW = 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30'

describe('consumer weights, completed', () => {
  it.each([
    ['nothing written', undefined, NEW],
    ['one kind is missing', 'STATE_BACKEND:40,PYTHON:10', 'OPERATOR:70,STATE_BACKEND:40,PYTHON:10'],
    ['one kind has 0', 'OPERATOR:50,STATE_BACKEND:0,PYTHON:10', 'OPERATOR:50,STATE_BACKEND:70,PYTHON:10'],
    ['DATAPROC stands for two', 'DATAPROC:60,PYTHON:40', 'OPERATOR:60,STATE_BACKEND:60,PYTHON:40'],
    ['a map of YAML', "{OPERATOR: '10', PYTHON: 5}", 'OPERATOR:10,STATE_BACKEND:70,PYTHON:5'],
    ['no map at all', 'RocksDB', NEW],
    ['a negative weight', 'OPERATOR:-1,STATE_BACKEND:70,PYTHON:30', NEW],
  ])('%s', (_, written, complete) => expect(completeWeights(written, NEW)).toBe(complete))

  it('knows the two kinds of 1.12', () =>
    expect(completeWeights('PYTHON:20', 'DATAPROC:70,PYTHON:30')).toBe('DATAPROC:70,PYTHON:20'))
})
