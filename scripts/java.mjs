// Finds Maven and the Java that it runs on and, where there is none, installs them.
import { spawnSync } from 'node:child_process'
import { aptInstall, mayUseApt } from './apt.mjs'

const hasMaven = () => spawnSync('mvn', ['--version']).status === 0

/** Maven and a JDK, installed if need be. Rejects with what to do where they cannot be had. */
export async function ensureMaven() {
  if (hasMaven()) return
  if (mayUseApt()) console.log("No Maven with a JDK was found: installing Debian's …")
  await aptInstall(['openjdk-17-jdk-headless', 'maven'])
  if (!hasMaven())
    throw new Error(
      'No Maven: install it and a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless maven), so that `mvn --version` answers.',
    )
}
