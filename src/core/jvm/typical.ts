import { type Bytes, bytes, MIB } from '../bytes/bytes.ts'
import { ESTIMATES } from './estimates.ts'
import type { PresetId } from './presets.ts'

/** What a kind of application takes where no option bounds it: rules of thumb that stand on a measurement. */
interface Typical {
  readonly threads: bigint
  /** with the class space */
  readonly metaspace: Bytes
}

/**
 * Measured on JDK 17 with two processors, after 12 s of requests from 250 clients, on an application of one controller
 * with actuator (Spring Boot 3.4.1; kafka-clients 3.8.1 with a producer and a consumer and no broker): e2e/jvm-oracle/README.md.
 * - `spring-tomcat`: 227 threads, of which 200 workers (`server.tomcat.threads.max`); 8,477 classes in 37 MiB.
 * - `spring-netty`: 49 threads; 9,859 classes in 44 MiB.
 * - `kafka-client`: 21 threads; 2,922 classes in 12 MiB.
 * A real application has more classes: twice to three times as many are taken for it, and some threads for its pools.
 */
export const TYPICAL: Readonly<Record<PresetId, Typical>> = {
  'spring-tomcat': { threads: 240n, metaspace: bytes(112n * MIB) },
  'spring-netty': { threads: 60n, metaspace: bytes(112n * MIB) },
  'kafka-client': { threads: 30n, metaspace: bytes(48n * MIB) },
  plain: { threads: 30n, metaspace: bytes(48n * MIB) },
}

/** How many threads an application of a kind is reckoned with; one of no known kind with the estimate for all. */
export const threadsOf = (preset: PresetId | undefined): bigint =>
  preset ? TYPICAL[preset].threads : ESTIMATES.threads
