import { join } from 'node:path'
import { findJdks } from '../wordings/jdks.ts'

const jdks = findJdks()

/** The feature release that a scenario's version names, `JDK 17`. */
export const featureOf = (version: string): number => Number(version.replace('JDK ', ''))

/** The `java` of a JDK's feature release, and the release's own number. Throws with what to do where there is none. */
export function javaOf(feature: number): { readonly feature: number; readonly release: string; readonly java: string } {
  const jdk = jdks.get(feature)
  if (jdk === undefined)
    throw new Error(
      `No JDK ${feature} here: install it (Debian: apt-get install openjdk-17-jdk-headless; 25: https://adoptium.net), ` +
        'or name its folder in JAVA_HOMES=/path/to/one:/path/to/another.',
    )
  return { feature, release: jdk.name, java: join(jdk.home, 'bin/java') }
}
