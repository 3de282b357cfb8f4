import { create } from 'zustand'

/** The line of the text that a pointer or the keyboard's focus is on, wherever it is mentioned; it lights up in the text. */
export const usePointedLine = create<{ readonly line?: number }>()(() => ({}))

/** Handlers for whatever mentions a line. */
export const pointsAt = (line: number) => {
  const enter = () => usePointedLine.setState({ line })
  const leave = () => usePointedLine.setState({}, true)
  return { onMouseEnter: enter, onFocus: enter, onMouseLeave: leave, onBlur: leave }
}
