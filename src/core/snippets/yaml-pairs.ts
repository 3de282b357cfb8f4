import type { Node, Pair, YAMLMap } from 'yaml'

/** A parsed mapping's pairs, whose keys and values are nodes: the library's types leave that open. */
export const pairsOf = (map: YAMLMap): readonly Pair<Node, Node | null>[] => map.items as Pair<Node, Node | null>[]
