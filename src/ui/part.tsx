import type { ComponentType, ReactNode } from 'react'
import { loadedBy } from './loaded.ts'

/** What a module of one component exports. */
interface Module<Props> {
  readonly default: ComponentType<Props>
}

/** In place of a part that the page can do without, where it could not be loaded: `.catch(nothing)`. */
export const nothing = () => ({ default: () => null })

/**
 * A part of the page in a chunk of its own, which loads when it is first drawn. Until then the page is not ready, and
 * `waiting` stands in its place; unless it is not awaited, because it says nothing of the input. Instead of `lazy` and
 * `Suspense`: see `loadedBy`.
 */
export function part<Props extends object>(load: () => Promise<Module<Props>>, isAwaited = true) {
  const useModule = loadedBy(load, isAwaited)
  return function Part(props: Props & { readonly waiting?: ReactNode }) {
    const Loaded = useModule(undefined)?.default
    return Loaded ? <Loaded {...props} /> : props.waiting
  }
}
