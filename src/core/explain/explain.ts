import type { Component } from '../budget.ts'
import type { Process, Setting } from '../setting.ts'
import type { Explanation } from './explanation.ts'
import { explainFlink } from './flink.ts'
import { explainJvm } from './jvm.ts'

/**
 * Why a part of a process has its size under a setting: the rule, the figures that went in (bytes), and the result, which
 * is the part's size in the derived budget. Undefined where Flink refuses the configuration, or has no such part.
 * `sourcesOf` says where the rule stands.
 */
export const explain = (setting: Setting, process: Process, component: Component): Explanation | undefined =>
  process === 'jvm' ? explainJvm(setting, component) : explainFlink(setting, process, component)
