import type { WayKind } from '../core/jvm/fit.ts'
import type { PresetId } from '../core/jvm/presets.ts'

/** What the page says of a JVM application's kind and of a container that is too small for it; it loads with such a form. */
export interface ApplicationWords {
  readonly preset: string
  readonly presetUnknown: string
  readonly presets: Readonly<Record<PresetId, string>>
  /** what a kind sets where nobody else does; texts with code marks */
  readonly sets: (options: readonly string[], threads: string) => string
  /** answers that stand in its place */
  readonly overruled: (options: readonly string[]) => string
  readonly needs: (size: string) => string
  readonly intro: string
  readonly ways: Readonly<Record<WayKind, (from: string, to: string) => string>>
  /** of an application with a thread for each request, by the option of its server */
  readonly threads: (from: string, to: string) => string
  readonly set: string
  readonly noWay: string
}
