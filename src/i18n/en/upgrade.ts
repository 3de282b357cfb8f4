import type { UpgradeWords } from '../upgrade-words.ts'

const words: UpgradeWords = {
  label: 'Compare with another Flink version',
  none: 'compare …',
  choice: (to) => `→ ${to}`,
  heading: (from, to) => `From Flink ${from} to ${to}`,
  asItStands: (process) => `${process}, configuration as it stands`,
  same: 'Every part keeps its size, to the byte.',
  refused: (to) => `Flink ${to} refuses this configuration as it stands:`,
  refusedBefore: (from) => `Flink ${from} refuses this configuration already, so there is no budget to compare.`,
  change: 'Change',
  total: 'Total',
  unknownPart: 'unknown to it',
  keys: 'Options',
  sameKeys: 'Each option that is set here means the same.',
  key: (change, from, to) => {
    switch (change.change) {
      case 'renamed': {
        const now = change.value === undefined ? `\`${change.to}\`` : `\`${change.to}: ${change.value}\``
        return change.readStill
          ? `becomes ${now}; the old name is still read.`
          : `becomes ${now}; ${to} does not read the old name.`
      }
      case 'removed':
        return change.gone === undefined
          ? 'is not read any more: take it out.'
          : `is gone from ${change.gone} on, without a successor: take it out.`
      case 'not-yet':
        return `comes with ${change.since}: ${to} passes over it.`
      case 'deprecated':
        return change.successor === undefined
          ? 'is still read, but deprecated.'
          : `is still read, but deprecated: use \`${change.successor}\`.`
      case 'begins':
        return `has no effect in ${from}; ${to} reads it.`
    }
  },
  defaults: 'Defaults that change and are not set here',
  sameDefaults: 'No default of the memory options changes.',
  furtherDefaults: (count) => `${count} more, not about memory`,
  file: 'Configuration file',
  formats: (before, after, to) => {
    if (before.join() === after.join())
      return after.length > 1
        ? 'Both read `config.yaml` and `flink-conf.yaml`; where both files are there, `flink-conf.yaml` counts.'
        : `Both read \`${after[0] === 'flink-conf' ? 'flink-conf.yaml' : 'config.yaml'}\`.`
    if (after.length > 1)
      return `Flink ${to} reads \`config.yaml\` and \`flink-conf.yaml\`; where both files are there, \`flink-conf.yaml\` counts.`
    return after[0] === 'flink-conf'
      ? `Flink ${to} reads \`flink-conf.yaml\` alone: a \`config.yaml\` must be written anew, one \`key: value\` a line.`
      : `Flink ${to} reads \`config.yaml\` alone and passes over \`flink-conf.yaml\`. It is real YAML: a value with a special character, such as \`#\` or \`*\`, needs quotes.`
  },
  keeps: (from, to) => `For Flink ${to}, with the memory of ${from}`,
  keepsAsIs: 'The configuration can stay as it is.',
  keepsWith: 'With these changes every part keeps its size, to the byte:',
  partly: (process, total) =>
    `Flink 1.10 knows only the heap of a ${process}: that stays. The newer release has other parts beside it, ${total} in all: the container must hold them.`,
  keepsNothing: (to) =>
    `Flink ${to} refuses the configuration even with every part set by its own option: mend what the message above names.`,
  notSet: 'not set',
}

export default words
