import { misfit, type Way } from '../../core/jvm/fit.ts'
import { answer, answerOption } from '../../state/input.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'
import { useApplicationWords } from './use-application-words.ts'

function take({ jvm, containerBytes }: Way) {
  for (const [option, value] of Object.entries(jvm)) answerOption('jvm', option, value ?? '')
  if (containerBytes !== undefined) answer('containerBytes', containerBytes)
}

const optionsOf = ({ jvm }: Way) =>
  Object.entries(jvm).flatMap(([option, value]) =>
    value === null ? [] : [option.startsWith('-XX') ? `${option}=${value}` : `${option}${value}`],
  )

/** How much a container lacks for all that its JVM may take, and what would fit instead. */
export default function JvmFit() {
  const { setting, print } = useView()
  const words = useApplicationWords()
  if (!words) return null
  const found = setting.process === 'jvm' ? misfit(setting) : undefined
  if (!found) return null
  return (
    <section className="fit" data-panel="jvm-fit" data-need={`${found.needBytes}`} aria-labelledby="fit-heading">
      <h2 id="fit-heading">{words.needs(print.size(found.needBytes))}</h2>
      <p>{found.ways.length > 0 ? words.intro : words.noWay}</p>
      <ul>
        {found.ways.map((way) => (
          <li key={way.kind} data-way={way.kind} data-to={`${way.to}`}>
            <span>
              <RichText text={words.ways[way.kind](print.size(way.from), print.size(way.to))} />{' '}
              {optionsOf(way).map((option) => (
                <code key={option}>{option}</code>
              ))}
            </span>
            <button type="button" className="button" data-action="take-way" onClick={() => take(way)}>
              {words.set}
            </button>
          </li>
        ))}
        {found.threads && (
          <li data-way="threads" data-to={`${found.threads.to}`}>
            <span>
              <RichText text={words.threads(`${found.threads.from}`, `${found.threads.to}`)} />
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
