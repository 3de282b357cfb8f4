import { useEffect, useState } from 'react'
import { openFile, refuse } from '../../state/files.ts'
import { useWords } from '../../state/view.ts'

/** Opens what was dropped; of several files the first. */
function open({ items, files }: DataTransfer) {
  const [file] = files
  if (items[0]?.webkitGetAsEntry()?.isDirectory && file) refuse(file.name, 'folder')
  else openFile(file)
}

const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

/** A file dropped anywhere on the page is read as if pasted; while one hovers, the page says so. */
export function DropTarget() {
  const { evidence } = useWords()
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setHovering(true)
    }
    const leave = (event: DragEvent) => {
      // out of the window, not from one element to the next
      if (event.relatedTarget === null) setHovering(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setHovering(false)
      if (event.dataTransfer) open(event.dataTransfer)
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  return hovering ? <div className="drop">{evidence.drop}</div> : null
}
