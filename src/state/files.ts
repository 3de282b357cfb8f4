import { setText } from './input.ts'
import { useReading } from './reading.ts'

/** Reads a file as if its text had been pasted. It is opened in the page; nothing is sent. */
export async function openFile(file: File | undefined) {
  if (!file) return
  useReading.setState({ opening: true })
  try {
    setText(await file.text())
  } catch {
    // a folder, or a file that is gone: there is nothing to read, and the text stays as it was
  } finally {
    useReading.setState({ opening: false })
  }
}

/** Takes over a pasted text of megabytes in a task of its own: getting it from the clipboard took one already. */
export function takeLongText(text: string) {
  useReading.setState({ opening: true })
  setTimeout(() => {
    setText(text)
    useReading.setState({ opening: false })
  })
}
