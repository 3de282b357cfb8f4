import { useNetwork } from '../../state/network.ts'
import { useView } from '../../state/view.ts'
import { part } from '../part.tsx'

const NetworkPanel = part(() => import('./network-panel.tsx'))

/** Where the calculator of network buffers stands, once it was asked for or the text holds a job's plan. */
export function NetworkPlace() {
  const { report } = useView()
  const wasAsked = useNetwork(({ asked }) => asked > 0)
  if (report.setting.process !== 'tm' || !(wasAsked || report.setting.exchanges)) return null
  return <NetworkPanel />
}
