import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startAddress } from './state/address.ts'
import { startAhead } from './state/ahead.ts'
import { startChart } from './state/chart.ts'
import { startFiles } from './state/files.ts'
import { startFormControl } from './state/form-control.ts'
import { startFormats } from './state/formats.ts'
import { startHeld } from './state/held.ts'
import { startOffline } from './state/new-version.ts'
import { startReading } from './state/reading.ts'
import { startReady } from './state/ready.ts'
import { startTexts } from './state/texts.ts'
import { App } from './ui/app.tsx'
import './ui/styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

startReady()
startHeld()
startFiles()
startReading()
startAhead()
startChart()
startFormats()
startFormControl()

/** Not awaited here: what loads for an address imports from this very file, which would wait for it in turn. */
async function draw(place: HTMLElement) {
  await Promise.all([startTexts(), startAddress()])
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  startOffline()
}
void draw(root)
