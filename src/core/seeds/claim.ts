import type { Component } from '../budget.ts'
import type { AdviceKey, FailureId, Faq } from '../failures/index.ts'
import type { RecordId } from '../failures/record.ts'
import type { LinkId } from '../links/index.ts'
import type { Answers } from '../setting.ts'

/** Where one of our texts stands in every language. */
export type TextPlace =
  | { readonly failure: FailureId; readonly text: 'name' | 'shows' | 'happened' | 'mind' }
  | { readonly faq: { [Id in FailureId]: `${Id}/${Faq[Id][number]}` }[FailureId] }
  | { readonly record: RecordId }

/** A small input on which the wizard does what the claim says, or what became of it. */
export interface Tried {
  readonly text: string
  readonly answers: Answers
  /** the root finding, or the failure of a refused configuration */
  readonly failure: FailureId
  readonly numbers?: Readonly<Record<string, bigint>>
  /** advice that is offered, the keys that it sets and the part that it enlarges */
  readonly offers?: AdviceKey
  readonly sets?: readonly string[]
  readonly enlarges?: Component
  /** advice that must not be offered for this input */
  readonly withholds?: AdviceKey
}

/**
 * One statement of a document that the wizard answers: a heading, a cause, a remedy, a hint, a step that its author
 * took, an open question. `claim` says in our words what it states.
 */
export interface Claim {
  readonly id: string
  readonly kind: 'heading' | 'cause' | 'remedy' | 'hint' | 'step' | 'question'
  readonly claim: string
  readonly says: readonly TextPlace[]
  readonly advice?: readonly AdviceKey[]
  /** the documents that it links to, mapped by meaning: its target as written (they are those of 1.10, some dead) */
  readonly links?: readonly { readonly target: string; readonly link: LinkId }[]
  /** links to single options, likewise */
  readonly options?: readonly { readonly target: string; readonly key: string }[]
  readonly tried?: readonly Tried[]
}
