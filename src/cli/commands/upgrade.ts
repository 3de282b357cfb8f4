import type { FlinkMinor } from '../../core/flink/versions/minors.ts'
import { type Upgrade, type UpgradedProcess, upgrade as upgradeOf } from '../../core/upgrade/upgrade.ts'
import { UPGRADE_WORDS } from '../../i18n/upgrades.ts'
import { printJson } from '../json.ts'
import { showUpgrade } from '../show/upgrade.ts'
import { type Command, heading } from './command.ts'

/** What another release makes of a configuration. 1 where it refuses it as it stands, or a part changes its size. */
export const upgrade: Command = ({ setting }, context) => {
  const { request, session, name } = context
  const { upgradeTo } = request.answers
  const answer = upgradeTo && upgradeOf(setting, upgradeTo)
  if (!answer) return { out: '', error: `memwiz: ${session.words.noUpgrade}\n`, code: 2 }
  const file = request.files.length > 1 ? name : undefined
  const assumed = setting.origins.flink?.from === 'assumed'
  return {
    out: request.json
      ? asJson(answer, file)
      : heading(context) + showUpgrade(answer, UPGRADE_WORDS[session.language], session, assumed),
    code: answer.processes.every(isSame) ? 0 : 1,
  }
}

const isSame = ({ before, after }: UpgradedProcess): boolean =>
  before.ok &&
  after.ok &&
  before.budget.parts.length === after.budget.parts.length &&
  before.budget.parts.every(({ bytes }, at) => after.budget.parts[at]?.bytes === bytes)

function asJson({ from, to, processes, keys, defaults, formats, keeps }: Upgrade, file: string | undefined): string {
  const side = (flink: FlinkMinor, { ok, ...derived }: UpgradedProcess['before']) => ({
    flink,
    ...('memory' in derived
      ? { memory: { ...derived.memory } }
      : { error: derived.error.map((exception) => ({ ...exception })) }),
  })
  return `${printJson({
    file,
    from,
    to,
    processes: processes.map(({ process, before, after }) => ({
      process,
      before: side(from, before),
      after: side(to, after),
    })),
    keys: keys.map((change) => ({ ...change })),
    defaults: defaults.map((change) => ({ ...change })),
    formats: { before: formats.before, after: formats.after },
    keeps: keeps && {
      config: { ...keeps.config },
      changes: keeps.changes.map((change) => ({ ...change })),
      partly: keeps.partly.map((each) => ({ ...each })),
    },
  })}\n`
}
