import { Fragment, useState } from 'react'
import { codeOf } from '../../../core/explain/code.ts'
import type { Derivation } from '../../../core/flink/derivation.ts'
import { CONSUMERS, type Consumer } from '../../../core/slots/shares.ts'
import { likelyConsumers, slotOf } from '../../../core/slots/slots.ts'
import { SLOT_WORDS } from '../../../i18n/slots.ts'
import { useShownLanguage } from '../../../state/texts.ts'
import { useView } from '../../../state/view.ts'
import { RichText } from '../../controls/rich-text.tsx'
import { SlotRocksdb } from './slot-rocksdb.tsx'
import { SlotRow } from './slot-row.tsx'
import { SlotShares } from './slot-shares.tsx'

/** What divides a slot's memory, in the order of the rows. */
const SOURCES = ['slot-parts', 'managed-shares', 'rocksdb-memory'] as const

/** One slot's memory, by who is in it. Who that is, is asked here alone: no file and no advice follows from it. */
export default function SlotsPanel({ derived }: { readonly derived: Derivation }) {
  const { setting, print } = useView()
  const language = useShownLanguage()
  const [chosen, setChosen] = useState<readonly Consumer[]>()
  const consumers = chosen ?? likelyConsumers(setting)
  const slot = slotOf(setting, derived, consumers)
  if (!slot) return null
  const words = SLOT_WORDS[language]
  const toggle = (consumer: Consumer, on: boolean) =>
    setChosen(on ? [...consumers, consumer] : consumers.filter((other) => other !== consumer))
  return (
    <details className="slots">
      <summary>{words.heading(print.count(slot.slots))}</summary>
      <fieldset>
        <legend>{words.present}</legend>
        {CONSUMERS.map((consumer) => (
          <label key={consumer}>
            <input
              type="checkbox"
              data-consumer={consumer}
              checked={consumers.includes(consumer)}
              onChange={({ target }) => toggle(consumer, target.checked)}
            />
            {words.consumers[consumer]}
          </label>
        ))}
      </fieldset>
      <table className="parts">
        <thead>
          <tr>
            <th scope="col">MiB</th>
            <th scope="col">{words.gets}</th>
            <th scope="col" className="by">
              {words.why}
            </th>
          </tr>
        </thead>
        <tbody>
          <SlotRow id="taskHeap" name={words.taskHeap} bytes={slot.taskHeap} why={words.equalPart} />
          <SlotRow
            id="network"
            name={words.network}
            bytes={slot.network}
            why={words.buffers(print.count(slot.networkBuffers))}
          />
          <SlotRow id="managed" name={words.managed} bytes={slot.managed} why="" />
          <SlotShares slot={slot} consumers={consumers} words={words} />
          <SlotRocksdb slot={slot} words={words} />
        </tbody>
      </table>
      {slot.unreadable.length > 0 && (
        <p className="own-limit">
          <RichText text={words.unreadable(slot.unreadable.map((key) => `\`${key}\``).join(', '))} />
        </p>
      )}
      <p className="soft">
        {words.sources}
        {SOURCES.flatMap((id) => codeOf(id, setting.flink) ?? []).map(({ name, release, address }, at) => (
          <Fragment key={name}>
            {at > 0 ? ', ' : ' '}
            <a href={address} title={release} target="_blank" rel="noreferrer">
              <code>{name}</code>
            </a>
          </Fragment>
        ))}
      </p>
    </details>
  )
}
