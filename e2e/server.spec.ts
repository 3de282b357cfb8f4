import { connect } from 'node:net'
import { serve } from '../scripts/serve.mjs'
import { expect, test } from './page.ts'

/** Sends a request as written: clients tidy an address up before they send it. */
const raw = (origin: string, request: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname).setEncoding('utf8')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(`${request}\r\nHost: x\r\nConnection: close\r\n\r\n`)
  })

test('the server sends the policy of the page, and forbids framing', async ({ request, page, wizard }) => {
  await wizard.settled()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe-|https?:|\*/)
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('no-referrer')
})

test('the page holds nothing inline', async ({ request }) => {
  const html = await (await request.get('/')).text()
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i)
})

for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%', '/assets']) {
  test(`the server gives no file for ${path}`, async ({ origin }) => {
    expect(await raw(origin, `GET ${path} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 404 /)
  })
}

test('the server only gives: another method than GET and HEAD is refused', async ({ request }) => {
  expect((await request.post('/', { data: 'x' })).status()).toBe(405)
  const head = await request.head('/')
  expect(head.status()).toBe(200)
  expect(head.headers()['content-type']).toBe('text/html; charset=utf-8')
})

test('the server takes the next port if its own is taken, and says so if it may not', async ({ origin }) => {
  const taken = Number(new URL(origin).port)
  const next = await serve({ port: taken, orNext: true })
  expect(Number(new URL(next.origin).port)).toBeGreaterThan(taken)
  await next.close()
  await expect(serve({ port: taken })).rejects.toThrow('EADDRINUSE')
})
