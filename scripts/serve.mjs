// Serves the built page on the loopback address. Plain Node: the page is static files.

import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { root } from './run.mjs'

export const DEFAULT_PORT = 4173
const HOST = '127.0.0.1'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** What is text is sent packed, as every host on the network does. */
const isText = (/** @type {string} */ type) => /^(?:text|application)\/|svg/.test(type)

/**
 * The policy that the page itself carries, so that page and server cannot say different things.
 * @param {string} html
 */
function policyOf(html) {
  const policy = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(html)?.[1]
  if (policy === undefined) throw new Error('The built page has no Content-Security-Policy.')
  return policy.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/**
 * @param {string} policy
 * @returns {Record<string, string>}
 */
const securityHeaders = (policy) => ({
  // a page cannot forbid by itself to be framed: a browser ignores that part in a meta tag
  'Content-Security-Policy': `${policy.replace(/;\s*$/, '')}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})

/**
 * Listens on `port`; the next free one if that is taken and `orNext`. Port 0 is any free one.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {boolean} orNext
 * @returns {Promise<number>} the port
 */
const listen = (server, port, orNext) =>
  new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && orNext && port < 65535) resolve(listen(server, port + 1, orNext))
      else reject(error)
    })
    server.listen(port, HOST, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/**
 * Serves the built page.
 * @param {{ port?: number, orNext?: boolean, folder?: string }} [options] `orNext`: take the next free port if this one
 * is taken; `folder`: where the page is, `dist/` otherwise
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve({
  port = DEFAULT_PORT,
  orNext = false,
  folder = fileURLToPath(new URL('dist', root)),
} = {}) {
  const headers = securityHeaders(policyOf(await readFile(join(folder, 'index.html'), 'utf8')))

  /**
   * The file that a request's address means, or nothing. A normalised absolute path has no `..` left to climb with.
   * @param {string} address
   */
  async function fileOf(address) {
    let path
    try {
      path = decodeURIComponent(new URL(address, 'http://localhost').pathname)
    } catch {
      return undefined
    }
    if (path.includes('\0')) return undefined
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path))
    return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined
  }

  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
      return
    }
    const file = await fileOf(request.url ?? '/')
    if (file === undefined) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const isPacked = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')
    const content = await readFile(file)
    const body = isPacked ? await promisify(gzip)(content) : content
    // a built asset carries the hash of its content in its name
    const isHashed = /[/\\]assets[/\\]/.test(file)
    response.writeHead(200, {
      ...headers,
      ...(isText(type) && { Vary: 'Accept-Encoding' }),
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Length': body.byteLength,
      'Content-Type': type,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })

  const actual = await listen(server, port, orNext)
  return {
    origin: `http://${HOST}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
