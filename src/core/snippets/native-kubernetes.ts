import { atLeast, atMost } from './availability.ts'
import { limitFactor } from './container-size.ts'
import { comment, header, processesIn } from './header.ts'
import { leftOut, sorted } from './left-out.ts'
import { shellWord } from './shell.ts'
import { defineSnippet } from './snippet.ts'

/**
 * The command that starts Flink on Kubernetes without an operator: application mode from 1.11 on, whose action
 * `run-application` became `run` in 2.0 (`CliFrontend`); a session cluster in 1.10.
 */
export default defineSnippet({
  id: 'native-kubernetes',
  name: 'Native Kubernetes',
  fileName: () => 'native-kubernetes.sh',
  availableIn: ({ process }) => process !== 'jvm',
  write: (document) => {
    const { flink } = document.setting
    const { held, problems } = sorted({ ...document.config, ...limitFactor(document) }, (key, value) => {
      if (key.includes('=') || key === '') return 'key-separator'
      return /\p{Surrogate}|\0/u.test(key + value) ? 'lone-surrogate' : undefined
    })
    const session = './bin/kubernetes-session.sh'
    const application = `./bin/flink run${atLeast(flink, '2.0') ? '' : '-application'} -t kubernetes-application`
    const usage = atMost(flink, '1.10')
      ? ["Run it in Flink's folder; further options go behind it."]
      : [
          "Run it in Flink's folder, the job behind it: sh native-kubernetes.sh local:///opt/flink/usrlib/job.jar",
          `A session cluster takes the same -D options: ${session}`,
        ]
    const words = [
      atMost(flink, '1.10') ? session : application,
      ...held.map(([key, value]) => shellWord(`-D${key}=${value}`)),
      '"$@"',
    ]
    return {
      text: `#!/bin/sh\n${header(document, processesIn(document), false)}${leftOut(problems)}${comment(usage)}${words.join(' \\\n  ')}\n`,
      problems,
    }
  },
})
