import type { FaqWords } from '../../faq-words.ts'

export const words: FaqWords = {
  title: 'Failures and exit codes',
  lead: 'A page for each: what it is, what tells it from its neighbours, what helps and what does not.',
  search: 'Search all pages',
  hint: 'An error message, an exit code, an option key',
  results: (count) => (count === 0 ? 'Nothing found. Try fewer words.' : count === 1 ? '1 page' : `${count} pages`),
  all: 'All failures',
  toWizard: 'Back to the wizard',
  noPage: 'There is no page of this name. These are all of them:',
  exitCodes: 'Exit codes',
  example: 'Try it with an example',
  what: 'What it is',
  lines: 'How it shows',
  apart: 'What it is not',
  can: 'What you can do',
  canLead: 'In general; with your own text the wizard computes each change and shows only those that fit.',
  options: 'The options that are about it:',
  avoid: 'What does not help',
  questions: 'Questions',
  links: (version) => `Documentation of Flink ${version} and others`,
}
