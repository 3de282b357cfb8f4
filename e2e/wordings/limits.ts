import { join } from 'node:path'

/** What the system is to refuse to one process. */
export interface Limits {
  /** KiB, as `ulimit -v` takes it */
  readonly addressSpace?: number
  /** KiB, as `ulimit -d` takes it: memory that is committed, not merely reserved */
  readonly dataSize?: number
  /** as `ulimit -u` takes it, under a user that has no other processes */
  readonly processes?: number
  /** as a container runtime does that is older than the system call */
  readonly refusesClone3?: true
}

/** A limit on processes holds only for those who are not root. */
export const asOrdinaryUser = ({ processes }: Limits): boolean => processes !== undefined && process.getuid?.() === 0

export const shellWord = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** The words that run a line of the shell under limits. `wordings`: this folder, which a bundle does not know. */
export function limited(wordings: string, limits: Limits, line: string): readonly [string, ...string[]] {
  const { addressSpace, dataSize, processes, refusesClone3 } = limits
  const set = Object.entries({ v: addressSpace, d: dataSize, u: processes })
    .map(([option, value]) => (value === undefined ? '' : `ulimit -${option} ${value}; `))
    .join('')
  const [first = 'bash', ...more] = [
    ...(asOrdinaryUser(limits) ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []),
    ...(refusesClone3 ? ['python3', join(wordings, 'refuse-clone3.py')] : []),
    'bash',
  ]
  return [first, ...more, '-c', `${set}${line}`]
}
