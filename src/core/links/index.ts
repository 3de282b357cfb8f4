import { FLINK_MINORS, type FlinkMinor } from '../flink/versions/minors.ts'
import type { Process } from '../setting.ts'
import { DOCUMENTED_OPTIONS } from './documented-options.ts'
import { configurationLink, FLINK_LINKS, type FlinkLinkId, flinkLink } from './flink-pages.ts'
import { OTHER_LINKS, type OtherLinkId } from './other-pages.ts'

/** The pages that failures link to, by meaning. */
export type LinkId = FlinkLinkId | OtherLinkId

const isFlink = (id: LinkId): id is FlinkLinkId => Object.hasOwn(FLINK_LINKS, id)

/** The address of a page for a release of Flink, in the language where it exists, else in English. */
export function linkFor(id: LinkId, flink: FlinkMinor, language: string): string {
  if (isFlink(id)) return flinkLink(id, flink, language === 'zh')
  const page: { readonly en: string; readonly zh?: string } = OTHER_LINKS[id]
  return (language === 'zh' && page.zh) || page.en
}

/** Whether a page says anything to somebody who runs this process. */
export const concerns = (id: LinkId, process: Process): boolean =>
  !isFlink(id) || (id.startsWith('flink-jm-') ? process === 'jm' : process !== 'jvm')

/** Whether the release documents an option, in a row of its configuration page. */
export function documents(key: string, flink: FlinkMinor): boolean {
  const span = DOCUMENTED_OPTIONS[key]
  const at = FLINK_MINORS.indexOf(flink)
  return span !== undefined && FLINK_MINORS.indexOf(span[0]) <= at && at <= FLINK_MINORS.indexOf(span[1])
}

/** Where the release documents an option: its row on the configuration page, or that page if it has no such row. */
export function optionLink(key: string, flink: FlinkMinor, language: string): string {
  return configurationLink(
    documents(key, flink) ? key.toLowerCase().replaceAll('.', '-') : undefined,
    flink,
    language === 'zh',
  )
}
