/** A file of an archive. `link`: what a symbolic link points to. */
export interface Entry {
  readonly path: string
  readonly data?: Buffer
  readonly link?: string
  readonly executable?: boolean
}

const ALIGNMENT = 4
const DIRECTORY = 0o040755
const FILE = 0o100644
const PROGRAM = 0o100755
const LINK = 0o120777

const padded = (data: Buffer) =>
  Buffer.concat([data, Buffer.alloc((ALIGNMENT - (data.length % ALIGNMENT)) % ALIGNMENT)])

function record(inode: number, mode: number, path: string, data: Buffer): Buffer {
  const name = Buffer.from(`${path}\0`)
  // inode, mode, user, group, links, time, size, device and the file's own (two each), length of the name, checksum
  const fields = [inode, mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, name.length, 0]
  const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`
  return Buffer.concat([padded(Buffer.concat([Buffer.from(header), name])), padded(data)])
}

/**
 * What the kernel unpacks into its first file system: the `newc` form of cpio, as Documentation/driver-api/early-userspace/
 * buffer-format.rst words it. Several may follow one another. Folders are made for what lies in them.
 */
export function archive(entries: readonly Entry[]): Buffer {
  const folders = new Set<string>()
  for (const { path } of entries) {
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
  }
  let inode = 1
  return Buffer.concat([
    ...[...folders].map((folder) => record(inode++, DIRECTORY, folder, Buffer.alloc(0))),
    ...entries.map(({ path, data = Buffer.alloc(0), link, executable }) =>
      link === undefined
        ? record(inode++, executable ? PROGRAM : FILE, path, data)
        : record(inode++, LINK, path, Buffer.from(link)),
    ),
    record(0, 0, 'TRAILER!!!', Buffer.alloc(0)),
  ])
}
