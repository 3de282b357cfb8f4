/** Saves a text as a file. It is made in the page, so nothing is requested. */
export function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has taken the content over by the next task
  setTimeout(() => URL.revokeObjectURL(address))
}
