type Bytes = Uint8Array<ArrayBuffer>

/** A gzip member: ten bytes of header before, CRC32 and size after the packed bytes (RFC 1952, 2.3). */
const SIZE_BYTES = 4
const SHORTEST_MEMBER = 18
/** How much is held back between chunks: a member's size and the next one's first four bytes may lie across them. */
const HELD = SIZE_BYTES + 3

/** Whether a gzip header may begin here: its two magic bytes, method 8, no reserved flag (RFC 1952, 2.3.1). */
const isHeader = (bytes: Bytes, at: number): boolean =>
  bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20

const sizeBefore = (bytes: Bytes, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset + at - SIZE_BYTES, SIZE_BYTES).getUint32(0, true)

/** After all promises that are due: what a write has unpacked has been read by then. */
const settled = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** One member being unpacked by the browser; `unpacked` collects what has come out and was not taken yet. */
class Member {
  unpacked: Bytes[] = []
  /** how many bytes came out so far, modulo 2³², as the member's own size is stated */
  size = 0
  packedBytes = 0
  readonly #writer: WritableStreamDefaultWriter<BufferSource>
  readonly #reading: Promise<void>

  constructor() {
    const { writable, readable } = new DecompressionStream('gzip')
    this.#writer = writable.getWriter()
    this.#reading = this.#read(readable)
    // a member that fails says so to whoever writes or closes
    this.#reading.catch(() => {})
    this.#writer.closed.catch(() => {})
  }

  async #read(readable: ReadableStream<Bytes>) {
    const reader = readable.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      this.unpacked.push(next.value)
      this.size = (this.size + next.value.length) >>> 0
    }
  }

  async write(bytes: Bytes) {
    this.packedBytes += bytes.length
    if (bytes.length > 0) await this.#writer.write(bytes)
  }

  async end() {
    await this.#writer.close()
    await this.#reading
  }

  *take(): Generator<Bytes> {
    const taken = this.unpacked
    this.unpacked = []
    yield* taken
  }
}

const joined = (one: Bytes, other: Bytes): Bytes => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/**
 * Unpacks gzip, also where several members follow each other (logs that were appended to, or joined by `cat`), which
 * `DecompressionStream` refuses ("additional input after end", Compression Standard). A member ends where a header may
 * begin and the four bytes before it state just the size that has come out. Rejects where the bytes are damaged.
 */
export async function* gunzip(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let member = new Member()
  let held: Bytes = new Uint8Array(0)
  for await (const chunk of chunks) {
    const bytes = joined(held, chunk)
    let from = 0
    let looked = SIZE_BYTES
    for (let at = bytes.indexOf(0x1f, looked); at >= 0 && at + 3 < bytes.length; at = bytes.indexOf(0x1f, looked)) {
      looked = at + 1
      if (!isHeader(bytes, at) || member.packedBytes + at - from < SHORTEST_MEMBER) continue
      await member.write(bytes.subarray(from, at))
      from = at
      await settled()
      yield* member.take()
      if (member.size !== sizeBefore(bytes, at)) continue
      await member.end()
      yield* member.take()
      member = new Member()
    }
    const keep = Math.max(from, bytes.length - HELD)
    await member.write(bytes.subarray(from, keep))
    held = bytes.slice(keep)
    yield* member.take()
  }
  await member.write(held)
  await member.end()
  yield* member.take()
}
