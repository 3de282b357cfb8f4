// In the single file (`vite.single.ts`): unpacks the program, and runs it. Its hash is in the file's policy, as the program's is.
async function unpack() {
  const packed = document.getElementById('packed')
  const bytes = Uint8Array.from(atob(packed?.textContent ?? ''), (character) => character.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const program = document.createElement('script')
  program.type = 'module'
  program.id = 'program'
  program.textContent = await new Response(unpacked).text()
  packed?.replaceWith(program)
}

unpack().catch((error) => {
  document.body.append(`This browser cannot unpack Memory Wizard, 此浏览器无法解压 Memory Wizard: ${error}`)
})
