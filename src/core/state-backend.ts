/** Backends that keep their state in managed memory: RocksDB, and ForSt from 2.0. */
export const usesManaged = (backend: string): boolean => /rocksdb|forst/i.test(backend)
