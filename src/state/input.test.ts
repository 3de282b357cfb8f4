import { beforeEach, describe, expect, it, vi } from 'vitest'

/** A browser's part of the world, as far as the store looks at it. */
function browser(hash = '') {
  const kept = new Map<string, string>()
  vi.stubGlobal('location', { hash, href: `http://wizard/${hash}`, pathname: '/', search: '' })
  vi.stubGlobal('history', { state: null, pushState: () => {}, replaceState: () => {} })
  vi.stubGlobal('window', { addEventListener: () => {} })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  vi.stubGlobal('document', { documentElement: { toggleAttribute: () => {} }, addEventListener: () => {} })
  vi.stubGlobal('navigator', { languages: ['zh-Hans-CN', 'en'] })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return kept
}

/** The page as after a reload: its modules start anew, the storage stays. */
const reload = async () => {
  vi.resetModules()
  const input = await import('./input.ts')
  await (await import('./address.ts')).startAddress()
  return input
}

describe('the input', () => {
  beforeEach(() => vi.unstubAllGlobals())

  it('keeps form, language and theme over a reload, and never the text', async () => {
    const kept = browser()
    const first = await reload()
    expect(first.useInput.getState().language).toBe('zh')
    first.setText('java.lang.OutOfMemoryError: secret')
    first.answer('flink', '1.17')
    first.answerOption('config', 'taskmanager.memory.process.size', '4g')
    first.answerOption('jvm', '-Xmx', '2g')
    first.setLanguage('en')
    first.setTheme('dark')
    // the form is kept by what loads when the page is used
    await vi.waitFor(() => expect([...kept.values()].join()).toContain('1.17'))
    expect([...kept.values()].join()).not.toContain('secret')
    const second = await reload()
    expect(second.useInput.getState()).toEqual({
      text: '',
      answers: { flink: '1.17', config: { 'taskmanager.memory.process.size': '4g' }, jvm: { '-Xmx': '2g' } },
      language: 'en',
      theme: 'dark',
    })
  })

  it('an emptied field is no answer', async () => {
    browser()
    const { useInput, answerOption } = await reload()
    answerOption('config', 'taskmanager.memory.process.size', '4g')
    answerOption('config', 'taskmanager.memory.process.size', '')
    expect(useInput.getState().answers).toEqual({})
  })

  it('a link wins over what was kept', async () => {
    browser('#v=1&flink=1.13')
    const { useInput } = await reload()
    expect(useInput.getState().answers).toEqual({ flink: '1.13' })
  })

  it('a new text takes the applied change back', async () => {
    browser()
    const { useInput, apply, setText } = await reload()
    apply('some/alternative')
    expect(useInput.getState().applied).toBe('some/alternative')
    setText('another')
    expect(useInput.getState().applied).toBeUndefined()
  })

  it('does without a storage', async () => {
    browser()
    vi.stubGlobal('localStorage', undefined)
    const { useInput, setTheme } = await reload()
    setTheme('light')
    expect(useInput.getState().theme).toBe('light')
  })

  it.each(['nonsense', '[]', 'null', '{"theme":"pink","language":"xx","answers":7}'])(
    'takes a storage that holds %s',
    async (text) => {
      browser().set('memory-wizard', text)
      const { useInput } = await reload()
      expect(useInput.getState()).toEqual({ text: '', answers: {}, language: 'zh', theme: 'system' })
    },
  )
})
