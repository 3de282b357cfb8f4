import { describe, expect, it } from 'vitest'
import { bytesOf, runIn } from './made-up-world.ts'

const FILES: Readonly<Record<string, string>> = {
  'good/flink-conf.yaml': 'taskmanager.memory.process.size: 4g\n',
  'typo.yaml': 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.netwrok.min: 64m\n',
  'warned.yaml': 'taskmanager.memory.process.size: 4g\nenv.java.opts.all: -Xmx2g\n',
  'conf/flink-conf.yaml': 'taskmanager.memory.process.size: 4g\n',
  'conf/config.yaml': 'taskmanager.memory.process.size: 5g\n',
  'old/flink-conf.yaml': 'taskmanager.heap.size: 2g\n',
  'a,b:c%.yaml': 'taskmanager.memory.process.size: 4g\ntaskmanager.memory.managed.fraction: 40%\n',
  'prose.txt': 'nothing of Flink here\n',
}

/** Runs `memwiz lint` in a made-up world whose folders are those of the files. */
const lint = (argv: readonly string[], stdin = '') =>
  runIn(
    ['lint', ...argv],
    async (path) => {
      const text = FILES[path]
      const folder = Object.keys(FILES).some((name) => name.startsWith(`${path.replace(/\/$/, '')}/`))
      if (text === undefined) throw Object.assign(new Error(path), { code: folder ? 'EISDIR' : 'ENOENT' })
      return bytesOf(text)
    },
    stdin,
  )

describe('memwiz lint', () => {
  it.each<[string, 0 | 1 | 2, RegExp]>([
    ['good/flink-conf.yaml', 0, /Nothing is wrong with it for Flink 1\.20 \(assumed\)/],
    ['good', 0, /Nothing is wrong/],
    ['typo.yaml', 1, /typo\.yaml:2:1 error No such option unknown-key/],
    ['typo.yaml --lang zh', 1, /错误 没有这个配置项/],
    ['warned.yaml', 0, /1 warning for/],
    ['conf --flink 1.20', 1, /conf\/config\.yaml:1:1 error .* file-not-read/],
    ['conf/config.yaml conf/flink-conf.yaml', 1, /file-not-read/],
    ['old --flink 2.0', 1, /file-not-read/],
    ['old --flink 1.20', 0, /deprecated-key/],
    ['typo.yaml --process jvm', 1, /unknown-key/],
    ['prose.txt', 0, /./],
    ['typo.yaml good', 1, /==> typo\.yaml <==[\s\S]*==> good\/flink-conf\.yaml <==/],
  ])('%s exits %i', async (argv, code, said) => {
    const answer = await lint(argv.split(' '))
    expect(answer.out).toMatch(said)
    expect(answer.code).toBe(code)
    expect(answer.error).toBe('')
  })

  it.each([
    ['missing.yaml', /no such file/],
    ['good missing.yaml', /missing\.yaml: there is no such file/],
    ['typo.yaml --format config-yaml', /choose github/],
    ['typo.yaml -D a=b', /lint does not take -D/],
    ['typo.yaml --flink 9', /not known/],
  ])('%s exits 2 and says why', async (argv, said) => {
    const { code, error } = await lint(argv.split(' '))
    expect([code, error.split('\n').length]).toEqual([2, 2])
    expect(error).toMatch(said)
  })

  it('annotates for GitHub, with its escapes', async () => {
    const { out } = await lint(['a,b:c%.yaml', '--format', 'github'])
    expect(out).toMatch(
      /^::error file=a%2Cb%3Ac%25\.yaml,line=2,col=1,title=Not a value of this option::.*`40%25`.*\n$/,
    )
  })

  it('prints a line of JSON for a folder', async () => {
    const { out, code } = await lint(['conf', '--flink', '1.19', '--json'])
    const { files, flink, problems } = JSON.parse(out)
    expect([code, files, flink]).toEqual([1, ['conf/flink-conf.yaml', 'conf/config.yaml'], '1.19'])
    expect(problems[0]).toMatchObject({ rule: 'file-not-read', severity: 'error', file: 'conf/config.yaml', line: 1 })
    expect(problems[0].message).toContain('ignores this file')
  })

  it('reads standard input', async () => {
    const { code, out } = await lint([], FILES['typo.yaml'])
    expect([code, out]).toEqual([1, expect.stringMatching(/^2:1 error/)])
  })
})
