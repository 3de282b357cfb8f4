import { describe, expect, it } from 'vitest'
import { MIB } from '../bytes/bytes.ts'
import { networkNeed } from '../network/need.ts'
import { tune } from '../tune.ts'

const ERROR =
  'java.io.IOException: Insufficient number of network buffers: required 2, but only 0 available. The total number of network buffers is currently set to 2048 of 32768 bytes each.'
const node = (id: number, parallelism: number, input?: number) =>
  `{"id":"${id}","parallelism":${parallelism},"description":"Operator ${id}","inputs":[${input === undefined ? '' : `{"num":0,"id":"${input}","ship_strategy":"HASH","exchange":"pipelined_bounded"}`}]}`
const plan = (parallelism: number) =>
  `{"plan":{"jid":"0","nodes":[${node(3, parallelism, 2)},${node(2, parallelism, 1)},${node(1, parallelism)}]}}`
const SIZED = { 'taskmanager.memory.process.size': '8g', 'taskmanager.numberOfTaskSlots': '4' }
const advised = (text: string, flink: '1.16' | '1.20' = '1.20') => tune({ text, answers: { flink, config: SIZED } })

describe('too few network buffers, with the plan of the job', () => {
  it('are advised by what its exchanges need', () => {
    const { alternatives, setting } = advised(`${ERROR}\n\n${plan(200)}`)
    const need = networkNeed({ exchanges: setting.exchanges ?? [], slots: 4 }, '1.20', SIZED)
    expect(need.leastBuffers).toBe(4 * 2 * (201 + 401))
    const raised = alternatives.find(({ advice }) => advice === 'raise-total')
    expect(raised?.certainty).toBe('derived')
    expect(raised?.numbers).toMatchObject({
      topologyLeastBuffers: BigInt(need.leastBuffers),
      topologyRecommendedBuffers: BigInt(need.recommendedBuffers),
      toBytes: need.recommendedBytes,
    })
  })
  it('are advised by the lower bound of the text where the job alone does not explain them', () => {
    const [small, none] = [advised(`${ERROR}\n\n${plan(4)}`), advised(ERROR)]
    const raised = (report: typeof small) => report.alternatives.find(({ advice }) => advice === 'raise-total')
    expect(raised(small)?.config).toEqual(raised(none)?.config)
    expect(raised(small)?.certainty).toBe('measured')
    expect(raised(small)?.numbers).not.toHaveProperty('topologyLeastBuffers')
    expect(raised(none)?.numbers.toBytes).toBeGreaterThanOrEqual(2050n * 32_768n)
    expect(BigInt(String(raised(none)?.numbers.toBytes)) % MIB).toBe(0n)
  })
  it('are met by fewer of them only with a value with which this job fits', () => {
    const fewer = (parallelism: number, flink?: '1.16') =>
      advised(`${ERROR}\n\n${plan(parallelism)}`, flink).alternatives.find(({ advice }) => advice === 'fewer-buffers')
    expect(fewer(200)?.config).toMatchObject({ 'taskmanager.network.memory.read-buffer.required-per-gate.max': '50' })
    expect(fewer(200)?.numbers.topologyAfterBuffers).toBe(BigInt(4 * 2 * (201 + 50)))
    expect(fewer(200, '1.16')).toBeUndefined()
    expect(fewer(20)).toBeUndefined()
    expect(fewer(20, '1.16')?.numbers.topologyAfterBuffers).toBe(BigInt(4 * 2 * (21 + 21)))
  })
})
