import { defineQuestion, inFinding } from '../question.ts'

/** What the system answered: a filter of system calls, or a limit that was reached. */
export default defineQuestion({
  id: 'thread-refusal',
  failures: ['jvm-native-thread'],
  processes: ['tm', 'jm', 'jvm'],
  choices: [
    { id: 'not-permitted', effect: { traits: ['eperm'] } },
    { id: 'unavailable', effect: { traits: ['eagain'] } },
  ],
  answeredBy: ({ finding }) => {
    if (finding.traits.includes('eperm')) return inFinding('not-permitted', finding)
    return finding.traits.includes('eagain') ? inFinding('unavailable', finding) : undefined
  },
})
