import type { Alternative } from '../../core/advice/alternative.ts'
import { applied } from '../../core/advice/apply.ts'
import { budgetsOf } from '../../core/budgets.ts'
import type { ProcessBudget } from '../../core/report.ts'
import type { Setting } from '../../core/setting.ts'

/** The setting and its budgets after an alternative. */
export function afterwards(
  before: Setting,
  alternative: Alternative,
): { readonly setting: Setting; readonly budgets: readonly ProcessBudget[] } {
  const setting = applied(before, alternative)
  return { setting, budgets: budgetsOf(setting) }
}

/** The alternative that a person named, by its number from 1 or its id. */
export const chosen = (alternatives: readonly Alternative[], name: string): Alternative | undefined =>
  alternatives.find(({ id }) => id === name) ?? (/^\d+$/.test(name) ? alternatives[Number(name) - 1] : undefined)
