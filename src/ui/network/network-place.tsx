import { lazy, Suspense } from 'react'
import { useNetwork } from '../../state/network.ts'
import { useView } from '../../state/view.ts'
import { Pending } from '../pending.tsx'

const NetworkPanel = lazy(() => import('./network-panel.tsx'))

/** Where the calculator of network buffers stands, once it was asked for or the text holds a job's plan. */
export function NetworkPlace() {
  const { report } = useView()
  const wasAsked = useNetwork(({ asked }) => asked > 0)
  if (report.setting.process !== 'tm' || !(wasAsked || report.setting.exchanges)) return null
  return (
    <Suspense fallback={<Pending />}>
      <NetworkPanel />
    </Suspense>
  )
}
