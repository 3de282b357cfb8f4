import { fixture, journey } from './journey.ts'

// the network buffers of Flink 1.16, too few for a result partition
journey({
  failure: 'flink-network-buffers',
  text: fixture('flink-network-buffers/flink-1.16.3-insufficient-jdk17.txt'),
  answers: { 'flink-version': '1.16' },
  figures: [],
  quoted: ['Insufficient number of network buffers'],
  parts: ['network'],
  snippet: { id: 'flink-conf', says: /^taskmanager\.memory\.network\.min: 128m$/m },
})
