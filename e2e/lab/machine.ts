import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureMachine } from '../../scripts/qemu.mjs'
import { shellWord } from '../wordings/limits.ts'
import { archive, type Entry } from './cpio.ts'
import { javaOf } from './java.ts'
import { Running } from './processes.ts'

/** A JVM in a memory cgroup of a machine of its own. */
export interface Contained {
  readonly jdk: number
  /** the cgroup's `memory.max` */
  readonly limitBytes: number
  readonly environment: Readonly<Record<string, string>>
  /** what is on the class path, a folder */
  readonly classes: string
  /** for `java`, after the class path */
  readonly words: readonly string[]
}

/** What the machine's console showed, and how the JVM ended. */
export interface Ending {
  readonly log: string
  /** as the shell that started it was told: 137 where it was killed; absent where the machine did not get that far */
  readonly code?: number
}

const OWNER_MAY_RUN = 0o100
/** MiB of the emulated machine: more than any limit that is tried. */
const MACHINE = 3072
const SECONDS = 240
/** Between these lines of the console stands what a person would see. */
const BEGIN = '----- begin -----'
const END = '----- end: '

const INIT = `#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
echo +memory > /sys/fs/cgroup/cgroup.subtree_control
ip link set lo up
echo '${BEGIN}'
# what the kernel says of memory is an error, a warning or information
dmesg -n 7
sh /start.sh
code=$?
dmesg -n 1
echo "${END}$code"
reboot -f
`

/** The start: in a cgroup of its own, whose limit is set before the first page is taken. */
const start = ({ limitBytes, environment, words }: Contained) => `cgroup=/sys/fs/cgroup/service
mkdir $cgroup
echo ${limitBytes} > $cgroup/memory.max
${Object.entries(environment)
  .map(([name, value]) => `export ${name}=${shellWord(value)}\n`)
  .join(
    '',
  )}sh -c 'echo $$ > /sys/fs/cgroup/service/cgroup.procs; exec "$0" "$@"' /java/bin/java -cp /classes ${words.map(shellWord).join(' ')}
`

function filesIn(folder: string, as: string): Entry[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name): Entry[] => {
    const file = join(folder, name)
    const path = `${as}/${name}`
    const is = lstatSync(file)
    if (is.isSymbolicLink()) return [{ path, link: readlinkSync(file) }]
    return is.isFile() ? [{ path, data: readFileSync(file), executable: (is.mode & OWNER_MAY_RUN) !== 0 }] : []
  })
}

/** The system's libraries that programs of a folder are linked with, where the loader looks for them. */
function librariesOf(folder: string): Entry[] {
  const found = new Set<string>()
  for (const { path } of filesIn(folder, folder)) {
    if (!/\.so$|\/bin\/java$/.test(path)) continue
    const { stdout } = spawnSync('ldd', [path], { encoding: 'utf8' })
    for (const [, library = ''] of stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)) {
      if (!library.startsWith(folder)) found.add(library)
    }
  }
  return [...found].map((library) => ({ path: library.slice(1), data: readFileSync(library), executable: true }))
}

/** A Java of a few modules and what it needs, once for each JDK: the first file system, but for what is to be started. */
function fileSystem(folder: string, jdk: number, busybox: string): Buffer {
  const file = join(folder, `jdk-${jdk}.cpio`)
  if (existsSync(file)) return readFileSync(file)
  mkdirSync(folder, { recursive: true })
  const image = join(folder, `jdk-${jdk}`)
  rmSync(image, { recursive: true, force: true })
  const linked = spawnSync(
    join(dirname(javaOf(jdk).java), 'jlink'),
    [
      ...['--add-modules', 'java.base,java.management,jdk.unsupported', '--output', image],
      ...['--strip-debug', '--no-header-files', '--no-man-pages'],
    ],
    { encoding: 'utf8' },
  )
  if (linked.status !== 0) throw new Error(`jlink of JDK ${jdk} failed:\n${linked.stdout}${linked.stderr}`)
  const entries: Entry[] = [
    { path: 'init', data: Buffer.from(INIT), executable: true },
    { path: 'bin/busybox', data: readFileSync(busybox), executable: true },
    { path: 'bin/sh', link: 'busybox' },
    ...['proc', 'sys', 'tmp'].map((name) => ({ path: `${name}/.keep` })),
    ...filesIn(image, 'java'),
    ...librariesOf(image),
  ]
  const made = archive(entries)
  writeFileSync(file, made)
  return made
}

/** Boots a machine, lets the JVM run in its cgroup until it ends or is killed, and ends the machine. */
export async function contained(folder: string, directory: string, process: Contained): Promise<Ending> {
  const { qemu, kernel, busybox } = await ensureMachine(folder)
  const own = archive([{ path: 'start.sh', data: Buffer.from(start(process)) }, ...filesIn(process.classes, 'classes')])
  const initrd = join(directory, 'initrd')
  writeFileSync(initrd, Buffer.concat([fileSystem(folder, process.jdk, busybox), own]))
  const running = new Running({
    command: qemu,
    words: [
      ...['-accel', 'tcg', '-smp', '2', '-m', `${MACHINE}`, '-nodefaults', '-display', 'none', '-serial', 'stdio'],
      ...[
        '-no-reboot',
        '-kernel',
        kernel,
        '-initrd',
        initrd,
        '-append',
        'console=ttyS0 quiet panic=-1 mitigations=off',
      ],
    ],
    directory,
  })
  const ended = await running.within(SECONDS)
  if (ended === undefined) await running.end()
  const [, shown = running.log] = running.log.replaceAll('\r', '').split(`${BEGIN}\n`)
  const [log = '', code] = shown.split(END)
  return { log, ...(code !== undefined && { code: Number.parseInt(code, 10) }) }
}
