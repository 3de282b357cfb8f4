/** An exception as Java prints it: the model hands it over as a value, it is never thrown here. */
export interface JavaException {
  readonly class: string
  readonly message: string | null
}

export const illegalArgument = (message: string): JavaException => ({
  class: 'java.lang.IllegalArgumentException',
  message,
})

export const numberFormat = (message: string): JavaException => ({ class: 'java.lang.NumberFormatException', message })

/** What `Math.addExact` throws, and `MemorySize.multiply` on a product above a `long`. */
export const LONG_OVERFLOW: JavaException = { class: 'java.lang.ArithmeticException', message: 'long overflow' }

/** The largest `long` of Java. */
export const LONG_MAX = 2n ** 63n - 1n
