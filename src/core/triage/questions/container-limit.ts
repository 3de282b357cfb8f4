import { MIB } from '../../bytes/bytes.ts'
import { defineQuestion } from '../question.ts'

/** A limit below what the process was told it has is broken without any part being at fault. */
export default defineQuestion({
  id: 'container-limit',
  failures: ['container-kill'],
  processes: ['tm', 'jm'],
  choices: [
    { id: 'smaller', effect: { first: ['match-limit', 'fit-limit'] } },
    { id: 'not-smaller', effect: { out: ['match-limit', 'fit-limit'] } },
  ],
  answeredBy: ({ finding, setting, before }) => {
    const { limitBytes } = finding.numbers
    const limit = typeof limitBytes === 'bigint' ? limitBytes : setting.containerBytes
    const [assumed] = Object.keys(setting.assumed)
    if (limit === undefined || assumed !== undefined || !before.ok) return undefined
    const known = setting.origins.containerBytes
    const origin =
      known === undefined || known.from === 'assumed' ? { from: 'text' as const, line: finding.line } : known
    return { choice: limit < before.budget.total - MIB ? 'smaller' : 'not-smaller', origin }
  },
})
