import type { BrowserContext, Request } from '@playwright/test'

/** Playwright's own word of what the configuration tells it. */
export const BLOCKED = 'Service Worker registration blocked by Playwright'

/** Collects what must never happen, on every page of the context: exceptions, console errors, breaches of the policy. */
export async function watchProblems(context: BrowserContext): Promise<readonly string[]> {
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(`exception: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (message.text() === BLOCKED) return
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`console: ${message.text()}`)
  })
  await context.exposeFunction('reportPolicyBreach', (breach: string) => problems.push(`policy: ${breach}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      Reflect.get(window, 'reportPolicyBreach')(`${violatedDirective} blocked ${blockedURI} of ${sourceFile}`)
    })
  })
  return problems
}

/** What is wrong with a request, if anything: it may only fetch a file of the page itself, and carry nothing along. */
function breachOf(request: Request, origin: string): string | undefined {
  const url = new URL(request.url())
  // made by the page, for the page: they go nowhere
  if (url.protocol === 'data:' || url.protocol === 'blob:') return undefined
  const shown = `${request.method()} ${request.url().slice(0, 300)}`
  const isOwn = url.protocol === 'file:' ? request.url().split('#')[0] === origin : url.origin === origin
  if (!isOwn) return `${shown} leaves the page`
  if (request.method() !== 'GET') return `${shown} is no GET`
  if (request.postDataBuffer()) return `${shown} has a body`
  if (url.search) return `${shown} has a query`
  return undefined
}

/**
 * Collects every request, of pages, workers and service workers, that could carry something out of the page. A GET
 * for an address without a query could still carry a text in its path, so what is answered must be a file that exists.
 */
export function watchPrivacy(context: BrowserContext, origin: string): readonly string[] {
  const breaches: string[] = []
  context.on('request', (request) => {
    const breach = breachOf(request, origin)
    if (breach) breaches.push(breach)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) breaches.push(`${response.url().slice(0, 300)} is no file of the page`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => breaches.push(`${socket.url()} was opened`))
  })
  return breaches
}
