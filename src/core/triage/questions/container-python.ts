import { defineQuestion } from '../question.ts'

/** Python workers are processes of their own in the same container: libraries that they load are in no part of the budget. */
export default defineQuestion({
  id: 'container-python',
  failures: ['container-kill'],
  processes: ['tm'],
  choices: [
    { id: 'yes', effect: { first: ['match-limit', 'raise-overhead', 'overhead-keep-total'] } },
    { id: 'no', effect: {} },
  ],
  answeredBy: ({ setting: { config, origins } }) => {
    const key = Object.keys(config).find((each) => each.startsWith('python.'))
    const origin = key === undefined ? undefined : origins[key]
    return origin?.from === 'text' ? { choice: 'yes', origin } : undefined
  },
})
