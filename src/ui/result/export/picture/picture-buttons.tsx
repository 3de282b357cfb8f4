import { useState } from 'react'
import { version } from '../../../../../package.json'
import { maskSecrets } from '../../../../core/evidence/mask.ts'
import { adviceKey, titleOf } from '../../../../i18n/advice-key.ts'
import type { ExportWords } from '../../../../i18n/export-words.ts'
import { subject } from '../../../../i18n/message.ts'
import { useView } from '../../../../state/view.ts'
import { download } from '../../../controls/download.ts'
import { LABEL_FONT, textWidth } from '../../chart/text-width.ts'
import { toPng } from './canvas.ts'
import { lightColours } from './colours.ts'
import { layOut } from './layout.ts'
import type { Pictured } from './measures.ts'
import type { Picture } from './shapes.ts'
import { toSvg } from './svg.ts'

/** Whatever words come in, none of them is a secret. */
const masked = (picture: Picture): Picture => ({
  ...picture,
  title: maskSecrets(picture.title),
  shapes: picture.shapes.map((shape) => (shape.is === 'text' ? { ...shape, text: maskSecrets(shape.text) } : shape)),
})

/** Saves the bars with their limits and figures, for a ticket: on a ground of its own, in the colours of the light theme. */
export function PictureButtons({
  of,
  said,
}: {
  readonly of: Pick<Pictured, 'process' | 'before' | 'after'>
  readonly said: ExportWords
}) {
  const view = useView()
  const { report, words, print, setting, applied, known } = view
  const [finding] = report.findings
  const picture = () => {
    const heading = words.budget.heading(words.form.processes[of.process])
    const failure = finding && known?.knowledge.failures[finding.failure].name
    const change = applied && known && titleOf(known.knowledge.advice[adviceKey(applied)], applied.numbers)
    const pictured = {
      ...of,
      title: failure ?? heading,
      subtitle: [subject(report, { words, print, said }), ...(change ? [change] : [])].join(' · '),
      footer: `Memory Wizard ${version}`,
    }
    return masked(layOut(pictured, { words, print, setting, measure: (text) => textWidth(text, LABEL_FONT) }))
  }
  const name = [
    'memory',
    { tm: 'taskmanager', jm: 'jobmanager', jvm: 'jvm' }[of.process],
    finding?.failure ?? 'plan',
  ].join('-')
  const saveSvg = () => download(`${name}.svg`, new Blob([toSvg(picture(), lightColours())], { type: 'image/svg+xml' }))
  const [isMissing, setMissing] = useState(false)
  const savePng = async () => {
    const png = await toPng(picture(), lightColours())
    setMissing(!png)
    if (png) download(`${name}.png`, png)
  }
  return (
    <span>
      {said.pictureAs}{' '}
      <button type="button" className="link" data-action="picture-svg" onClick={saveSvg}>
        SVG
      </button>
      <button type="button" className="link" data-action="picture-png" onClick={() => void savePng()}>
        PNG
      </button>
      <span role="status">{isMissing && said.noPng}</span>
    </span>
  )
}
