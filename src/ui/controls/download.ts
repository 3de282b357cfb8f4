/** Safari takes the content over after the click; what asks a person where to save it, later still. */
const KEPT_MILLISECONDS = 60_000

/** Saves a text or a picture as a file. It is made in the page, so nothing is requested. */
export function download(name: string, content: string | Blob) {
  const address = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type: 'text/plain' }) : content,
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS)
}
