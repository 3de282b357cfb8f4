import badValue from './bad-value.ts'
import decimalSize from './decimal-size.ts'
import deprecatedKey from './deprecated-key.ts'
import fileNotRead from './file-not-read.ts'
import jvmLimit from './jvm-limit.ts'
import keyOfOtherVersion from './key-of-other-version.ts'
import keyTwice from './key-twice.ts'
import limitFactor from './limit-factor.ts'
import nestedFlinkConf from './nested-flink-conf.ts'
import noEffect from './no-effect.ts'
import noTotal from './no-total.ts'
import quotedValue from './quoted-value.ts'
import refused from './refused.ts'
import shellValue from './shell-value.ts'
import sizeWithoutUnit from './size-without-unit.ts'
import unknownKey from './unknown-key.ts'
import unknownUnit from './unknown-unit.ts'
import valueCut from './value-cut.ts'

/** Every rule, one line each. */
export const RULES = [
  fileNotRead,
  nestedFlinkConf,
  keyTwice,
  unknownKey,
  keyOfOtherVersion,
  deprecatedKey,
  decimalSize,
  unknownUnit,
  sizeWithoutUnit,
  badValue,
  quotedValue,
  valueCut,
  shellValue,
  refused,
  noTotal,
  noEffect,
  jvmLimit,
  limitFactor,
] as const

export type RuleId = (typeof RULES)[number]['id']
