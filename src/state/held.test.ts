import { afterEach, describe, expect, it, vi } from 'vitest'

vi.stubGlobal('navigator', { languages: ['en'] })
const { hold, letGo, startHeld, useHeld } = await import('./held.ts')
const { useInput } = await import('./input.ts')
startHeld()

const DRAGGED = { config: { 'taskmanager.memory.process.size': '4g' } }

describe('what a slider holds', () => {
  afterEach(() => useInput.setState({ text: '', file: undefined, link: undefined, answers: {} }))

  it('becomes the input once it is let go', () => {
    hold(DRAGGED)
    expect(useInput.getState().answers).toEqual({})
    letGo()
    expect(useInput.getState().answers).toBe(DRAGGED)
    expect(useHeld.getState().answers).toBeUndefined()
  })

  it.each([
    ['a text', { text: 'java.lang.OutOfMemoryError' }],
    ['a file', { file: { size: 1, lines: 1 } }],
    ['an answer', { answers: { jdk: 17 } }],
    ['a link', { link: { linked: undefined, problems: [] } }],
  ])('is overtaken by %s', (_, given) => {
    hold(DRAGGED)
    useInput.setState(given)
    expect(useHeld.getState().answers).toBeUndefined()
  })
})
