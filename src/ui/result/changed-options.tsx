import type { Alternative } from '../../core/advice/alternative.ts'
import { useView } from '../../state/view.ts'
import { RichText } from '../controls/rich-text.tsx'

/** A long option may break after a dot, and only there. */
const breakable = (key: string) =>
  key.split('.').flatMap((piece, at) => (at === 0 ? [piece] : ['.', <wbr key={at} />, piece]))

/** An option of the JVM as it is written on a command line. */
const separator = (option: string, value: string) => (value === '' || /^-X(?:mx|ms|mn|ss)$/.test(option) ? '' : '=')

/** What an alternative changes: option keys in full, JVM options, variables, and what only a person can change. */
export function ChangedOptions({ alternative }: { readonly alternative: Alternative }) {
  const { words, print, known, report } = useView()
  const { assumed, origins } = report.setting
  const { config, jvm, environment, code, containerBytes } = alternative
  const lines = [
    ...Object.entries(config).map(([key, value]) => ({ key, value, between: ': ' })),
    ...Object.entries(jvm).map(([key, value]) => ({ key, value, between: separator(key, value ?? '') })),
    ...Object.entries(environment).map(([key, value]) => ({ key, value, between: '=' })),
  ]
  return (
    <ul className="changes">
      {lines.map(({ key, value, between }) => (
        <li key={key}>
          {value === null ? (
            <>
              <del>
                <code>{breakable(key)}</code>
              </del>{' '}
              <span className="soft">{words.advice.removed}</span>
            </>
          ) : (
            <code>
              {breakable(key)}
              {between}
              <b>{value}</b>
            </code>
          )}
          {assumed[key] !== undefined && origins[key]?.from === 'assumed' && (
            <>
              {' '}
              <span className="soft">{words.advice.wasAssumed(assumed[key])}</span>
            </>
          )}
        </li>
      ))}
      {containerBytes !== undefined && (
        <li>
          {words.form.container}: <b>{print.size(containerBytes)}</b>
        </li>
      )}
      {code.map((id) => (
        <li key={id} className="code-change">
          <RichText text={known?.knowledge.code[id] ?? id} />
        </li>
      ))}
    </ul>
  )
}
