import { isSensitive } from '../evidence/keys.ts'
import type { Config, JvmOptions } from '../setting.ts'

/**
 * The options of the memory model, by what `flink/options`, `network`, `slots` and `advice` look at. No other option of a
 * text enters an address, the storage or a message.
 */
const KEYS = new RegExp(
  [
    String.raw`(?:task|job)manager\.(?:memory\.[a-z.-]{1,60}|heap\.(?:size|mb))`,
    String.raw`taskmanager\.(?:numberOfTaskSlots|cpu\.cores|network\.(?:numberOfBuffers|(?:memory|sort-shuffle)\.[a-z.-]{1,50}))`,
    String.raw`parallelism\.default|heartbeat\.(?:timeout|interval)`,
    String.raw`state\.backend(?:\.type|\.(?:rocksdb|forst)\.memory\.[a-z.-]{1,40})?`,
    String.raw`kubernetes\.(?:task|job)manager\.memory\.limit-factor`,
  ]
    .map((keys) => `^(?:${keys})$`)
    .join('|'),
)
const FLAGS = /^(?:-X(?:mx|ms|mn|ss)|-XX:[+-]?[A-Z]\w{1,60}|-D(?:[a-z][\w.]{0,60}\.)?io\.netty\.[\w.]{3,60})$/
/** Options of Flink that hold options of a JVM. */
const JAVA_OPTIONS = /^env\.java\.(?:default-)?opts(?:\.(?:all|taskmanager|jobmanager))?$/

const NUMBER = String.raw`[-+]?\d[\d.,]{0,30} ?[a-z%]{0,9}`
/** The words that options of the model take: Flink's switches and backends, the JVM's own, those of Netty. */
const WORDS =
  'true|false|hashmap|rocksdb|forst|filesystem|jobmanager|off|summary|detail|disabled|simple|advanced|paranoid|pooled|unpooled|adaptive'
const WEIGHTS = String.raw`[A-Z_]{1,20}:\d{1,9}(?:,[A-Z_]{1,20}:\d{1,9}){0,5}`
/** What a value of the model looks like, so that nothing else comes along that stands in its place. */
const VALUE = new RegExp(`^(?:${NUMBER}|${WORDS}|${WEIGHTS})$`, 'i')
/** What an error states of an option may also be a word that no option takes: that was the error. */
const STATED = new RegExp(`^(?:${NUMBER}|[a-z][a-z-]{0,15}|${WEIGHTS})$`, 'i')

/** Whether a text may be the value of an option of the model. */
export const isPlainValue = (value: string): boolean => VALUE.test(value)

/** Whether a text may be what an error states as the value of an option. */
export const isStatedValue = (value: string): boolean => STATED.test(value)

/** Whether a state backend is named by its short name; a class is the person's own. */
export const isBackendName = (name: string): boolean => /^(?:hashmap|rocksdb|forst|filesystem|jobmanager)$/i.test(name)

export const isModelKey = (key: string): boolean => KEYS.test(key) && !isSensitive(key)

/** One word of a JVM's command line, up to its value, and the value; `undefined` where it says nothing of memory. */
function flagOf(word: string): readonly [string, string] | undefined {
  const [, short, size] = /^(-X(?:mx|ms|mn|ss))(.+)$/.exec(word) ?? []
  if (short && size) return [short, size]
  const at = word.indexOf('=')
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
}

/** Whether an option of a JVM limits memory or chooses how it is kept, with a value that says no more than that. */
export const isPlainFlag = (option: string, value: string): boolean =>
  FLAGS.test(option) && (/^-XX:[+-]/.test(option) ? value === '' : isPlainValue(value))

/** Of a text of JVM options those that concern memory; empty where there is none. */
export const plainFlags = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => {
      const flag = flagOf(word)
      return flag !== undefined && isPlainFlag(...flag)
    })
    .join(' ')

/** A value as a message may show it: of the options of a JVM those that concern memory, and `…` for the person's others. */
export function shownValue(name: string, value: string): string {
  if (!JAVA_OPTIONS.test(name) && !/_OPTIONS$/.test(name)) return value
  const flags = plainFlags(value)
  return flags === value.trim().replaceAll(/\s+/g, ' ') ? value : `${flags} …`.trim()
}

/** Of a configuration what a link may carry. */
export const carriedConfig = (config: Config): Config =>
  Object.fromEntries(
    Object.entries(config).flatMap(([key, value]): [string, string][] => {
      if (isModelKey(key)) return isPlainValue(value) ? [[key, value]] : []
      const flags = JAVA_OPTIONS.test(key) ? plainFlags(value) : ''
      return flags === '' ? [] : [[key, flags]]
    }),
  )

/** Of a JVM's options what a link may carry. */
export const carriedFlags = (options: JvmOptions): JvmOptions =>
  Object.fromEntries(Object.entries(options).filter(([option, value]) => isPlainFlag(option, value)))

/** Whether an option that a link brings is one that a link may carry, whoever wrote it. */
export const isCarried = (group: 'config' | 'jvm', key: string, value: string): boolean =>
  (group === 'config' ? carriedConfig({ [key]: value })[key] : carriedFlags({ [key]: value })[key]) === value
