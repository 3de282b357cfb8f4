import type { AdviceWords, FindingWords } from '../told-words.ts'

export const findingWords: FindingWords = {
  roles: { root: 'Root cause', consequence: 'Consequence', also: 'Also in the text' },
  times: (count) => `${count} times`,
  others: 'Also in this text',
  none: 'No failure in this text',
  noneElse: 'No line of the text tells of a failure; what it sets is filled into the form.',
  noneHint:
    'Nothing in it says that memory ran out. What it does say is filled into the form, and the budget below follows from it.',
  showAll: 'Show all',
  showLess: 'Show less',
  readThis: 'What was read, and from where:',
  nothingRead:
    'Nothing in it was understood. Paste the lines around “OutOfMemoryError” or “Exception”, or the configuration file.',
  mind: 'When more memory is not the answer:',
  refused: (process) => `The ${process} would not start with this`,
  refusedWith: 'Flink refuses the configuration. It would say:',
  fixIn: 'Options that contradict each other:',
  unreadable: 'A part of the text cannot be read',
}

export const adviceWords: AdviceWords = {
  heading: 'What you can do',
  recommended: 'Recommended',
  applied: 'Applied',
  applyAndCopy: 'Apply and copy',
  copyText: 'Copy as text',
  same: 'same',
  basis: 'Basis',
  certainties: {
    measured: 'measured in the text',
    derived: 'derived from the model',
    'rule-of-thumb': 'rule of thumb',
  },
  takes: 'Takes',
  steps: {
    'restart-taskmanagers': 'TaskManager restart',
    'restart-jobmanager': 'JobManager restart',
    'restart-process': 'restart',
    'new-pods': 'new pods',
    savepoint: 'savepoint first',
    'redeploy-code': 'new build',
    'change-host': 'change on the host',
  },
  noSizeMoves: 'no size moves',
  verify: 'How to see that it worked',
  otherwise: 'If it does not help',
  checks: 'How to check',
  whyNumber: 'Why this number',
  restsOn: 'The advice rests on',
  nothingFits: (size) => `The fixed limits are too small by ${size}`,
  nothingFitsHint: 'No change within the limits that you marked as fixed is enough. Free one of them in the form.',
}
