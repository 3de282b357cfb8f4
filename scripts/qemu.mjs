// Finds what a small Linux machine of our own is made of and, where it is missing, gets it from Debian's packages.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, mayUseApt } from './apt.mjs'

const QEMU = 'qemu-system-x86_64'
const hasQemu = () => spawnSync(QEMU, ['--version']).status === 0

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {string} cwd
 */
function output(command, words, cwd) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${stderr}`)
  return stdout
}

/**
 * Unpacks a package into a folder, and installs nothing.
 * @param {string} name
 * @param {string} folder
 */
function unpack(name, folder) {
  output('apt-get', ['download', '-q', name], folder)
  const file = readdirSync(folder).find((each) => each.startsWith(`${name}_`))
  output('dpkg-deb', ['-x', join(folder, `${file}`), folder], folder)
}

/** @param {string} folder */
const kernelIn = (folder) => {
  const boot = join(folder, 'boot')
  const name = existsSync(boot) && readdirSync(boot).find((each) => each.startsWith('vmlinuz-'))
  return name ? join(boot, name) : undefined
}

/**
 * A machine that is emulated in software, Debian's kernel for clouds, and a shell for it; the last two are unpacked into
 * `folder`. Rejects with what to do where they cannot be had.
 * @param {string} folder
 * @returns {Promise<{ qemu: string, kernel: string, busybox: string }>}
 */
export async function ensureMachine(folder) {
  if (!hasQemu()) await aptInstall(['qemu-system-x86'], 'QEMU')
  const busybox = join(folder, 'bin/busybox')
  if (mayUseApt() && (kernelIn(folder) === undefined || !existsSync(busybox))) {
    mkdirSync(folder, { recursive: true })
    const depends = output('apt-cache', ['depends', 'linux-image-cloud-amd64'], folder)
    const kernel = /Depends: (linux-image-\S+)/.exec(depends)?.[1]
    if (kernel === undefined) throw new Error(`linux-image-cloud-amd64 names no kernel:\n${depends}`)
    for (const name of [kernel, 'busybox-static']) unpack(name, folder)
  }
  const kernel = kernelIn(folder)
  if (!hasQemu() || kernel === undefined || !existsSync(busybox))
    throw new Error(
      `No machine to kill in: on Debian, as root, qemu-system-x86 is installed, and linux-image-cloud-amd64 and busybox-static are unpacked into ${folder}. Elsewhere install QEMU (${QEMU} on the path) and put a kernel for x86-64 into ${folder}/boot (vmlinuz-…), busybox (static) into ${folder}/bin.`,
    )
  return { qemu: QEMU, kernel, busybox }
}
