import { describe, expect, it } from 'vitest'
import { NO_EVIDENCE } from '../evidence/evidence.ts'
import type { JvmOptions } from '../setting.ts'
import { settle } from '../settle.ts'
import { deriveJvm } from './derive.ts'
import { PRESET_IDS, type PresetId } from './presets.ts'

const DIRECT = '-XX:MaxDirectMemorySize'
const settled = (preset: PresetId | undefined, jvm: JvmOptions = {}, process: 'jvm' | 'tm' = 'jvm') =>
  settle(NO_EVIDENCE, [], { process, jvm, ...(preset && { preset }) })

describe('a kind of application', () => {
  it.each(PRESET_IDS)('%s sets only what nobody said', (preset) => {
    const own = { [DIRECT]: '1g' }
    expect(settled(preset, own).assumedJvm).toEqual({})
    expect(deriveJvm(settled(preset, own)).memory.direct).toBe(1n << 30n)
  })

  it.each(PRESET_IDS)('%s is taken back without a trace', (preset) => {
    expect(settled(preset).preset).toBe(preset)
    expect(settled(undefined)).not.toHaveProperty('preset')
    expect(settled(undefined).assumedJvm).toEqual({})
  })

  it.each(PRESET_IDS)('%s is nothing to a Flink process', (preset) => {
    expect(settled(preset, {}, 'tm')).toEqual(settled(undefined, {}, 'tm'))
  })

  it('with a thread for each request reckons with more stacks', () => {
    const threads = (preset: PresetId) => deriveJvm(settled(preset)).memory.threads ?? 0n
    expect(threads('spring-tomcat')).toBeGreaterThan(threads('spring-netty'))
    expect(settled('spring-tomcat').origins[DIRECT]).toEqual({ from: 'assumed' })
  })
})
