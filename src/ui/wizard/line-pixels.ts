/** The height of a line in the paste box, as in `paste.css`; lines do not wrap there, so that a line's place is its number. */
export const LINE_PIXELS = 20
