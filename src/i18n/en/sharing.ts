import type { SharingWords } from '../sharing-words.ts'

const sharing: SharingWords = {
  tooLong: (characters, longest) =>
    `The link would have ${characters} characters. Chats and ticket systems cut off what is longer than ${longest}, so none was copied.`,
  longest: (keys) => `Most of it are these options; without them the link is shorter: ${keys.join(', ')}`,
  close: 'Close',
}

export default sharing
