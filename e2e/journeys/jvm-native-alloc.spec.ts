import { fixture, journey } from './journey.ts'

// a JDK 25 that may not commit the last MiB and a half that it starts with
journey({
  failure: 'jvm-native-alloc',
  text: fixture('jvm-native-alloc/committing-jdk25.txt'),
  figures: ['1.3 MiB'],
  quoted: ['1400832'],
  advice: 'smaller-heap',
  parts: ['heap', 'collector'],
  snippet: { id: 'jvm-options', says: /^-Xmx/m },
})
