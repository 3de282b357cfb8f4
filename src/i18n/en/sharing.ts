import type { SharingWords } from '../sharing-words.ts'

const sharing: SharingWords = {
  tooLong: (characters, longest) =>
    `The link would have ${characters} characters. Chats and ticket systems may cut one of ${longest} or more, so none was copied.`,
  longest: (names) => `These take the most room: ${names.join(', ')}`,
  close: 'Close',
  fromLink: 'Read from the address, not from a text.',
  pasteAgain:
    'An address holds the failure, its figures and the options of memory, never the text. Paste the text again to see its lines.',
  leave: 'Leave this finding',
  notApplied: 'The change that was applied is not among those on offer here, so nothing is applied.',
  problems: 'Not everything in the address could be taken over',
  problem: (problem) => {
    switch (problem.problem) {
      case 'newer':
        return `It is of version ${problem.version} of the format, and this page knows version 1. What it knows is taken over; a newer page, once it is offered here, knows the rest.`
      case 'version':
        return `“${problem.version}” is no version of the format. It was read as version 1.`
      case 'name':
        return `\`${problem.name}\` is no name that an address may hold.`
      case 'value':
        return `\`${problem.name}\` cannot be \`${problem.value}\` here. Set it in the form if you need it.`
      case 'failure':
        return `\`${problem.failure}\` is no failure that this page knows.`
      case 'more':
        return `And ${problem.count} more.`
    }
  },
  history: 'Earlier configurations',
  historyHint: 'The last ten are kept in this browser only, without any text that was pasted.',
  clearHistory: 'Clear the list',
}

export default sharing
