import type { ReasonTexts, Told } from '../reasons.ts'

const PROCESSES = { tm: 'a TaskManager', jm: 'a JobManager', jvm: 'another application' } as const
const owner = ({ process }: Told): string => (process ? PROCESSES[process] : 'another process')

export const reasons: ReasonTexts = {
  root: {
    cause: ({ other }) =>
      `The root, because it stands behind the last \`Caused by:\` of a stack that begins with ${other}.`,
    record: ({ other }) => `The root, because it is nearer to the cause than ${other}, of which the same record tells.`,
    lost: ({ other, span }) =>
      `The root, because it explains ${other}${span ? `, which was noticed **${span}** later` : ', which others noticed'}.`,
    after: ({ other, span }) =>
      `The root, because ${other} ${span ? `came **${span}** after it` : 'stands below it'} and follows from it.`,
    before: ({ other, span }) =>
      `The root, because it explains more than ${other}, which ${span ? `came **${span}** earlier` : 'stands above it'}.`,
    'long-after': ({ other, span }) =>
      `The root, because it came before ${other}: that was **${span ?? 'much'}** later, and on its own.`,
    process: (told) => `The root, because it came first or explains more; ${told.other} is of ${owner(told)}.`,
    apart: ({ other }) => `The root of what stands around it; ${other} has a cause of its own.`,
  },
  other: {
    cause: ({ other }) => `It was caused by ${other}, which stands below it in the same stack, behind \`Caused by:\`.`,
    record: ({ other }) => `The same record tells of ${other}, which explains it.`,
    lost: ({ other, span }) =>
      `It says that a process is gone or lacking, not why. ${other} explains it${span ? `, **${span}** earlier` : ''}.`,
    after: ({ other, span }) =>
      span
        ? `It came **${span}** after ${other}, and follows from it.`
        : `It stands below ${other}, and most likely follows from it.`,
    before: ({ other, span }) =>
      `It ${span ? `came **${span}** before` : 'stands above'} ${other}, so it does not follow from that.`,
    'long-after': ({ other, span }) => `It came **${span ?? 'long'}** after ${other}: too late to follow from it.`,
    process: (told) => `It is of ${owner(told)}; ${told.other} is of another process, and neither explains the other.`,
    apart: ({ other }) => `It has a cause of its own: ${other} does not explain it.`,
  },
  mention: 'The text speaks of it, but shows no place where it happened.',
  place: (name, line) => `“${name}” (line ${line})`,
  units: { day: 'd', hour: 'h', minute: 'min', second: 's', millisecond: 'ms' },
}
