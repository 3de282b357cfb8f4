import { memo } from 'react'

/** The patterns that tell parts of one colour apart. Drawn once for all bars; the colour lies below. */
export const Patterns = memo(function Patterns() {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="stroke" />
        </pattern>
        <pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M1.5 1.5h.01M4.5 4.5h.01" className="stroke dot" />
        </pattern>
        <pattern id="lined" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 3H6" className="stroke" />
        </pattern>
        <pattern id="over" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V8" className="stroke" />
        </pattern>
      </defs>
    </svg>
  )
})
