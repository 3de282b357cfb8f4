/**
 * The one unit of the program. A `bigint`, because Flink's sizes are Java `long`s and the largest of them
 * is a real default (`taskmanager.memory.network.max` from 1.17 on).
 */
declare const unit: unique symbol
export type Bytes = bigint & { readonly [unit]: 'bytes' }

/** A count of bytes. Throws only on a number that is no integer, which is a bug of ours. */
export const bytes = (count: bigint | number): Bytes =>
  // the brand exists for the compiler alone, so this cast is the one place where it is put on
  BigInt(count) as Bytes

export const KIB = bytes(1024)
export const MIB = bytes(1024 ** 2)
export const GIB = bytes(1024 ** 3)
