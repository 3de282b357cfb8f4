import { type Pattern, wording } from '../pattern.ts'
import { frameTraits } from './frames.ts'
import { withProcess } from './process.ts'

const read = (_: RegExpExecArray, context: string) => ({ traits: frameTraits(context), ...withProcess(context) })

export const JVM_ARRAY_SIZE: readonly Pattern[] = [
  {
    regex: wording(String.raw`Requested array size exceeds (?:the )?VM limit`),
    hints: ['requested array size'],
    read,
    source: 'HotSpot, Universe::out_of_memory_error_array_size, JDK 6 to 25',
  },
  {
    regex: wording(
      String.raw`Required (?:array )?length (?:exceeds implementation limit|\d{1,19} \+ \d{1,19} is too large)|Required array size too large`,
    ),
    hints: ['required length', 'required array length', 'required array size'],
    read,
    source:
      'java.lang.String.repeat, jdk.internal.util.ArraysSupport.hugeLength, java.nio.file.Files.readAllBytes, JDK 9 to 25',
  },
]
