/** In characters: no configuration is longer; what is, is a log. Apart from the rules, which load when they are needed. */
export const LONGEST_LINTED = 200_000
