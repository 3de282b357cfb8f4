// Finds Maven and the Java that it runs on and, where there is none, installs them.
import { spawnSync } from 'node:child_process'
import { aptInstall } from './apt.mjs'

const hasMaven = () => spawnSync('mvn', ['--version']).status === 0

/** Maven and a JDK, installed if need be. Rejects with what to do where they cannot be had. */
export async function ensureMaven() {
  if (hasMaven()) return
  await aptInstall(['openjdk-17-jdk-headless', 'maven'], 'Maven with a JDK')
  if (!hasMaven())
    throw new Error(
      'No Maven: install it and a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless maven), so that `mvn --version` answers.',
    )
}
