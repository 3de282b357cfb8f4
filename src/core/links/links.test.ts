import { describe, expect, it } from 'vitest'
import { COMPONENTS } from '../budget.ts'
import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import { DOCUMENTED_OPTIONS } from './documented-options.ts'
import { FLINK_LINKS } from './flink-pages.ts'
import { concerns, type LinkId, linkFor, optionLink } from './index.ts'
import { lookedUp, OPTION_ANCHOR } from './looked-up.ts'
import { OTHER_LINKS } from './other-pages.ts'
import { partLink } from './parts.ts'

// the ids are exactly the keys of the two tables
const IDS = [...Object.keys(FLINK_LINKS), ...Object.keys(OTHER_LINKS)] as LinkId[]
const LANGUAGES = ['en', 'zh'] as const

const order = (minor: FlinkMinor) => FLINK_MINORS.indexOf(minor)

describe('links', () => {
  it.each(IDS)('%s leads to an address that was looked up, in every release and language', (id) => {
    for (const flink of FLINK_MINORS)
      for (const language of LANGUAGES) {
        const address = linkFor(id, flink, language)
        expect(lookedUp(address), `${id} ${flink} ${language}: ${address}`).toBe(true)
      }
  })

  it('does not take an address for looked up that differs in one part', () => {
    const root = 'https://nightlies.apache.org/flink/flink-docs-release-'
    expect(lookedUp(`${root}1.12/deployment/memory/mem_setup_tm.html#framework-memory`)).toBe(true)
    expect(lookedUp(`${root}1.11/deployment/memory/mem_setup_tm.html#framework-memory`)).toBe(false)
    expect(lookedUp(`${root}1.12/deployment/memory/mem_setup_tm.html#框架内存`)).toBe(false)
    expect(lookedUp(`${root}1.12/docs/deployment/memory/mem_setup_tm/`)).toBe(false)
    expect(lookedUp(`${root}1.10/ops/memory/mem_setup_tm.html`)).toBe(false)
    expect(lookedUp(`${root}1.9/ops/config.html`)).toBe(false)
  })

  it('finds a documented option on the configuration page, and the page alone for any other key', () => {
    for (const [key, [from, to]] of Object.entries(DOCUMENTED_OPTIONS))
      for (const flink of FLINK_MINORS)
        for (const language of LANGUAGES) {
          const [page = '', anchor] = optionLink(key, flink, language).split('#')
          expect(lookedUp(page), page).toBe(true)
          const documented = order(from) <= order(flink) && order(flink) <= order(to)
          expect(anchor !== undefined, `${key} ${flink}`).toBe(documented)
          if (anchor !== undefined) expect(anchor).toMatch(OPTION_ANCHOR)
        }
    expect(optionLink('taskmanager.memory.network.min', '1.12', 'zh')).toBe(
      'https://nightlies.apache.org/flink/flink-docs-release-1.12/zh/deployment/config.html#taskmanager-memory-network-min',
    )
    expect(optionLink('taskmanager.memory.network.size', '1.20', 'en')).toBe(
      'https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/deployment/config/',
    )
  })

  it('keeps pages of a process from those who run another', () => {
    expect(concerns('flink-jm-off-heap', 'tm')).toBe(false)
    expect(concerns('flink-off-heap', 'jvm')).toBe(false)
    expect(concerns('jdk-nmt', 'jvm')).toBe(true)
    expect(concerns('flink-off-heap', 'tm')).toBe(true)
  })

  it('has a section for each part of a process of Flink', () => {
    for (const process of ['tm', 'jm'] as const)
      for (const part of COMPONENTS[process]) {
        const link = partLink(process, part)
        expect(link, part).toBeDefined()
        if (link) expect(concerns(link, process), part).toBe(true)
      }
    expect(partLink('tm', 'requiredBuffers')).toBeUndefined()
  })
})
