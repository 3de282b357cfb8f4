import { type Bytes, bytes } from '../bytes/bytes.ts'
import { type OwnLimitEffect, ownLimitEffects } from '../flink/own-limits.ts'
import type { Proposal } from './alternative.ts'
import type { Accepted } from './apply.ts'
import { withoutLimit } from './overriding.ts'
import { running } from './running.ts'
import type { Situation } from './situation.ts'
import { takes } from './takes.ts'

type Limited = 'heap' | 'direct' | 'metaspace'
type Drop = Proposal & { readonly advice: 'drop-own-limit' }

/**
 * A limit that a person gave a Flink process's JVM beside Flink's own, and that is why it failed: without it the JVM gets
 * what Flink reserves. Nothing where the option is not one of Flink's configuration, which is all that is known to change.
 */
export function dropOwnLimits(situation: Situation, isWhy: (effect: OwnLimitEffect) => boolean): readonly Drop[] {
  const now = running(situation)
  if (now === undefined) return []
  return ownLimitEffects(now.before.budget)
    .filter(isWhy)
    .flatMap(({ limit, flag, own, bytes: limitBytes, reserved }) => {
      const config = limit === 'container' ? {} : withoutLimit(now.setting, now.process, limit)
      if (!(own.source in config)) return []
      return [
        {
          advice: 'drop-own-limit' as const,
          variant: limit,
          config,
          certainty: 'derived' as const,
          takes: takes(now.setting),
          // the parts are Flink's before and after, and must hold what the text proves
          moves: [],
          numbers: { option: flag, source: own.source, limitBytes, reservedBytes: own.flink ?? reserved },
        },
      ]
    })
}

/** Less than Flink reserves: the JVM is full before its parts are. */
export const isTighter =
  (limit: Limited) =>
  (effect: OwnLimitEffect): boolean =>
    effect.limit === limit && effect.beyond < 0n

/** More than Flink reserves: the process may outgrow its total. */
export const isLooser = ({ beyond }: OwnLimitEffect): boolean => beyond > 0n

/** How much more than is reserved the JVM was really allowed, bytes: what failed had that much, and needs more. */
export const allowedBeyond = (before: Accepted, limit: Limited): Bytes =>
  bytes(ownLimitEffects(before.budget).find((effect) => effect.limit === limit && effect.beyond > 0n)?.beyond ?? 0n)
