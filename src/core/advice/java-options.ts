import { javaOptionKeys, ownJavaKey } from '../flink/java-options.ts'
import type { JvmOptions, Setting } from '../setting.ts'
import type { Change, Proposal } from './alternative.ts'

/** A word of a command line is this option: the same name, with or without a value, or the switch the other way round. */
const isOption = (word: string, option: string): boolean => {
  const name = (text: string) => text.replace(/^-XX:[+-]/, '-XX:').replace(/=.*$/, '')
  // -Xmx2g has its value without a sign
  return /^-X(?!X)/.test(option) ? word.startsWith(option) : name(word) === name(option)
}

const printed = (option: string, value: string): string =>
  value === '' ? option : `${option}${/^-X(?!X)/.test(option) ? '' : '='}${value}`

/** The JVM options that a Flink configuration hands to its process; the process's own win over those of all. */
export function givenOptions({ flink, config, process }: Setting): JvmOptions {
  const texts = process === 'jvm' ? [] : javaOptionKeys(flink, process, config).map((key) => config[key])
  const words = texts.flatMap((text) => text?.split(/\s+/) ?? []).filter((word) => word.startsWith('-'))
  return Object.fromEntries(
    words.map((word) => {
      const [, option = word, value = ''] = /^(-X(?:mx|ms|mn|ss)|[^=]*)=?(.*)$/.exec(word) ?? []
      return [option, value]
    }),
  )
}

/** A change of JVM options where the process takes them: for Flink in `env.java.opts.*`, among what stands there. */
export function javaOptions(setting: Setting, options: Change): Pick<Proposal, 'jvm' | 'config'> {
  if (setting.process === 'jvm') return { jvm: options }
  const key = ownJavaKey(setting.process)
  const now = setting.config[key]
  let words = (now ?? '').split(/\s+/).filter((word) => word !== '')
  for (const [option, value] of Object.entries(options)) {
    words = words.filter((word) => !isOption(word, option))
    if (value !== null) words.push(printed(option, value))
  }
  const then = words.join(' ')
  if (then === (now ?? '')) return {}
  return { config: { [key]: then === '' ? null : then } }
}
