// Writes vectors.jsonl anew, by what released Flink answers: node e2e/slots/make.mjs
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const RELEASES = [
  { release: '1.12.7', suffix: '_2.11', minors: ['1.12'] },
  { release: '1.13.6', suffix: '_2.11', minors: ['1.13'] },
  { release: '1.16.3', suffix: '', minors: ['1.14', '1.15', '1.16'] },
  { release: '1.20.5', suffix: '', minors: ['1.17', '1.18', '1.19', '1.20'] },
  { release: '2.3.0', suffix: '', minors: ['2.0', '2.1', '2.2', '2.3'] },
]
// verifying the classes would load RocksDB's own, which are left out
const UNVERIFIED = ['-XX:+UnlockDiagnosticVMOptions', '-XX:-BytecodeVerificationRemote']
const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath'
const MIB = 2 ** 20
const SIZES = [32 * MIB, 100 * MIB, 134217730, 256 * MIB, 536870920, 1000000007, 4096 * MIB, 68719476736]
const RATIOS = ['0.5', '0.1', '0.3', '0.7', '0.95']
const BUFFERS = [64 * MIB, 8 * MIB, 1000000, 4096, 33 * MIB]
const ALL = ['OPERATOR', 'STATE_BACKEND', 'PYTHON']
const GROUPS = [
  ALL,
  ['STATE_BACKEND'],
  ['STATE_BACKEND', 'PYTHON'],
  ['OPERATOR', 'PYTHON'],
  ['OPERATOR', 'STATE_BACKEND'],
]
const WEIGHTS = {
  1.12: ['', 'DATAPROC:70,PYTHON:30', 'DATAPROC:1,PYTHON:2', 'DATAPROC:100'],
  later: ['', 'OPERATOR:70,STATE_BACKEND:70,PYTHON:30', 'OPERATOR:1,STATE_BACKEND:3,PYTHON:3', 'STATE_BACKEND:100'],
  dataproc: ['DATAPROC:50,PYTHON:10', 'DATAPROC:50,STATE_BACKEND:10'],
}

/** @param {string} release */
function questions(release) {
  const rocksdb = SIZES.flatMap((total) =>
    RATIOS.map((ratio, at) => ['rocksdb', total, ratio, BUFFERS[at % BUFFERS.length]]),
  )
  const weights = release.startsWith('1.12')
    ? WEIGHTS['1.12']
    : [...WEIGHTS.later, ...(release.startsWith('1.') ? WEIGHTS.dataproc : [])]
  const shares = weights.flatMap((text, at) =>
    GROUPS.flatMap((group) => group.map((name) => ['share', SIZES[at], text, group.join(','), name])),
  )
  return [...rocksdb, ...shares]
}

/** @param {{ release: string, suffix: string }} of */
function ask({ release, suffix }) {
  const target = join(here, 'target')
  const classes = join(target, release)
  mkdirSync(classes, { recursive: true })
  const file = join(target, `${release}.txt`)
  execFileSync('mvn', ['-q', '-B', `-Dflink=${release}`, `-Dsuffix=${suffix}`, PLUGIN, `-Dmdep.outputFile=${file}`], {
    cwd: here,
    stdio: 'inherit',
  })
  const path = readFileSync(file, 'utf8').trim()
  const owner = release.startsWith('1.') ? 'org.apache.flink.contrib.streaming.state' : 'org.apache.flink.state.rocksdb'
  const source = join(classes, 'Ask.java')
  writeFileSync(source, readFileSync(join(here, 'Ask.java'), 'utf8').replace('package PACKAGE', `package ${owner}`))
  execFileSync('javac', ['-nowarn', '-cp', path, '-d', classes, source], { stdio: 'inherit' })
  const asked = questions(release)
  const input = asked.map((each) => each.join('\t')).join('\n')
  const said = execFileSync('java', [...UNVERIFIED, '-cp', `${classes}:${path}`, `${owner}.Ask`], {
    input,
    encoding: 'utf8',
  })
  return said
    .trimEnd()
    .split('\n')
    .map((line, at) => [...(asked[at] ?? []), ...line.split('\t')])
}

const lines = RELEASES.flatMap(({ release, suffix, minors }) =>
  ask({ release, suffix }).map((asked) => JSON.stringify({ release, minors, asked })),
)
writeFileSync(join(here, 'vectors.jsonl'), `${lines.join('\n')}\n`)
