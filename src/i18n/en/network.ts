import type { NetworkWords } from '../network-words.ts'

const network: NetworkWords = {
  heading: 'Network buffers of one TaskManager',
  intro:
    'For the TaskManager that the scheduler fills most: as many subtasks of each operator as it has slots, and every channel to another machine. All operators may share slots. It is the need of one job: in a session cluster those that run at one time add up.',
  planHint:
    'Paste the job’s plan into the box and the rows fill themselves in: `GET /jobs/<id>/plan`, or what `StreamExecutionEnvironment.getExecutionPlan()` returns.',
  least: 'At least',
  leastHint: 'without these the job does not start; one whose sources send at once may still time out',
  recommended: 'Recommended',
  recommendedHint: 'with these no pool waits for another',
  buffers: (count) => `${count} buffers`,
  now: 'Network memory now',
  states: {
    short: 'too little for this job',
    tight: 'enough to start, less than recommended',
    enough: 'enough',
  },
  costliest: (from, to, buffers) => `**${from} → ${to}** costs most: **${buffers}** buffers at least.`,
  stages:
    'What a blocking exchange parts does not run at the same time: the figures above are those of the costliest stage that fits the slots.',
  exchanges: 'Exchanges of the job',
  row: (from, to) => `Exchange from ${from} to ${to}`,
  from: 'From',
  to: 'To',
  upstream: 'From: parallelism',
  downstream: 'To: parallelism',
  pattern: 'Pattern',
  patterns: {
    'all-to-all': 'all to all (keyBy, rebalance, broadcast)',
    pointwise: 'pointwise (rescale, forward)',
  },
  kind: 'Kind',
  kinds: { pipelined: 'pipelined', blocking: 'blocking (batch)', hybrid: 'hybrid (batch)' },
  takes: (buffers, size) => `${buffers} buffers, ${size}`,
  most: 'costs most',
  add: 'Add an exchange',
  remove: 'Remove',
  backToPlan: 'Back to the plan in the text',
  slots: 'Task slots',
  taskManagers: 'TaskManagers',
  tooFewSlots: (needed, slots) => `The job needs ${needed} slots, and this makes ${slots}.`,
  inAll: (size) => `Recommended in all: ${size}`,
  set: (size) => `Set network memory to ${size}`,
  isSet: 'Network memory is set to this',
  options: 'Options of this version that count',
  counts: {
    least: 'counts for both',
    recommended: 'counts for what is recommended',
    nothing: 'changes neither',
  },
  fixed: (value) => `${value}, fixed in this version`,
  unlimited: 'no limit (batch: 1,000)',
  unreadable: 'Flink cannot read this value; the default was taken.',
  debloat: 'Buffer debloating makes what is in a buffer smaller, not the number of buffers: it saves none of them.',
}

export default network
